import { randomUUID } from 'node:crypto'
import type { Everything, Post } from '../support/one-of-everything'
import type { Answer, Served } from '../support/whole-app'

/** What else stands in addresses: years, items, keys of what the product brings along. */
const fixed: Record<string, string> = {
  item: 'listened',
  questionnaire: 'check-in.2',
  stage: 'midpoint',
  component: 'collaboration-forums-and-pathways',
  number: '1',
  period: 'year.2026-04-01',
  year: '2026-04-01',
  file: 'package.zip',
  recording: randomUUID(),
}

/** An address of remix.config.js with what one place has of each kind in it. */
export function fill(path: string, lang: 'cy' | 'en', has: Everything): string {
  const values: Record<string, string> = { ...fixed, ...has.ids, lang, token: has.links.token }
  if (path.includes('moderation/')) values.words = has.ids.quotable ?? ''
  if (path.includes('training/')) values.concern = has.ids.practised ?? ''
  if (path.includes('password/')) values.token = has.links.password
  if (path.includes('signed/') || path.includes('open-again')) values.component = has.ids.signed ?? ''
  return `/${path.replace(/^\//, '').replace(/:(\w+)/g, (_, name: string) => values[name] ?? `no-${name}`)}`
}

export const locationOf = ({ headers }: Answer) => /^location: (.*)$/im.exec(headers)?.[1] ?? ''

/** Posts forms with a session, or with none. Throws what the page said when it did not take one in. */
export const poster =
  (app: Served, cookie: string | undefined): Post =>
  async (path, form) => {
    const answer = await app.ask(path, {
      ...(cookie ? { cookie } : {}),
      method: 'POST',
      form: new URLSearchParams(form).toString(),
    })
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}: ${textIn(answer)}`)
    return locationOf(answer)
  }

const textIn = ({ body }: Answer) =>
  body
    .slice(body.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 600)
