/**
 * What script adds for somebody who answers. Every page works without it. Three things only: a quicker way out,
 * nothing lost without a connection, and a count of what was written. Sends nothing and keeps nothing.
 */
import { countCharacters } from './count'

const leave = document.querySelector<HTMLAnchorElement>('[data-leave]')
const offline = document.querySelector<HTMLElement>('[data-offline]')

/** Blanks the page at once, then goes; `replace` leaves no entry for “back” to return to. */
function go() {
  if (!leave) return
  document.documentElement.hidden = true
  location.replace(leave.href)
}

leave?.addEventListener('click', event => {
  event.preventDefault()
  go()
})

// Three presses of Escape within two seconds. One or two are what people use to close something.
let presses: number[] = []
addEventListener('keydown', event => {
  if (event.key !== 'Escape') return
  const now = event.timeStamp
  presses = [...presses.filter(time => now - time < 2000), now]
  if (presses.length >= 3) go()
})

// A form sent without a connection would give way to the browser's own error page, and with it what was written.
addEventListener('submit', event => {
  if (navigator.onLine || !offline) return
  event.preventDefault()
  offline.hidden = false
  offline.scrollIntoView({ block: 'center' })
})
addEventListener('online', () => {
  if (offline) offline.hidden = true
})

countCharacters()
