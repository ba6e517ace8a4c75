import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, vi } from 'vitest'
import { cookieNames, cookies } from '~/core/cookies'
import { retentionPolicy } from '~/core/retention/policy'
import { newStaffToken } from '~/core/staff/session'
import { fieldsOf, missingIn } from '~/core/statements/fields'
import { languages } from '~/i18n'
import { linkCookie } from '~/routes/journeys/link-cookie'
import { keysCookie } from '~/routes/moderation/keys-cookie'
import { receiptCookie } from '~/routes/paper/receipt-cookie'
import * as accessibility from '~/routes/privacy/accessibility'
import * as adults from '~/routes/privacy/adults'
import * as children from '~/routes/privacy/children'
import * as cookiesPage from '~/routes/privacy/cookies'
import { knownDevice } from '~/web/device'
import { sessionCookie } from '~/web/session'
import { aPartnership, test } from '../support/database'
import { aJourney, anInvitation } from '../support/invitation'
import { remixFor } from '../support/remix'
import { signedIn } from '../support/staff-pages'
import { AnswerBrowser } from './answer-browser'

/** What anybody may read about their data, and that it is true. */

const ask = remixFor({
  ':lang/privacy/:partnership': adults,
  ':lang/privacy/:partnership/children': children,
  ':lang/accessibility/:partnership': accessibility,
  ':lang/cookies': cookiesPage,
})

beforeAll(() => {
  vi.stubEnv('BASE_URL', '')
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9')
  vi.stubEnv('DEMO', '0')
})

async function read(path: string) {
  const response = await ask(new Request(`http://localhost:3000${path}`))
  return { status: response.status, headers: response.headers, html: await response.text() }
}
const textOf = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const filled = {
  'controller.cy': 'Cyngor Enghraifft',
  'controller.en': 'Example Council',
  'contact.cy': 'Neuadd y Dref\nFfôn 01632 960 000',
  'contact.en': 'Town Hall\nPhone 01632 960 000',
  email: 'data@example.org',
  'officer.cy': 'Swyddog',
  'officer.en': 'Officer',
  officerEmail: 'dpo@example.org',
  'basis.cy': 'Tasg gyhoeddus',
  'basis.en': 'Public task',
  'recipients.cy': 'Neb',
  'recipients.en': 'Nobody',
  'access.cy': 'Ffoniwch ni',
  'access.en': 'Ring us',
}

