import { beforeAll, beforeEach, describe, expect, vi } from 'vitest'
import { kept } from '~/core/retention/kept'
import { ringKeys, secrets } from '~/core/retention/keys'
import { groups } from '~/core/retention/kind'
import { translator } from '~/i18n'
import { aPartnership, test } from '../support/database'
import { signedIn } from '../support/staff-pages'

beforeAll(() => {
  vi.stubEnv('BASE_URL', '')
})

beforeEach(() => {
  vi.stubEnv('SMTP_URL', '')
  vi.stubEnv('DEMO', '0')
})

/** A page's words as they are read: without markup, entities and doubled spaces. */
const words = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

describe('the page of what is kept', () => {
  test.for(['cy', 'en'] as const)('shows every kind and every key, in %s', async (lang, { db }) => {
    const { id, administrator } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const { status, body } = await browser.get(`/${lang}/data-map`)
    expect(status).toBe(200)
    const t = translator(lang)
    const page = words(body)
    for (const kind of Object.keys(kept) as (keyof typeof kept)[]) {
      expect(page).toContain(t(`data-map:kind.${kind}.title`))
      expect(page).toContain(t(`data-map:kind.${kind}.text`))
    }
    for (const group of groups) expect(body).toContain(`>${t(`data-map:group.${group}`)}</h2>`)
    for (const key of Object.keys(ringKeys) as (keyof typeof ringKeys)[]) {
      expect(body).toContain(`<code>${key}</code>`)
      expect(page).toContain(t(`data-map:keys.for.${key}`))
    }
    for (const secret of Object.keys(secrets) as (keyof typeof secrets)[])
      expect(page).toContain(t(`data-map:secrets.name.${secret}`))
    expect(body.match(/<h1/g)).toHaveLength(1)
  })

  test('says how long, from the numbers by which things are deleted', async ({ db }) => {
    const { id, administrator } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const en = words((await browser.get('/en/data-map')).body)
    expect(en).toContain('36 months after the end of the reporting year (31 March)')
    expect(en).toContain('24 months after the journey is closed')
    expect(en).toContain('30 days after a safeguarding lead marked the words as read')
    expect(en).toContain('35 days after the period has closed')
    expect(en).toContain('12 hours after signing in')
    const cy = words((await browser.get('/cy/data-map')).body)
    expect(cy).toContain('36 mis ar ôl diwedd y flwyddyn adrodd (31 Mawrth)')
    expect(cy).toContain('Diwrnodau: 35 ar ôl i’r cyfnod gau')
  })

  test('is read by administrators, partnership leads and safeguarding leads, and found from their first page', async ({
    db,
  }) => {
    const { id, administrator, lead, safeguardingLeads, workers } = await aPartnership(db, { now: null })
    for (const member of [administrator, lead, safeguardingLeads[0]]) {
      const browser = await signedIn(id, member)
      expect((await browser.get('/en/data-map')).status).toBe(200)
      expect((await browser.get('/en/staff')).body).toContain('href="/en/data-map"')
    }
    const browser = await signedIn(id, administrator)
    expect((await browser.get('/cy/admin')).body).toContain('href="/cy/data-map"')
    const worker = await signedIn(id, workers[0])
    expect((await worker.get('/en/data-map')).status).toBe(403)
    expect((await worker.get('/en/staff')).body).not.toContain('/en/data-map')
  })

  test('shows nothing of anybody: it is the same for every partnership but for its name and who reads it', async ({
    db,
  }) => {
    const [one, other] = [await aPartnership(db), await aPartnership(db)]
    const bodies: string[] = []
    for (const { id, administrator } of [one, other]) {
      const browser = await signedIn(id, administrator)
      bodies.push(
        words((await browser.get('/en/data-map')).body).split('What is kept, and for how long')[2] ?? '',
      )
    }
    expect(bodies[0]?.length).toBeGreaterThan(5000)
    expect(bodies[0]).toBe(bodies[1])
  })
})
