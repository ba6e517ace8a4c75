import { type Agent, type IncomingHttpHeaders, request } from 'node:http'

/** The connection broke, or a page said that the service is away: what a person answers by trying again. */
export class CutOff extends Error {
  override name = 'CutOff'
}

export interface Reply {
  status: number
  location: string
  body: string
}

export interface Line {
  url: string
  agent: Agent
}

/** Milliseconds after which a person stops waiting for a page. */
const PATIENCE = 20_000

/** A browser without script: it keeps cookies, and gives up a page that does not come. */
export class Phone {
  readonly #cookies = new Map<string, string>()

  constructor(readonly line: Line) {}

  /** The value of the only cookie there is, or undefined. */
  get device(): string | undefined {
    return [...this.#cookies.values()][0]
  }

  /** throws  CutOff when no whole answer came */
  ask(method: 'GET' | 'POST', path: string, form?: Record<string, string>): Promise<Reply> {
    const { url, agent } = this.line
    const body = form && new URLSearchParams(form).toString()
    const headers: Record<string, string> = { accept: 'text/html' }
    if (this.#cookies.size > 0) headers.cookie = [...this.#cookies].map(pair => pair.join('=')).join('; ')
    if (body !== undefined) {
      headers['content-type'] = 'application/x-www-form-urlencoded'
      headers['content-length'] = String(Buffer.byteLength(body))
      headers.origin = url
    }
    return new Promise((resolve, reject) => {
      const cut = (error: Error) => reject(new CutOff(error.message))
      const sent = request(url + path, { method, agent, headers, timeout: PATIENCE }, answer => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', cut)
        answer.on('end', () => {
          this.#keep(answer.headers)
          const { statusCode: status = 0, headers: told } = answer
          resolve({ status, location: told.location ?? '', body: Buffer.concat(chunks).toString() })
        })
      })
      sent.on('timeout', () => sent.destroy(new Error('no answer')))
      sent.on('error', cut)
      sent.end(body)
    })
  }

  #keep(headers: IncomingHttpHeaders): void {
    for (const cookie of headers['set-cookie'] ?? []) {
      const pair = cookie.split(';')[0] ?? ''
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}
