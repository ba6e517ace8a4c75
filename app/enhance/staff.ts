/** What script adds for staff: copying a link, printing, counting, saving as one writes. The buttons it needs appear only with it. */
import { saveAsOneGoes } from './autosave'
import { countCharacters } from './count'
import { listenToKeys } from './keys'

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const id = button.dataset.copy ?? ''
  const field = document.getElementById(id)
  const status = document.querySelector(`[data-copy-status="${CSS.escape(id)}"]`)
  if (!(field instanceof HTMLInputElement)) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    if ((await copied(field)) && status) status.textContent = button.dataset.copied ?? ''
  })
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

// Browsers leave what is partly in view where it is: in a table that scrolls sideways that may be all but hidden.
for (const table of document.querySelectorAll('.table-scroll')) {
  table.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target !== table)
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
}

countCharacters()
saveAsOneGoes()
listenToKeys()

/** Puts a field's text on the clipboard. Where that is not allowed it stays selected, to be copied by hand. */
async function copied(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.select()
    return document.execCommand('copy')
  }
}
