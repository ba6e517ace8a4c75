import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import * as plan from '~/routes/assessment/plan'
import * as planAction from '~/routes/assessment/plan-action'
import * as planActionNew from '~/routes/assessment/plan-action-new'
import * as planAll from '~/routes/assessment/plan-all'
import * as planPartnerNew from '~/routes/assessment/plan-partner-new'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'

/** The pages of the action plan, asked as the web server asks them: whole answers, real bytes. */
const ask = remixFor({
  ':lang/assessment/plan': planAll,
  ':lang/assessment/:component/plan': plan,
  ':lang/assessment/:component/plan/actions/new': planActionNew,
  ':lang/assessment/:component/plan/actions/:action': planAction,
  ':lang/assessment/:component/plan/partners/new': planPartnerNew,
})

const HOST = 'http://localhost:3000'
const DAY = 86_400_000
/** A day from today, the real clock's: the pages have no other. */
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

async function aLead(db: TestDatabase) {
  const partnership = await aPartnership(db, { now: null })
  return { partnership, cookie: await sessionFor(partnership.id, partnership.lead.id) }
}

async function get(path: string, cookie: string) {
  const response = await ask(new Request(`${HOST}${path}`, { headers: { Cookie: cookie } }))
  return { status: response.status, text: await response.text() }
}

async function post(path: string, cookie: string, fields: Record<string, string>) {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: HOST,
    Host: 'localhost:3000',
    Cookie: cookie,
  }
  const body = new URLSearchParams(fields).toString()
  const response = await ask(new Request(`${HOST}${path}`, { method: 'POST', body, headers }))
  return { status: response.status, location: response.headers.get('Location'), text: await response.text() }
}

const action = {
  state: 'in-progress',
  byWhen: day(-1),
  reviewOn: day(5),
  what: 'Un llwybr <i bawb>',
  who: 'Bwrdd y bartneriaeth',
  writtenIn: 'cy',
  kind: 'improve',
  horizon: 'strategic',
  note: '',
  noteLanguage: 'cy',
  basedOn: '0',
}

/** Adds an action through its form and gives the address of its page, without the language. */
async function added(cookie: string, fields: Partial<typeof action> = {}, component = 'clarity') {
  const path = `/cy/assessment/${component}/plan`
  const answer = await post(`${path}/actions/new`, cookie, { ...action, ...fields })
  expect(answer.location).toBe(`${path}?said=action-added`)
  const [, id] = /plan\/actions\/([0-9a-f-]{36})/.exec((await get(path, cookie)).text) ?? []
  return `assessment/${component}/plan/actions/${id}`
}

const revisionsOf = async (db: TestDatabase, { id }: TestPartnership) => {
  const { rows } = await db.owner.query(
    'SELECT revision, note, state FROM assessment.action WHERE partnership_id = $1 ORDER BY saved_at',
    [id],
  )
  return rows
}

describe('the plan of a component', () => {
  test('has a page for each of the twelve, in both languages, and for nothing else', async ({ db }) => {
    const { cookie } = await aLead(db)
    const welsh = await get('/cy/assessment/capacity/plan', cookie)
    expect(welsh.status).toBe(200)
    expect(welsh.text).toContain('Cynllun gweithredu')
    expect(welsh.text).toContain('Capasiti')
    const english = await get('/en/assessment/capacity/plan', cookie)
    expect(english.text).toContain('No action was open in this year.')
    for (const path of ['/en/assessment/c8/plan', '/en/assessment/capacity/plan?period=2019-04-01'])
      expect((await get(path, cookie)).status, path).toBe(404)
  })

  test('shows an action in words: where it stands, that it is late, and which language it is in', async ({
    db,
  }) => {
    const { cookie } = await aLead(db)
    await added(cookie)
    const { text } = await get('/en/assessment/clarity/plan', cookie)
    expect(text).toMatch(/<a[^>]*lang="cy"[^>]*>Un llwybr &lt;i bawb&gt;<\/a>/)
    for (const words of [
      'In progress',
      'Overdue',
      'To be reviewed',
      'Strategic, longer-term',
      'Written in Welsh',
    ])
      expect(text, words).toContain(words)
    const welsh = await get('/cy/assessment/clarity/plan', cookie)
    for (const words of ['Ar waith', 'Yn hwyr', 'I’w adolygu', 'Strategol, tymor hwy'])
      expect(welsh.text, words).toContain(words)
  })

  test('says beside the field what is wrong with an action, and keeps all that was typed', async ({ db }) => {
    const { partnership, cookie } = await aLead(db)
    const typed = { ...action, byWhen: '31/12/2026', what: '', note: 'Fy nodyn i' }
    const answer = await post('/cy/assessment/clarity/plan/actions/new', cookie, typed)
    expect(answer.status).toBe(422)
    for (const words of [
      'Rhowch ddyddiad, er enghraifft 2026-06-30',
      'Ysgrifennwch beth fydd yn cael ei wneud',
      'Fy nodyn i',
      '31/12/2026',
    ])
      expect(answer.text, words).toContain(words)
    expect(await revisionsOf(db, partnership)).toEqual([])
  })
})

