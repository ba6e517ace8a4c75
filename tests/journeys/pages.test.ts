import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { aPartnership, test } from '../support/database'
import { aResponse } from '../support/invitation'
import { browserWith, signedIn, type WorkersBrowser } from './pages'
import { aWorker, newJourney, plainSettings, ready, sending, textOf, tokenIn, withoutKeys } from './ready'

beforeEach(() => {
  plainSettings(vi.stubEnv)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('opening a journey', () => {
  test('everything that is wrong is said beside its field, in both languages, and everything typed is kept', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const browser = await aWorker(partnership)
    const fields = {
      'respondents[0].row': '1',
      'respondents[0].audience': 'adult',
      reference: 'x'.repeat(41),
    }
    const english = await browser.post('/en/journeys/new', fields)
    expect(english.status).toBe(422)
    expect(english.body).toContain('href="#reference"')
    expect(english.body).toContain('href="#respondents-0-language"')
    expect(english.body).toContain('Use a shorter reference')
    expect(english.body).toContain(`value="${'x'.repeat(41)}"`)
    expect(english.body).toMatch(/value="adult"[^>]*checked|checked[^>]*value="adult"/)
    const welsh = await browser.post('/cy/journeys/new', fields)
    expect(welsh.status).toBe(422)
    expect(welsh.body).toContain('Rhowch gyfeirnod byrrach')
    expect(welsh.body).toContain('Dewiswch wasanaeth')
  })

  test('what looks like a name is questioned once', async ({ db }) => {
    const partnership = await aPartnership(db)
    const browser = await aWorker(partnership)
    const fields = newJourney(partnership, { reference: 'Siân Llwyd' })
    const asked = await browser.post('/cy/journeys/new', fields)
    expect(asked.status).toBe(422)
    expect(asked.body).toContain('Mae hwn yn edrych fel enw')
    expect(asked.body).toContain('name="confirmed"')
    expect(asked.body).toContain('value="Siân Llwyd"')
    expect((await browser.post('/cy/journeys/new', { ...fields, confirmed: 'yes' })).status).toBe(303)
    const again = await browser.post('/cy/journeys/new', { ...fields, confirmed: 'yes' })
    expect(again.status).toBe(409)
    expect(again.body).toContain('yn barod')
  })

  test('another person is added and taken away without script, and nothing chosen is lost', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const browser = await aWorker(partnership)
    const more = await browser.post('/en/journeys/new', newJourney(partnership, { intent: 'add' }))
    expect(more.status).toBe(200)
    expect(more.body).toContain('name="respondents[1].audience"')
    expect(more.body).toContain('value="YJ-2026-7"')
    expect(more.body).not.toContain('govuk-error-summary')
    // The second person is there and nothing is chosen: it is asked for, not dropped.
    const missing = await browser.post(
      '/en/journeys/new',
      newJourney(partnership, { 'respondents[1].row': '2' }),
    )
    expect(missing.status).toBe(422)
    expect(missing.body).toContain('href="#respondents-1-audience"')
    const less = newJourney(partnership, { 'respondents[1].row': '2', intent: 'remove-0' })
    const left = await browser.post('/en/journeys/new', less)
    expect(left.body).not.toContain('name="respondents[1].audience"')
    expect(left.body).not.toMatch(/value="young_person"[^>]*checked|checked[^>]*value="young_person"/)
  })

  test('markup in a reference is shown as text', async ({ db }) => {
    const { browser, path } = await ready(db, { reference: '<script>1</script>' })
    const page = await browser.get(path)
    expect(page.body).toContain('&lt;script&gt;1&lt;/script&gt;')
    expect(page.body).not.toContain('<script>1')
  })
})

