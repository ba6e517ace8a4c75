import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { newFormKey } from '~/core/journey/link'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { aResponse } from '../support/invitation'
import { signedIn } from '../support/members'
import type { TestPartnership } from '../support/partnership'
import { browserWith, sameBrowser, type WorkersBrowser } from './pages'

beforeEach(() => {
  vi.stubEnv('BASE_URL', '')
  vi.stubEnv('SMTP_URL', '')
  vi.stubEnv('DEMO', '0')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

async function aWorker(partnership: TestPartnership, which: 0 | 1 | 2 = 0): Promise<WorkersBrowser> {
  return browserWith((await signedIn(partnership.id, partnership.workers[which])).cookies)
}

const newJourney = (partnership: TestPartnership, change: Record<string, string> = {}) => ({
  reference: 'YJ-2026-7',
  service: partnership.services[0],
  'respondents[0].row': '1',
  'respondents[0].audience': 'young_person',
  'respondents[0].language': 'cy',
  ...change,
})

/** Opens a journey through its form. Gives the path of its page. */
async function opened(
  browser: WorkersBrowser,
  partnership: TestPartnership,
  change?: Record<string, string>,
) {
  const answer = await browser.post('/en/journeys/new', newJourney(partnership, change))
  if (answer.status !== 303 || !answer.location) throw new Error(`Opening answered ${answer.status}`)
  return answer.location
}

async function respondentOf(db: TestDatabase, journeyPath: string): Promise<string> {
  const { rows } = await db.owner.query(
    'SELECT id FROM journey.respondent WHERE journey_id = $1 ORDER BY id',
    [journeyPath.split('/').at(-1)],
  )
  return rows[0].id
}

const sending = (respondent: string, change: Record<string, string> = {}) => ({
  respondent,
  stage: 'beginning',
  channel: 'link',
  formKey: newFormKey(randomBytes),
  ...change,
})

/** A partnership, a worker who is signed in, a journey, and who is asked in it. */
async function ready(db: TestDatabase, change?: Record<string, string>) {
  const partnership = await aPartnership(db)
  const browser = await aWorker(partnership)
  const path = await opened(browser, partnership, change)
  return { partnership, browser, path, respondent: await respondentOf(db, path) }
}

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
/** The page without what differs with every request: the keys of its forms. */
const withoutKeys = (html: string) => html.replace(/(name="formKey" value=")[^"]+/g, '$1')

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
    const lead = browserWith((await signedIn(partnership.id, partnership.lead)).cookies)
    expect((await lead.get(path)).status).toBe(403)
    const nobody = await browserWith(new Map()).get(path)
    expect([nobody.status, nobody.location]).toEqual([303, `/en/sign-in?next=${encodeURIComponent(path)}`])
  })

  test('shows the same bytes whether somebody answered or not', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const sent = await browser.post(`${path}/send`, sending(respondent))
    const invitation = sent.location ?? ''
    const token = /\/c\/([0-9a-z]{26})/.exec((await browser.get(invitation)).body)?.[1] ?? ''
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
    expect((await browser.post(path, { intent: 'close' })).location).toBe(path)
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

describe('sending', () => {
  test('from the list is one press, and gives both links, their codes and a card', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const list = await browser.get('/en/journeys')
    const formKey = /name="formKey" value="([^"]+)"/.exec(list.body)?.[1] ?? ''
    expect(list.body).toContain(`action="${path}/send"`)
    const sent = await browser.post(`${path}/send`, sending(respondent, { formKey }))
    expect(sent.status).toBe(303)

    const page = await browser.get(sent.location ?? '')
    const token = /\/c\/([0-9a-z]{26})/.exec(page.body)?.[1] ?? 'none'
    expect(page.body).toContain(`value="http://localhost:3000/c/${token}"`)
    expect(page.body).toContain(`value="http://localhost:3000/e/${token}"`)
    expect(page.body.match(/<svg class="qr/g)).toHaveLength(2)
    expect(page.body).toContain('aria-label="QR code: the check-in in Welsh"')
    const welsh = await browser.get((sent.location ?? '').replace('/en/', '/cy/'))
    expect(welsh.body).toContain(`/e/${token}`)

    const card = await browser.get(`${sent.location}/card`)
    const text = textOf(card.body)
    expect(text).toContain('Sut mae pethau i ti?')
    expect(text).toContain('How are things for you?')
    expect(text).toContain(`localhost:3000/c/${token}`)
    const printed = card.body.slice(card.body.indexOf('class="link-card"'))
    expect(textOf(printed)).not.toMatch(/gwasanaeth|service|YJ-2026/i)
    expect((await browser.get('/en/journeys')).body).not.toContain('name="formKey"')
  })

  test('the link is seen in the browser that made it and nowhere else', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const sent = (await browser.post(`${path}/send`, sending(respondent))).location ?? ''
    const elsewhere = sameBrowser(browser)
    for (const name of elsewhere.cookies.keys()) if (name.startsWith('link-')) elsewhere.cookies.delete(name)
    for (const page of [sent, `${sent}/card`]) {
      expect((await browser.get(page)).body).toMatch(/\/e\/[0-9a-z]{26}/)
      const other = await elsewhere.get(page)
      expect(other.status).toBe(200)
      expect(other.body).not.toMatch(/\/[ce]\/[0-9a-z]{26}/)
      expect(other.body).toContain('is not kept')
    }
    // A forged or broken cookie is no link, and no fault.
    const [name] = [...browser.cookies.keys()].filter(each => each.startsWith('link-'))
    const forged = sameBrowser(browser)
    forged.cookies.set(name ?? '', 'AAAA')
    expect((await forged.get(sent)).body).toContain('is not kept')
  })

  test('the same form twice leads to the same link', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const form = sending(respondent)
    const both = [await browser.post(`${path}/send`, form), await browser.post(`${path}/send`, form)]
    expect(both[0]?.location).toBe(both[1]?.location)
    expect((await browser.get(path)).body.match(/\/invitations\//g)).toHaveLength(1)
  })

  test('what is missing is said, what was chosen is kept', async ({ db }) => {
    vi.stubEnv('DEMO', '1')
    const { browser, path, respondent } = await ready(db)
    const page = await browser.post(
      `${path}/send`,
      sending(respondent, { channel: 'email', email: 'rhywun@x' }),
    )
    expect(page.status).toBe(422)
    expect(page.body).toContain('href="#email"')
    expect(page.body).toContain('value="rhywun@x"')
    const forged = await browser.post(`${path}/send`, sending('x', { stage: 'never', channel: 'pigeon' }))
    expect(forged.status).toBe(422)
    for (const field of ['respondent', 'stage', 'channel']) expect(forged.body).toContain(`href="#${field}"`)
  })

  test('e-mail is offered only where it can leave', async ({ db }) => {
    const { browser, path } = await ready(db)
    expect((await browser.get(`${path}/send`)).body).not.toContain('name="email"')
    vi.stubEnv('DEMO', '1')
    expect((await browser.get(`${path}/send`)).body).toContain('name="email"')
  })

  test('is refused with the reason until two safeguarding leads are named', async ({ db }) => {
    const { partnership, browser, path, respondent } = await ready(db)
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [
      partnership.safeguardingLeads[1].id,
    ])
    const refused = await browser.post(`${path}/send`, sending(respondent))
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('two safeguarding leads')
    expect((await browser.get('/cy/journeys')).body).toContain('dau arweinydd diogelu')
  })

  test('cancelling ends the link', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const sent = (await browser.post(`${path}/send`, sending(respondent))).location ?? ''
    const token = /\/c\/([0-9a-z]{26})/.exec((await browser.get(sent)).body)?.[1]
    expect((await browser.get(`/c/${token}`)).status).toBe(200)
    expect((await browser.post(sent, { intent: 'cancel' })).location).toBe(sent)
    const page = await browser.get(sent)
    expect(page.body).not.toContain(`/c/${token}`)
    expect(page.body).toContain('Cancelled')
    expect((await browser.get(`/c/${token}`)).body).not.toContain('<form method="post">')
  })
})

