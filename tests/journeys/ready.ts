import { randomBytes } from 'node:crypto'
import { newFormKey } from '~/core/journey/link'
import { aPartnership, type TestDatabase } from '../support/database'
import type { TestPartnership } from '../support/partnership'
import { signedIn, type WorkersBrowser } from './pages'

export const aWorker = (partnership: TestPartnership, which: 0 | 1 | 2 = 0) =>
  signedIn(partnership.id, partnership.workers[which])

export const newJourney = (partnership: TestPartnership, change: Record<string, string> = {}) => ({
  reference: 'YJ-2026-7',
  service: partnership.services[0],
  'respondents[0].row': '1',
  'respondents[0].audience': 'young_person',
  'respondents[0].language': 'cy',
  ...change,
})

/** Opens a journey through its form. Gives the path of its page. */
export async function opened(
  browser: WorkersBrowser,
  partnership: TestPartnership,
  change?: Record<string, string>,
) {
  const answer = await browser.post('/en/journeys/new', newJourney(partnership, change))
  if (answer.status !== 303 || !answer.location) throw new Error(`Opening answered ${answer.status}`)
  return answer.location
}

export async function respondentOf(db: TestDatabase, journeyPath: string): Promise<string> {
  const { rows } = await db.owner.query(
    'SELECT id FROM journey.respondent WHERE journey_id = $1 ORDER BY id',
    [journeyPath.split('/').at(-1)],
  )
  return rows[0].id
}

export const sending = (respondent: string, change: Record<string, string> = {}) => ({
  respondent,
  stage: 'beginning',
  channel: 'link',
  formKey: newFormKey(randomBytes),
  ...change,
})

/** A partnership, a worker who is signed in, a journey, and who is asked in it. */
export async function ready(db: TestDatabase, change?: Record<string, string>) {
  const partnership = await aPartnership(db)
  const browser = await aWorker(partnership)
  const path = await opened(browser, partnership, change)
  return { partnership, browser, path, respondent: await respondentOf(db, path) }
}

export const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
/** The page without what differs with every request: the keys of its forms. */
export const withoutKeys = (html: string) => html.replace(/(name="formKey" value=")[^"]+/g, '$1')

/** The token of the link that a page shows, or an empty string. */
export const tokenIn = (html: string): string => /\/[ce]\/([0-9a-z]{26})/.exec(html)?.[1] ?? ''

/** A mail server that is never reached, and no demonstration, whatever the machine has set. */
export function plainSettings(stub: (name: string, value: string) => void): void {
  stub('BASE_URL', '')
  stub('SMTP_URL', 'smtp://127.0.0.1:9')
  stub('DEMO', '0')
}