describe('the journey page', () => {
  test('is another’s: the same plain page as one that never was', async ({ db }) => {
    const { partnership, browser, path } = await ready(db)
    const other = await aWorker(partnership, 1)
    const stranger = await aWorker(await aPartnership(db))
    // The page's own address stands in its language links.
    const plain = async (one: WorkersBrowser, address: string) => {
      const { status, body } = await one.get(address)
      return [status, body.replaceAll(address.slice('/en'.length), '')]
    }
    const never = await plain(browser, '/en/journeys/00000000-0000-4000-8000-000000000000')
    expect(never[0]).toBe(404)
    for (const one of [other, stranger]) {
      for (const rest of ['', '/send', '/respondents/new']) {
        expect(await plain(one, `${path}${rest}`)).toEqual(never)
      }
      expect((await one.post(path, { intent: 'close' })).status).toBe(404)
    }
    expect((await browser.get('/en/journeys/nonsense')).status).toBe(404)
  })

  test('needs the role, and somebody who is signed in', async ({ db }) => {
    const { partnership, path } = await ready(db)
    const lead = await signedIn(partnership.id, partnership.lead)
    expect((await lead.get(path)).status).toBe(403)
    const nobody = await browserWith(new Map()).get(path)
    expect([nobody.status, nobody.location]).toEqual([303, `/en/sign-in?next=${encodeURIComponent(path)}`])
  })

  test('shows the same bytes whether somebody answered or not', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const sent = await browser.post(`${path}/send`, sending(respondent))
    const invitation = sent.location ?? ''
    const token = tokenIn((await browser.get(invitation)).body)
    const pages = [
      path,
      path.replace('/en/', '/cy/'),
      invitation,
      '/en/journeys',
      `${path}/send`,
      `${invitation}/card`,
    ]
    const bytes = async () => {
      const answers = []
      for (const page of pages) answers.push(withoutKeys((await browser.get(page)).body))
      return answers
    }
    const before = await bytes()
    await aResponse(token, { listened: 'disagree', different: 'Popeth.' }, { now: new Date() })
    expect(await bytes()).toEqual(before)

    const { rows } = await db.owner.query('SELECT count(*)::int AS n FROM room.envelope')
    expect(rows[0].n).toBeGreaterThan(0)
  })

  test('closes and opens again', async ({ db }) => {
    const { browser, path } = await ready(db)
    expect((await browser.get(path)).body).toContain('value="close"')
    expect((await browser.post(path, { intent: 'close' })).location).toBe(`${path}/afterwards`)
    expect((await browser.get(path)).body).toContain('value="reopen"')
    await browser.post(path, { intent: 'reopen' })
    expect((await browser.get(path)).body).toContain('value="close"')
    expect((await browser.post(path, { intent: 'x' })).status).toBe(400)
  })

  test('takes in another person', async ({ db }) => {
    const { browser, path } = await ready(db)
    const missing = await browser.post(`${path}/respondents/new`, { audience: 'parent_carer' })
    expect(missing.status).toBe(422)
    expect(missing.body).toMatch(/value="parent_carer"[^>]*checked|checked[^>]*value="parent_carer"/)
    const added = await browser.post(`${path}/respondents/new`, { audience: 'parent_carer', language: 'en' })
    expect(added.location).toBe(path)
    expect(textOf((await browser.get(path)).body)).toContain('Parent or carer')
  })
})

describe('what was shared', () => {
  test('stands on the journey in words, and is answered', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const sent = (await browser.post(`${path}/send`, sending(respondent))).location ?? ''
    const token = tokenIn((await browser.get(sent)).body)
    const answers = { listened: 'strongly-agree', different: '<b>Llai o aros</b>' }
    await aResponse(token, answers, { now: new Date(), share: true })

    const page = await browser.get(path)
    expect(page.body).toContain('Strongly agree')
    expect(page.body).toContain('<span class="own-words" lang="cy">&lt;b&gt;Llai o aros&lt;/b&gt;</span>')
    const reply = /href="([^"]*\/shared\/[^"]+)"/.exec(page.body)?.[1] ?? ''
    const empty = await browser.post(reply, { reply: ' ', language: 'cy' })
    expect(empty.status).toBe(422)
    expect(empty.body).toContain('href="#reply"')
    const long = await browser.post(reply, { reply: 'â'.repeat(50_000), language: 'cy' })
    expect(long.status).toBe(422)
    expect(long.body).toContain('â'.repeat(50_000))
    expect((await browser.post(reply, { reply: 'Byddwn ni’n gynnar.', language: 'cy' })).location).toBe(path)
    expect((await browser.get(path)).body).toContain('Byddwn ni’n gynnar.')
    expect((await browser.get(reply)).body).toContain('Byddwn ni’n gynnar.</textarea>')
  })
})
