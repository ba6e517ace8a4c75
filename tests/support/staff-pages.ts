import * as copy from '~/routes/account/copy'
import * as dpia from '~/routes/account/dpia'
import * as dpiaEdit from '~/routes/account/dpia-edit'
import * as erase from '~/routes/account/erase'
import * as journeyInHand from '~/routes/account/journey'
import * as journeysInHand from '~/routes/account/journeys'
import * as adminLog from '~/routes/account/log'
import * as notices from '~/routes/account/notices'
import * as apiKey from '~/routes/admin/api-key'
import * as apiKeyNew from '~/routes/admin/api-key-new'
import * as apiKeys from '~/routes/admin/api-keys'
import * as factorRule from '~/routes/admin/factor-rule'
import * as adminIndex from '~/routes/admin/index'
import * as member from '~/routes/admin/member'
import * as memberNew from '~/routes/admin/member-new'
import * as service from '~/routes/admin/service'
import * as serviceNew from '~/routes/admin/service-new'
import * as dataMap from '~/routes/data-map/data-map'
import * as handOver from '~/routes/hand-over'
import * as ownCopy from '~/routes/journeys/copy'
import * as lookedAt from '~/routes/journeys/looked-at'
import * as holds from '~/routes/safeguarding/holds'
import * as safeguardingLog from '~/routes/safeguarding/log'
import * as opening from '~/routes/safeguarding/opening'
import * as words from '~/routes/safeguarding/words'
import * as code from '~/routes/sign-in/code'
import * as confirm from '~/routes/sign-in/confirm'
import * as endSessions from '~/routes/sign-in/end-sessions'
import * as password from '~/routes/sign-in/password'
import * as signIn from '~/routes/sign-in/sign-in'
import * as signOut from '~/routes/sign-in/sign-out'
import * as yourApp from '~/routes/sign-in/your-app'
import * as yourPassword from '~/routes/sign-in/your-password'
import * as yourSignIn from '~/routes/sign-in/your-sign-in'
import * as home from '~/routes/staff/home'
import { PASSWORD, withPassword } from './members'
import { remixFor } from './remix'

/** The pages of signing in and of administration, asked as the web server asks them: whole answers, real bytes. */
const pages = {
  ':lang/sign-in': signIn,
  ':lang/sign-in/code': code,
  ':lang/staff/confirm': confirm,
  ':lang/staff/your-sign-in': yourSignIn,
  ':lang/staff/your-sign-in/password': yourPassword,
  ':lang/staff/your-sign-in/app': yourApp,
  ':lang/staff/your-sign-in/sign-out': endSessions,
  ':lang/admin/second-factor': factorRule,
  ':lang/sign-out': signOut,
  ':lang/password/:token': password,
  ':lang/hand-over': handOver,
  ':lang/staff': home,
  ':lang/data-map': dataMap,
  ':lang/admin': adminIndex,
  ':lang/admin/members/new': memberNew,
  ':lang/admin/members/:member': member,
  ':lang/admin/services/new': serviceNew,
  ':lang/admin/services/:service': service,
  ':lang/admin/api-keys': apiKeys,
  ':lang/admin/api-keys/new': apiKeyNew,
  ':lang/admin/api-keys/:key': apiKey,
  ':lang/admin/log': adminLog,
  ':lang/admin/journeys': journeysInHand,
  ':lang/admin/journeys/:journey': journeyInHand,
  ':lang/admin/journeys/:journey/copy': copy,
  ':lang/admin/journeys/:journey/erase': erase,
  ':lang/admin/notices': notices,
  ':lang/admin/impact-assessment': dpia,
  ':lang/admin/impact-assessment/edit': dpiaEdit,
  ':lang/journeys/:journey/looked-at': lookedAt,
  ':lang/journeys/:journey/copy': ownCopy,
  ':lang/safeguarding/holds': holds,
  ':lang/safeguarding/log': safeguardingLog,
  ':lang/safeguarding/words/:words': words,
  ':lang/safeguarding/openings/:opening': opening,
}

const ask = remixFor(pages)

const HOST = 'http://localhost:3000'

/** A browser as far as it matters here: one address, and the cookies it was given. */
export class Browser {
  readonly cookies = new Map<string, string>()

  constructor(readonly address = '192.0.2.1') {}

  get(path: string): Promise<Answer> {
    return this.ask(path, { method: 'GET' })
  }

  post(path: string, fields: Record<string, string | string[]> = {}): Promise<Answer> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const each of [value].flat()) body.append(name, each)
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: HOST,
      Host: 'localhost:3000',
    }
    return this.ask(path, { method: 'POST', body: body.toString(), headers })
  }

  private async ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers)
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`)
    if (cookies.length > 0) headers.set('Cookie', cookies.join('; '))
    const response = await ask(new Request(`${HOST}${path}`, { ...init, headers }), this.address)
    for (const line of response.headers.getSetCookie()) this.keep(line)
    const bytes = Buffer.from(await response.arrayBuffer())
    return {
      status: response.status,
      location: response.headers.get('Location'),
      headers: response.headers,
      bytes,
      body: bytes.toString('utf8'),
    }
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', value = ''] = pair.split('=')
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

export interface Answer {
  status: number
  location: string | null
  headers: Headers
  bytes: Buffer
  body: string
}

/** A browser in which this member, who gets PASSWORD, has signed in. */
export async function signedIn(
  partnershipId: string,
  member: { id: string; email: string },
): Promise<Browser> {
  await withPassword(partnershipId, member.id)
  const browser = new Browser()
  const answer = await browser.post('/en/sign-in', { email: member.email, password: PASSWORD })
  if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}`)
  return browser
}
