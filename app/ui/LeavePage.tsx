import { Say } from './Say'

/** The weather: a page that anyone may have been looking at. */
const elsewhere = 'https://www.bbc.co.uk/weather'

/**
 * The way out: an ordinary link. With script it also takes this page out of the browser's history, and three
 * presses of Escape do the same (app/enhance/respondent.ts).
 */
export function LeavePage() {
  return (
    <a className="leave" href={elsewhere} rel="noreferrer nofollow" data-leave="">
      <Say of="leave" />
    </a>
  )
}