describe('the notices of a partnership', () => {
  test('say plainly what is not filled in, never with empty brackets, and the administrator is told', async ({
    db,
  }) => {
    const { id, slug, administrator } = await aPartnership(db, { now: null })
    for (const lang of languages) {
      for (const path of [`privacy/${slug}`, `privacy/${slug}/children`, `accessibility/${slug}`]) {
        const { status, headers, html } = await read(`/${lang}/${path}`)
        expect(status, path).toBe(200)
        expect(headers.get('Set-Cookie')).toBeNull()
        expect(textOf(html), path).not.toMatch(/\[\s*\]|\{\{|\}\}|\(\s*\)|undefined|null/)
        expect(html).toContain(`<html lang="${lang}"`)
      }
    }
    expect((await read(`/en/privacy/${slug}`)).html).toContain('The partnership has not filled this in yet.')
    expect((await read(`/cy/privacy/${slug}`)).html).toContain('Nid yw’r bartneriaeth wedi llenwi hyn eto.')
    expect((await read(`/cy/privacy/${slug}/children`)).html).toContain('Gofynna i dy weithiwr')
    expect((await read('/en/privacy/dim-byd')).status).toBe(404)
    const browser = await signedIn(id, administrator)
    const admin = await browser.get('/en/admin')
    expect(admin.body).toContain('parts that your partnership has not filled in yet')
    expect(admin.body).toContain('data protection impact assessment is a draft')
  })

  test('show what the partnership filled in, in its language, and everything typed is kept when something is wrong', async ({
    db,
  }) => {
    const { id, slug, administrator } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const wrong = await browser.post('/en/admin/notices', { ...filled, basedOn: '0', email: 'no <address>' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('value="no &lt;address&gt;"')
    expect(wrong.body).toContain('Cyngor Enghraifft')
    expect(wrong.body).toContain('This is not an email address')
    expect((await browser.post('/en/admin/notices', { ...filled, basedOn: '0' })).status).toBe(303)
    const newer = await browser.post('/en/admin/notices', { ...filled, 'basis.en': 'Mine', basedOn: '0' })
    expect(newer.status).toBe(409)
    expect(newer.body).toContain('Somebody has saved this meanwhile')
    expect(newer.body).toContain('Mine')

    expect((await read(`/cy/privacy/${slug}`)).html).toContain('Cyngor Enghraifft')
    const { html } = await read(`/en/privacy/${slug}`)
    expect(html).toContain('Example Council')
    expect(html).not.toContain('has not filled this in')
    expect((await read(`/en/privacy/${slug}/children`)).html).toContain('mailto:data@example.org')
    expect((await read(`/en/accessibility/${slug}`)).html).toContain('Ring us')
    expect((await browser.get('/en/admin')).body).not.toContain('has not filled in yet')
  })

  test('for children keep to short sentences and to ti, and every page to its size', async ({ db }) => {
    const { slug } = await aPartnership(db, { now: null })
    const { html } = await read(`/cy/privacy/${slug}/children`)
    const main = textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    expect(main).not.toMatch(/\b(eich|chi|cewch|gallwch|chithau)\b/i)
    const en = textOf(
      /<main[\s\S]*<\/main>/.exec((await read(`/en/privacy/${slug}/children`)).html)?.[0] ?? '',
    )
    const sentences = en.split(/(?<=[.?!])\s/).map(one => one.trim().split(/\s+/).length)
    expect(Math.max(...sentences)).toBeLessThanOrEqual(35)
    expect(sentences.reduce((sum, one) => sum + one, 0) / sentences.length).toBeLessThan(13)
    for (const lang of languages)
      for (const path of [`privacy/${slug}`, `privacy/${slug}/children`, `accessibility/${slug}`, 'cookies'])
        expect(gzipSync((await read(`/${lang}/${path}`)).html).length, path).toBeLessThan(8_000)
  })

  test('say how long from the list that things are deleted by', async ({ db }) => {
    const { slug } = await aPartnership(db, { now: null })
    const { html } = await read(`/en/privacy/${slug}`)
    for (const months of [retentionPolicy.answers, retentionPolicy.words, retentionPolicy.journey])
      expect(textOf(html)).toContain(`${months} months`)
  })

  test('are one step from the first screen of whoever answers', async ({ db }) => {
    const partnership = await aPartnership(db)
    const now = new Date()
    const young = await anInvitation(await aJourney(partnership, { now }), now)
    const grown = await anInvitation(await aJourney(partnership, { now, audience: 'adult' }), now)
    const phone = new AnswerBrowser()
    expect((await phone.see(`/c/${young}`)).html).toContain(`href="/cy/privacy/${partnership.slug}/children"`)
    expect((await phone.see(`/c/${grown}`)).html).toContain(`href="/cy/privacy/${partnership.slug}"`)
  })
})

describe('the impact assessment', () => {
  test('is a draft until somebody marks it as complete, keeps its revisions, and is a draft again when it changes', async ({
    db,
  }) => {
    const { id, administrator } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const page = '/en/admin/impact-assessment'
    const empty = await browser.get(page)
    expect(empty.body).toContain('This is a draft')
    expect(empty.body).toContain('Not yet completed by the partnership.')
    expect(empty.body).toContain('Who wrote')
    expect((await browser.post(page, { basedOn: '0' })).status).toBe(422)
    const whole = Object.fromEntries(
      fieldsOf('dpia').flatMap(([name]) => [
        [`${name}.cy`, `${name} yn Gymraeg`],
        [`${name}.en`, `${name} in English`],
      ]),
    )
    expect((await browser.post(`${page}/edit`, { ...whole, basedOn: '0' })).location).toBe(`${page}?saved`)
    expect((await browser.post(page, { basedOn: '0' })).status).toBe(409)
    expect((await browser.post(page, { basedOn: '1' })).location).toBe(`${page}?signed`)
    const signed = await browser.get(page)
    expect(signed.body).toContain('Marked as complete on')
    expect(signed.body).not.toContain('This is a draft')
    expect((await browser.get('/cy/admin/impact-assessment')).body).toContain('why yn Gymraeg')
    expect((await browser.post(`${page}/edit`, { ...whole, 'why.en': 'Other', basedOn: '2' })).status).toBe(
      303,
    )
    expect((await browser.get(page)).body).toContain('This is a draft')
    const { rows } = await db.owner.query(
      `SELECT revision, signed FROM staff.statement WHERE partnership_id = $1 ORDER BY revision`,
      [id],
    )
    expect(rows).toEqual([
      { revision: 1, signed: false },
      { revision: 2, signed: true },
      { revision: 3, signed: false },
    ])
    const { rows: log } = await db.owner.query(
      `SELECT action FROM audit.entry WHERE partnership_id = $1 AND action LIKE 'dpia-%' ORDER BY position`,
      [id],
    )
    expect(log.map(({ action }) => action)).toEqual(['dpia-saved', 'dpia-signed', 'dpia-saved'])
  })

  test('asks for both languages of what it needs', () => {
    const one = Object.fromEntries(fieldsOf('dpia').map(([name]) => [name, { cy: 'x', en: 'x' }]))
    expect(missingIn('dpia', one)).toEqual([])
    expect(missingIn('dpia', { ...one, why: { cy: '', en: 'x' } })).toEqual(['why'])
  })
})

describe('the page about cookies', () => {
  /** As each is set by the code that sets it. */
  async function asSet(db: Parameters<typeof aPartnership>[0]): Promise<Record<string, string>> {
    const whose = { memberId: randomUUID(), invitationId: randomUUID() }
    const now = new Date()
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    const phone = new AnswerBrowser()
    await phone.send(`/c/${token}`, {})
    const [answer] = [...phone.cookies].map(([name, value]) => `${name}=${value}; Max-Age=1`)
    return {
      answer: answer ?? '',
      session: sessionCookie(newStaffToken(randomBytes)),
      device: knownDevice('x'),
      link: linkCookie(whose, 'x', now),
      receipt: receiptCookie(whose, 'x', now),
      keys: keysCookie(false),
    }
  }

  test('lists exactly what is set, for as long as it is set', async ({ db }) => {
    const set = await asSet(db)
    expect(Object.keys(set).sort()).toEqual([...cookieNames].sort())
    for (const name of cookieNames) {
      const { matches, life } = cookies[name]
      const [pair = '', ...attributes] = (set[name] ?? '').split('; ')
      expect(pair.split('=')[0], name).toMatch(matches)
      const age = attributes.find(each => each.startsWith('Max-Age='))?.slice(8)
      if (life === 'session') expect(age, name).toBeUndefined()
      else if (name === 'answer') expect(Number(age)).toBeLessThanOrEqual(life)
      else expect(Number(age), name).toBe(life)
    }
    for (const lang of languages) {
      const { html, headers } = await read(`/${lang}/cookies`)
      for (const name of cookieNames) expect(html, name).toContain(`<code>${cookies[name].shown}</code>`)
      expect(html.match(/<code>/g)).toHaveLength(cookieNames.length)
      expect(headers.getSetCookie()).toEqual([])
    }
  })

  test('would miss nothing: cookies are set in these files alone, and nothing else is kept in a browser', () => {
    const app = new URL('../../app/', import.meta.url)
    const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))
    const holding = (pattern: RegExp) =>
      files.filter(name => pattern.test(readFileSync(new URL(name, app), 'utf8'))).sort()
    expect(holding(/\bsetCookie\(/)).toEqual([
      'routes/journeys/link-cookie.ts',
      'routes/moderation/keys-cookie.ts',
      'routes/paper/receipt-cookie.ts',
      'web/answering.ts',
      'web/cookies.ts',
      'web/device.ts',
      'web/session.ts',
    ])
    expect(
      holding(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open|createCookie/),
    ).toEqual([])
  })
})