describe('an action', () => {
  test('is brought up to date, and its page keeps what was there before', async ({ db }) => {
    const { cookie } = await aLead(db)
    const path = await added(cookie)
    const change = { ...action, state: 'finished', note: 'Done', noteLanguage: 'en', basedOn: '1' }
    const saved = await post(`/en/${path}`, cookie, change)
    expect([saved.status, saved.location]).toEqual([303, `/en/${path}?said=saved`])
    const { text } = await get(`/en/${path}?said=saved`, cookie)
    for (const words of ['Saved.', 'Version 2', 'Version 1', 'where it stands, note, language of the note'])
      expect(text, words).toContain(words)
  })

  test('saved meanwhile by a colleague gives both versions, and nothing is lost', async ({ db }) => {
    const { partnership, cookie } = await aLead(db)
    const path = await added(cookie)
    await post(`/cy/${path}`, cookie, { ...action, note: 'Nodyn cydweithiwr', basedOn: '1' })
    const mine = { ...action, note: 'Fy nodyn i', state: 'stopped' }
    const late = await post(`/cy/${path}`, cookie, { ...mine, basedOn: '1' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Mae cydweithiwr wedi cadw yn y cyfamser')
    expect(late.text).toContain('Nodyn cydweithiwr')
    expect(late.text).toMatch(/<textarea[^>]*name="note"[^>]*>Fy nodyn i<\/textarea>/)
    expect(late.text).toMatch(/<input[^>]*name="basedOn"[^>]*value="2"/)
    expect(await revisionsOf(db, partnership)).toHaveLength(2)
    expect((await post(`/cy/${path}`, cookie, { ...mine, basedOn: '2' })).status).toBe(303)
    expect(await revisionsOf(db, partnership)).toMatchObject([{}, {}, { revision: 3, state: 'stopped' }])
  })

  test('of another partnership is not there, to read or to write', async ({ db }) => {
    const [one, other] = [await aLead(db), await aLead(db)]
    const path = await added(one.cookie)
    expect((await get(`/en/${path}`, other.cookie)).status).toBe(404)
    expect((await post(`/en/${path}`, other.cookie, { ...action, basedOn: '1' })).status).toBe(404)
    expect((await get('/en/assessment/plan', other.cookie)).text).not.toContain('Un llwybr')
    expect(await revisionsOf(db, one.partnership)).toHaveLength(1)
  })

  test('is nothing for anybody but a lead', async ({ db }) => {
    const { partnership, cookie } = await aLead(db)
    const path = await added(cookie)
    const [worker] = partnership.workers
    const theirs = await sessionFor(partnership.id, worker.id)
    for (const page of [path, 'assessment/plan', 'assessment/clarity/plan/partners/new'])
      expect((await get(`/en/${page}`, theirs)).status, page).toBe(403)
  })
})

describe('the plan of all components', () => {
  test('shows what is chosen, by links and by a form, and what is due first', async ({ db }) => {
    const { cookie } = await aLead(db)
    const far = { byWhen: day(300), reviewOn: '', horizon: 'operational', state: 'not-started' }
    await added(cookie)
    await added(cookie, { ...far, what: 'Rhywbeth arall' }, 'capacity')
    const listed = async (query: string) => {
      const { text } = await get(`/en/assessment/plan${query}`, cookie)
      const list = text.slice(text.indexOf('id="list"'))
      return ['Un llwybr', 'Rhywbeth arall'].filter(what => list.includes(what))
    }
    expect(await listed('')).toEqual(['Un llwybr', 'Rhywbeth arall'])
    expect(await listed('?due=overdue')).toEqual(['Un llwybr'])
    expect(await listed('?component=capacity&state=&horizon=&due=')).toEqual(['Rhywbeth arall'])
    expect(await listed('?state=open&horizon=operational')).toEqual(['Rhywbeth arall'])
    expect(await listed('?state=finished')).toEqual([])
    const { text } = await get('/en/assessment/plan?state=finished', cookie)
    const due = text.slice(text.indexOf('Due soon or overdue'), text.indexOf('id="list"'))
    expect(due).toContain('Un llwybr')
    expect(due).not.toContain('Rhywbeth arall')
    expect(text).toContain('<option value="finished" selected="">')
  })
})

describe('a stakeholder partner', () => {
  const path = 'assessment/clarity/plan/partners/new'
  const partner = { agency: '', name: 'Llais Bro Wen', role: 'Hyfforddi', outcomes: '', writtenIn: 'cy' }

  test('is recorded, brought up to date and taken off', async ({ db }) => {
    const { cookie } = await aLead(db)
    expect((await post(`/cy/${path}`, cookie, partner)).location).toBe(
      '/cy/assessment/clarity/plan?said=partner-added#partners',
    )
    const shown = (await get('/cy/assessment/clarity/plan', cookie)).text
    const [, id = ''] = /name="id" value="([0-9a-f-]{36})"/.exec(shown) ?? []
    expect((await get(`/cy/${path}?from=${id}`, cookie)).text).toContain('Diweddaru partner')
    const change = { ...partner, role: 'Cynghori' }
    expect((await post(`/cy/${path}?from=${id}`, cookie, change)).status).toBe(303)
    // Whoever comes second keeps what was typed.
    const late = await post(`/cy/${path}?from=${id}`, cookie, { ...partner, role: 'Arwain' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Arwain</textarea>')
    expect((await get(`/cy/${path}?from=${id}`, cookie)).status).toBe(404)

    const after = (await get('/cy/assessment/clarity/plan', cookie)).text
    expect(after).toContain('Cynghori')
    expect(after).not.toContain('Arwain</dd>')
    const [, now = ''] = /name="id" value="([0-9a-f-]{36})"/.exec(after) ?? []
    expect((await post('/cy/assessment/clarity/plan', cookie, { id: now })).status).toBe(303)
    expect((await post('/cy/assessment/clarity/plan', cookie, { id: now })).status).toBe(404)
  })

  test('needs a name or an agency that is the partnership’s own', async ({ db }) => {
    const { cookie } = await aLead(db)
    const nameless = await post(`/en/${path}`, cookie, { ...partner, name: '' })
    expect(nameless.status).toBe(422)
    expect(nameless.text).toContain('Choose an agency or write a name')
    for (const agency of [randomUUID(), 'nonsense']) {
      const unknown = await post(`/en/${path}`, cookie, { ...partner, name: '', agency })
      expect(unknown.status).toBe(422)
      expect(unknown.text).toContain('Choose an agency from the list')
    }
  })

  test('of a year that is signed off cannot be changed: the page says so, and keeps what was typed', async ({
    db,
  }) => {
    const { partnership, cookie } = await aLead(db)
    await post(`/en/${path}?period=2025-04-01`, cookie, partner)
    const page = '/en/assessment/clarity/plan?period=2025-04-01'
    const [, id = ''] = /name="id" value="([0-9a-f-]{36})"/.exec((await get(page, cookie)).text) ?? []
    await db.owner.query(
      `INSERT INTO assessment.sign_off (id, partnership_id, component, period_from, number, kind, record_revision, body,
         content_hash, reason, language, done_by, done_at)
       VALUES ($1, $2, 'clarity', '2025-04-01', 1, 'signed', 1, '{}', '\\x00', '', 'cy', $1, now())`,
      [randomUUID(), partnership.id],
    )
    const late = await post(`/en/${path}?period=2025-04-01`, cookie, { ...partner, role: 'Advises' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('This year is signed off for this component')
    expect(late.text).toContain('Advises</textarea>')
    const removed = await post(page, cookie, { id })
    expect(removed.status).toBe(409)
    expect(removed.text).toContain('This year is signed off for this component')
    expect(removed.text).toContain('Llais Bro Wen')
  })
})
