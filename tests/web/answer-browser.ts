import * as check from '~/routes/answer/check'
import * as code from '~/routes/answer/code'
import * as question from '~/routes/answer/question'
import * as safe from '~/routes/answer/safe'
import * as sent from '~/routes/answer/sent'
import * as share from '~/routes/answer/share'
import * as stop from '~/routes/answer/stop'
import * as welcome from '~/routes/answer/welcome'
import { remixFor } from '../support/remix'

/** The pages of somebody who answers, asked as the web server asks them: whole answers, real bytes. */
const pages = {
  'c/:token': welcome,
  'e/:token': welcome,
  ':lang/answer/:token/q/:item': question,
  ':lang/answer/:token/check': check,
  ':lang/answer/:token/share': share,
  ':lang/answer/:token/sent': sent,
  ':lang/answer/:token/safe': safe,
  ':lang/answer/:token/code': code,
  ':lang/answer/:token/stop': stop,
}

const ask = remixFor(pages)

const HOST = 'http://localhost:3000'

export interface Seen {
  /** where the browser ended, without the host */
  address: string
  status: number
  /** what stands in the page's field: the text, or the chosen value; null for none */
  filledIn: string | null
  html: string
}

/** A phone as far as it matters here: it keeps cookies and follows redirects, a 307 with the form once more. */
export class AnswerBrowser {
  readonly cookies = new Map<string, string>()

  see(path: string): Promise<Seen> {
    return this.ask('GET', path)
  }

  send(path: string, fields: Record<string, string>): Promise<Seen> {
    return this.ask('POST', path, new URLSearchParams(fields).toString())
  }

  private async ask(method: 'GET' | 'POST', path: string, form?: string): Promise<Seen> {
    const headers = new Headers({ Host: 'localhost:3000', Origin: HOST })
    if (form !== undefined) headers.set('Content-Type', 'application/x-www-form-urlencoded')
    headers.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const request = new Request(`${HOST}${path}`, {
      method,
      headers,
      ...(form === undefined ? {} : { body: form }),
    })
    const response = await ask(request)
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split('; ')[0] ?? '').split('=')
      this.cookies.set(name, value)
    }
    const to = response.headers.get('Location')
    if (to?.startsWith('http')) return { address: to, status: response.status, filledIn: null, html: '' }
    if (to !== null) return response.status === 307 ? this.ask('POST', to, form) : this.ask('GET', to)
    const html = await response.text()
    return { address: path, status: response.status, filledIn: fieldOf(html), html }
  }
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const plain = (source: string) =>
  source.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => SIGNS[name] ?? '')

/** The text of the page's textarea, or the value of its chosen radio button. */
function fieldOf(html: string): string | null {
  const text = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1]
  // A browser drops the line break that stands first in a textarea.
  if (text !== undefined) return plain(text.replace(/^\n/, ''))
  const [chosen] = html.match(/<input[^>]*\schecked(?:="")?[^>]*>/) ?? []
  return chosen ? plain(/value="([^"]*)"/.exec(chosen)?.[1] ?? '') : null
}
