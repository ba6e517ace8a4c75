import { Say } from './Say'

/** The weather: a page that anyone may have been looking at. */
export const elsewhere = 'https://www.bbc.co.uk/weather'

/**
 * The way out: an ordinary link. With script it also takes this page out of the browser's history, and three
 * presses of Escape do the same (app/enhance/respondent.ts).
 *
 * by  an address of ours that forgets something first and then leads there
 */
export function LeavePage({ by = elsewhere }: { by?: string | undefined }) {
  return (
    <a className="leave" href={by} rel="noreferrer nofollow" data-leave="">
      <Say of="leave" />
    </a>
  )
}