describe('answering on this phone', () => {
  test('locks every staff page and opens the questions in the person’s language, also when pressed twice', async ({
    db,
  }) => {
    const { browser, path, respondent } = await ready(db)
    const form = sending(respondent, { channel: 'phone' })
    const first = await browser.post(`${path}/send`, form)
    expect(first.status).toBe(303)
    expect(first.location).toMatch(/^\/c\/[0-9a-z]{26}$/)
    expect((await browser.get(first.location ?? '')).status).toBe(200)
    for (const page of ['/en/journeys', path, `${path}/send`]) {
      expect((await browser.get(page)).location).toBe('/en/hand-over')
    }
    expect((await browser.post(`${path}/send`, form)).location).toBe(first.location)
    const another = await browser.post(`${path}/send`, sending(respondent, { channel: 'phone' }))
    expect(another.location).toBe('/en/hand-over')
    expect([...browser.cookies.keys()].some(name => name.startsWith('link-'))).toBe(false)
  })
})

describe('what was shared', () => {
  test('stands on the journey in words, and is answered', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const sent = (await browser.post(`${path}/send`, sending(respondent))).location ?? ''
    const token = /\/c\/([0-9a-z]{26})/.exec((await browser.get(sent)).body)?.[1] ?? ''
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

describe('the outbox', () => {
  test('exists in the demonstration only', async ({ db }) => {
    const { partnership } = await ready(db)
    const browser = await aWorker(partnership)
    expect((await browser.get('/en/outbox')).status).toBe(404)
  })
})
