import { randomBytes } from 'node:crypto'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { newStaffToken, sessionEnd, sessionHash } from '~/core/staff/session'
import * as entry from '~/entry.server'
import * as root from '~/root'
import * as welcome from '~/routes/answer/welcome'
import * as handOver from '~/routes/hand-over'
import * as card from '~/routes/journeys/card'
import * as invitation from '~/routes/journeys/invitation'
import * as journey from '~/routes/journeys/journey'
import * as list from '~/routes/journeys/list'
import * as newJourney from '~/routes/journeys/new'
import * as newRespondent from '~/routes/journeys/respondent-new'
import * as send from '~/routes/journeys/send'
import * as shared from '~/routes/journeys/shared'
import * as outbox from '~/routes/outbox'
import { webKeys } from '~/store/keyring'
import { createSession } from '~/store/sessions'
import { sessionCookie } from '~/web/session'

/** The workers' pages, asked as the web server asks them: whole answers, real bytes. */
const pages = {
  'c/:token': welcome,
  'e/:token': welcome,
  ':lang/hand-over': handOver,
  ':lang/journeys': list,
  ':lang/journeys/new': newJourney,
  ':lang/journeys/:journey': journey,
  ':lang/journeys/:journey/send': send,
  ':lang/journeys/:journey/respondents/new': newRespondent,
  ':lang/journeys/:journey/invitations/:invitation': invitation,
  ':lang/journeys/:journey/invitations/:invitation/card': card,
  ':lang/journeys/:journey/shared/:shared': shared,
  ':lang/outbox': outbox,
}

const routes = {
  root: { id: 'root', path: '', module: root },
  ...Object.fromEntries(
    Object.entries(pages).map(([path, module]) => [path, { id: path, parentId: 'root', path, module }]),
  ),
}

/** What the build notes of each route. */
const manifest = Object.fromEntries(
  Object.values(routes).map(({ module, ...route }) => [
    route.id,
    {
      ...route,
      module: '',
      hasAction: 'action' in module,
      hasLoader: 'loader' in module,
      hasErrorBoundary: 'ErrorBoundary' in module,
      hasClientAction: false,
      hasClientLoader: false,
    },
  ]),
)

const handle = createRequestHandler(
  {
    entry: { module: entry },
    routes,
    assets: { entry: { imports: [], module: '' }, routes: manifest, url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
    },
    isSpaMode: false,
    mode: 'production',
  } as unknown as ServerBuild,
  'production',
)

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

/** A browser in which a member has signed in. The session is made as signing in makes it, without the password. */
export async function signedIn(partnershipId: string, member: { id: string }): Promise<WorkersBrowser> {
  const token = newStaffToken(randomBytes)
  const createdAt = new Date()
  await createSession({
    tokenHash: sessionHash(webKeys().session, token),
    memberId: member.id,
    partnershipId,
    createdAt,
    expiresAt: sessionEnd(createdAt, createdAt),
  })
  const [name = '', value = ''] = (sessionCookie(token).split('; ')[0] ?? '').split('=')
  return browserWith(new Map([[name, value]]))
}

/** A browser that holds these cookies. */
export function browserWith(cookies: Map<string, string>): WorkersBrowser {
  const ask = async (path: string, init: RequestInit): Promise<Page> => {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    let failure: unknown
    const fail = (_kind: string, error: unknown) => {
      failure = error
    }
    const context = { nonce: 'nonce', address: '192.0.2.1', fail } as never
    const response = await handle(new Request(`${HOST}${path}`, { ...init, headers }), context)
    if (failure) throw failure
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
    get: path => ask(path, { method: 'GET' }),
    post: (path, fields) =>
      ask(path, {
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
