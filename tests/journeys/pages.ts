import * as afterwards from '~/routes/afterwards/afterwards'
import * as welcome from '~/routes/answer/welcome'
import * as goal from '~/routes/distance/goal'
import * as goalDifferently from '~/routes/distance/goal-differently'
import * as goalNew from '~/routes/distance/goal-new'
import * as line from '~/routes/distance/line'
import * as matters from '~/routes/distance/matters'
import * as score from '~/routes/distance/score'
import * as timeline from '~/routes/distance/timeline'
import * as handOver from '~/routes/hand-over'
import * as card from '~/routes/journeys/card'
import * as invitation from '~/routes/journeys/invitation'
import * as journey from '~/routes/journeys/journey'
import * as list from '~/routes/journeys/list'
import * as newJourney from '~/routes/journeys/new'
import * as newRespondent from '~/routes/journeys/respondent-new'
import * as sendPage from '~/routes/journeys/send'
import * as shared from '~/routes/journeys/shared'
import * as outbox from '~/routes/outbox'
import * as choosePaper from '~/routes/paper/choose'
import * as paperReceipt from '~/routes/paper/receipt'
import * as typeIn from '~/routes/paper/type-in'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'

/** The workers' pages, asked as the web server asks them: whole answers, real bytes. */
const pages = {
  'c/:token': welcome,
  'e/:token': welcome,
  ':lang/hand-over': handOver,
  ':lang/journeys': list,
  ':lang/journeys/new': newJourney,
  ':lang/journeys/:journey': journey,
  ':lang/journeys/:journey/send': sendPage,
  ':lang/journeys/:journey/respondents/new': newRespondent,
  ':lang/journeys/:journey/invitations/:invitation': invitation,
  ':lang/journeys/:journey/invitations/:invitation/card': card,
  ':lang/journeys/:journey/invitations/:invitation/receipt': paperReceipt,
  ':lang/journeys/:journey/afterwards': afterwards,
  ':lang/journeys/:journey/paper': choosePaper,
  ':lang/journeys/:journey/paper/:respondent/:questionnaire/:stage': typeIn,
  ':lang/journeys/:journey/shared/:shared': shared,
  ':lang/journeys/:journey/matters/:respondent': matters,
  ':lang/journeys/:journey/goals/new': goalNew,
  ':lang/journeys/:journey/goals/:goal': goal,
  ':lang/journeys/:journey/goals/:goal/differently': goalDifferently,
  ':lang/journeys/:journey/score/:respondent': score,
  ':lang/journeys/:journey/line/:respondent': line,
  ':lang/journeys/:journey/timeline': timeline,
  ':lang/outbox': outbox,
}

const ask = remixFor(pages)

const HOST = 'http://localhost:3000'

export interface Page {
  status: number
  location: string | null
  body: string
}

export interface WorkersBrowser {
  cookies: Map<string, string>
  get(path: string): Promise<Page>
  post(path: string, fields: [name: string, value: string][] | Record<string, string>): Promise<Page>
}

/** A browser in which a member has signed in. */
export async function signedIn(partnershipId: string, member: { id: string }): Promise<WorkersBrowser> {
  const [name = '', value = ''] = (await sessionFor(partnershipId, member.id)).split('=')
  return browserWith(new Map([[name, value]]))
}

/** A browser that holds these cookies. */
export function browserWith(cookies: Map<string, string>): WorkersBrowser {
  const send = async (path: string, init: RequestInit): Promise<Page> => {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await ask(new Request(`${HOST}${path}`, { ...init, headers }))
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split('; ')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    return {
      status: response.status,
      location: response.headers.get('Location'),
      body: await response.text(),
    }
  }
  return {
    cookies,
    get: path => send(path, { method: 'GET' }),
    post: (path, fields) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Origin: HOST,
          Host: 'localhost:3000',
        },
      }),
  }
}

/** Another browser with the same cookies, to be changed apart. */
export const sameBrowser = (browser: WorkersBrowser): WorkersBrowser => browserWith(new Map(browser.cookies))
