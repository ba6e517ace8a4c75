/** How long nothing has to be written before it is saved: milliseconds. */
const PAUSE = 1500

/**
 * Saves a form as somebody writes. What cannot be saved stays in the form, and is said; the form's own button still
 * works, and says why.
 */
export function saveAsOneGoes() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watch(form)
}

function watch(form: HTMLFormElement) {
  const status = form.querySelector('[data-autosave-status]')
  const seen = form.querySelector<HTMLInputElement>('input[name="seen"]')
  const says = (text: string | undefined) => {
    if (status) status.textContent = text ?? ''
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  let saving = false
  let again = false

  async function save() {
    if (saving) {
      again = true
      return
    }
    saving = true
    again = false
    says(form.dataset.saving)
    try {
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
      const response = await fetch(form.dataset.autosave ?? '', { method: 'POST', body, keepalive: true })
      if (response.ok && response.headers.get('Content-Type')?.startsWith('application/json')) {
        const kept: { seen: string } = await response.json()
        if (seen) seen.value = kept.seen
        says(form.dataset.saved)
      } else says(response.status === 409 ? form.dataset.conflict : form.dataset.failed)
    } catch {
      says(form.dataset.failed)
    }
    saving = false
    if (again) save()
  }

  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(save, PAUSE)
  })
  form.addEventListener('submit', () => clearTimeout(waiting))
  // Leaving for another page or another window: what was written last goes too.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || waiting === undefined) return
    clearTimeout(waiting)
    waiting = undefined
    save()
  })
  const on = form.querySelector<HTMLElement>('[data-autosave-on]')
  if (on) on.hidden = false
}
