/** Elements that a field has when keys belong to what is being typed or chosen. */
const FIELDS = 'input, textarea, select, [contenteditable]'

/**
 * Single keys on the pages that offer them: each presses the button or link that bears it, or goes to the field or part
 * of the page that does. Only while no field has the focus; Escape leaves a field.
 */
export function listenToKeys() {
  if (!document.querySelector('[data-key]')) return
  document.addEventListener('keydown', event => {
    const { target, key, repeat } = event
    if (event.ctrlKey || event.metaKey || event.altKey || repeat || event.isComposing) return
    const field = target instanceof HTMLElement && target.matches(FIELDS)
    if (field && key === 'Escape') target.blur()
    if (field) return
    const bearer = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key.toLowerCase())}"]`)
    if (!bearer) return
    event.preventDefault()
    if (bearer.matches('a, button')) bearer.click()
    else goTo(bearer)
  })
}

/** A part that can be opened is opened first. */
function goTo(part: HTMLElement) {
  const details = part.querySelector('details')
  if (details) details.open = true
  part.querySelector<HTMLElement>(FIELDS)?.focus()
}
