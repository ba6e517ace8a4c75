import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { cookieName, newDevice } from '~/core/answer/secrets'
import { confirmationOf } from '~/core/assessment/question'
import type { HeardThing } from '~/core/assessment/told-back'
import type { Lang } from '~/i18n'
import { resources } from '~/i18n/resources'
import * as sent from '~/routes/answer/sent'
import * as welcome from '~/routes/answer/welcome'
import * as component from '~/routes/assessment/component'
import * as change from '~/routes/changes/change'
import * as list from '~/routes/changes/list'
import * as changeNew from '~/routes/changes/new'
import * as toldBack from '~/routes/told-back'
import { saveChange } from '~/steps/assessment/save-change'
import { hostName } from '~/web/cookies'
import { aPartnership, type TestPartnership, test } from '../support/database'
import { aJourney, anInvitation, aResponse } from '../support/invitation'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'
import { script, stylesheet } from '../ui/assets'

/** "You said, we did", from the lead's form to whoever is asked next: whole answers, real bytes. */
const ask = remixFor({
  'c/:token': welcome,
  'e/:token': welcome,
  ':lang/answer/:token/sent': sent,
  ':lang/assessment/changes': list,
  ':lang/assessment/changes/new': changeNew,
  ':lang/assessment/changes/:change': change,
  ':lang/assessment/:component': component,
  ':lang/you-said-we-did/:partnership': toldBack,
})
const HOST = 'http://localhost:3000'

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await ask(new Request(HOST + path, { headers }))
  return { status: response.status, headers: response.headers, html: await response.text() }
}
const post = async (path: string, cookie: string, fields: Record<string, string>) => {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: HOST,
    Host: 'localhost:3000',
    Cookie: cookie,
  }
  const body = new URLSearchParams(fields).toString()
  const response = await ask(new Request(HOST + path, { method: 'POST', headers, body }))
  return { status: response.status, to: response.headers.get('Location') ?? '', html: await response.text() }
}
const cookieOf = ({ id, lead }: TestPartnership) => sessionFor(id, lead.id)

const filled = {
  'heard.cy': 'Mae’r bws yn hwyr',
  'heard.en': 'The bus is late',
  heardOn: '2026-05-01',
  source: 'forum',
  state: 'done',
  'decided.cy': 'Rydyn ni’n cwrdd yn nes',
  'decided.en': 'We meet nearer',
  lead: 'Tîm ieuenctid',
  decidedOn: '2026-05-10',
  doneOn: '2026-06-01',
  basedOn: '0',
  act: 'save',
}
const NEW = '/en/assessment/changes/new'

/** Published as a lead does, within the last two years whenever the test runs. */
async function aPublished(partnership: TestPartnership, more: Partial<HeardThing> = {}) {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  const thing: HeardThing = {
    heard: { cy: 'Mae’r bws yn hwyr', en: 'The bus is late' },
    heardOn: ago(90),
    source: 'forum',
    state: 'done',
    decided: { cy: 'Rydyn ni’n cwrdd yn nes', en: 'We meet nearer' },
    lead: 'Nobody’s business',
    decidedOn: ago(60),
    doneOn: ago(30),
    ...more,
  }
  const lead = { memberId: partnership.lead.id, partnershipId: partnership.id }
  const save = (confirmed: string) =>
    saveChange({ lead, id: null, thing, act: 'publish', confirmed, basedOn: 0, now: new Date() })
  const asked = await save('')
  const saved = asked.kind === 'questioned' ? await save(confirmationOf(asked.questions)) : asked
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return saved.id
}

describe('a lead', () => {
  test('is told in the page’s language what is missing, and loses nothing', async ({ db }) => {
    const cookie = await cookieOf(await aPartnership(db))
    const wrong = { ...filled, 'heard.cy': '', 'heard.en': '', source: '' }
    const [en, cy] = [await post(NEW, cookie, wrong), await post(NEW.replace('en', 'cy'), cookie, wrong)]
    expect([en.status, cy.status]).toEqual([422, 422])
    expect(en.html).toContain('Choose where you heard it')
    expect(cy.html).toContain('Dewiswch ble glywsoch chi hyn')
    for (const { html } of [en, cy])
      for (const typed of [filled['decided.cy'], filled['decided.en'], filled.doneOn, filled.lead])
        expect(html).toContain(typed)
  })

  test('saves, publishes after having looked, and takes it back', async ({ db }) => {
    const partnership = await aPartnership(db)
    const cookie = await cookieOf(partnership)
    const named = { ...filled, 'decided.en': 'We meet in Cardiff', act: 'publish' }
    const asked = await post(NEW, cookie, named)
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('Before this is saved: look at these again')
    expect(asked.html).toContain('<mark>Cardiff</mark>')
    expect(asked.html).toContain('What you decided, in English')
    expect(asked.html).toContain(filled['decided.cy'])
    const checked = /name="checked"[^>]* value="([^"]*)"/.exec(asked.html)?.[1] ?? ''
    const saved = await post(NEW, cookie, { ...named, checked })
    expect([saved.status, saved.to]).toEqual([303, expect.stringMatching(/changes\/[\w-]+\?said=published$/)])

    const path = saved.to.replace(/\?.*/, '')
    expect((await get(saved.to, { Cookie: cookie })).html).toContain('Saved, and everybody can read it.')
    const page = `/en/you-said-we-did/${partnership.slug}`
    expect((await get(page)).html).toContain('We meet in Cardiff')
    const off = await post(path, cookie, { ...named, basedOn: '1', act: 'unpublish' })
    expect(off.status).toBe(303)
    expect((await get(page)).html).not.toContain('We meet in Cardiff')
    const removed = await post(`${path}?remove`, cookie, { basedOn: '2' })
    expect(removed.to).toBe('/en/assessment/changes?said=removed')
    expect((await get(path, { Cookie: cookie })).status).toBe(404)
  })

  test('who saves what was removed meanwhile keeps what was typed, and can save it anew', async ({ db }) => {
    const partnership = await aPartnership(db)
    const cookie = await cookieOf(partnership)
    const { to } = await post(NEW, cookie, filled)
    const path = to.replace(/\?.*/, '')
    await post(`${path}?remove`, cookie, { basedOn: '1' })
    const late = await post(path, cookie, { ...filled, 'heard.en': 'Words of my own', basedOn: '1' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Words of my own')
    expect(late.html).toContain(`action="${NEW}"`)
    const found = await get(path, { Cookie: cookie })
    expect([found.status, found.html.includes('<form method="post" id="change"')]).toEqual([404, true])
    const stranger = await cookieOf(await aPartnership(db))
    const elsewhere = await get(path, { Cookie: stranger })
    expect([elsewhere.status, elsewhere.html.includes('id="change"')]).toEqual([404, false])
    expect((await post(path, stranger, filled)).status).toBe(404)
  })

  test('who comes second sees both versions, and can save on top', async ({ db }) => {
    const partnership = await aPartnership(db)
    const cookie = await cookieOf(partnership)
    const { to } = await post(NEW, cookie, filled)
    const path = to.replace(/\?.*/, '')
    await post(path, cookie, { ...filled, 'heard.en': 'Words of a colleague', basedOn: '1' })
    const mine = { ...filled, 'heard.en': 'Words of my own', basedOn: '1' }
    const late = await post(path, cookie, mine)
    expect(late.status).toBe(409)
    expect(late.html).toContain('Words of a colleague')
    expect(late.html).toContain('Words of my own')
    expect(late.html).toContain('name="basedOn" value="2"')
    expect((await post(path, cookie, { ...mine, basedOn: '2' })).status).toBe(303)
    const { html } = await get(path, { Cookie: cookie })
    for (const kept of ['Words of my own', 'Words of a colleague', 'Earlier versions'])
      expect(html).toContain(kept)
  })

  test('of another partnership is refused as if it were nowhere', async ({ db }) => {
    const [ours, theirs] = [await aPartnership(db), await aPartnership(db)]
    const path = `/en/assessment/changes/${await aPublished(theirs)}`
    const cookie = await cookieOf(ours)
    expect((await get(path, { Cookie: cookie })).status).toBe(404)
    expect((await post(path, cookie, { ...filled, basedOn: '1' })).status).toBe(404)
    expect((await post(`${path}?remove`, cookie, { basedOn: '1' })).status).toBe(404)
  })

  test('finds things by where they stand, and the two rates, there and in the component', async ({ db }) => {
    const partnership = await aPartnership(db)
    const cookie = await cookieOf(partnership)
    const waiting = { ...filled, state: 'heard', decidedOn: '', doneOn: '', 'heard.en': 'Still waiting' }
    await post(NEW, cookie, { ...filled, heardOn: '2025-05-01' })
    await post(NEW, cookie, { ...waiting, heardOn: '2025-06-01' })
    const path = '/en/assessment/changes?period=2025-04-01'
    const all = await get(path, { Cookie: cookie })
    for (const shown of ['1 of 2', 'Still waiting', 'The bus is late', 'Waiting for a decision: 1'])
      expect(all.html).toContain(shown)
    const some = await get(`${path}&state=done`, { Cookie: cookie })
    expect(some.html).toContain('The bus is late')
    expect(some.html).not.toContain('Still waiting')
    expect((await get('/cy/assessment/changes', { Cookie: cookie })).html).toContain(
      'Yn aros am benderfyniad: 1',
    )
    expect((await get('/cy/assessment/changes?period=1999-04-01', { Cookie: cookie })).status).toBe(404)
    const summary = await get('/en/assessment/collaboration-forums-and-pathways?period=2025-04-01', {
      Cookie: cookie,
    })
    expect(summary.html).toContain('1 of 2')
    expect(summary.html).toContain('href="/en/assessment/changes"')
  })
})

describe('the public page', () => {
  test('says in both languages what people said, what was decided and when, and no more', async ({ db }) => {
    const partnership = await aPartnership(db)
    await aPublished(partnership)
    const [cy, en] = [
      await get(`/cy/you-said-we-did/${partnership.slug}`),
      await get(`/en/you-said-we-did/${partnership.slug}`),
    ]
    for (const said of [
      'Mae’r bws yn hwyr',
      'Rydyn ni’n cwrdd yn nes',
      'Rydyn ni wedi gwneud hyn.',
      'Gwnaed: ',
    ])
      expect(cy.html).toContain(said)
    for (const said of [
      'The bus is late',
      'We meet nearer',
      'We have done this.',
      `Partnership ${partnership.slug}`,
    ])
      expect(en.html).toContain(said)
    for (const { html } of [cy, en]) {
      expect(html).not.toContain('Nobody’s business')
      expect(html).not.toMatch(/modulepreload|type="module"|__remix/)
    }
  })

  test('is kind while there is nothing, and plain where there is nobody', async ({ db }) => {
    const partnership = await aPartnership(db)
    expect((await get(`/cy/you-said-we-did/${partnership.slug}`)).html).toContain('Rydyn ni’n gwrando.')
    expect((await get(`/en/you-said-we-did/${partnership.slug}`)).html).toContain('We are listening.')
    const nobody = await get('/en/you-said-we-did/dim-byd')
    expect(nobody.status).toBe(404)
    expect(nobody.headers.get('ETag')).toBeNull()
    expect(nobody.headers.get('Cache-Control') ?? '').not.toContain('public')
  })

  test('is the same bytes whoever asks, and is not sent again while it is the same', async ({ db }) => {
    const partnership = await aPartnership(db)
    await aPublished(partnership)
    const path = `/cy/you-said-we-did/${partnership.slug}`
    const first = await get(path)
    const signedIn = await get(path, { Cookie: await cookieOf(partnership) })
    expect(signedIn.html).toBe(first.html)
    expect([...signedIn.headers]).toEqual([...first.headers])
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=300')
    const tag = first.headers.get('ETag') ?? ''
    expect(await get(path, { 'If-None-Match': tag })).toMatchObject({ status: 304, html: '' })
    await aPublished(partnership, { heard: { cy: 'Newydd', en: 'New' } })
    expect((await get(path, { 'If-None-Match': tag })).status).toBe(200)
  })
})

describe('whoever answers', () => {
  const title = {
    c: 'Beth ddywedodd pobl, a beth wnaethon ni',
    e: 'What people told us, and what we did',
  }

  test('sees the latest on the first screen, in both languages, within 12 kB; and nothing while there is none', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const now = new Date()
    const token = await anInvitation(await aJourney(partnership, { now }), now)
    const around =
      gzipSync(await stylesheet('respondent')).length + gzipSync(await script('respondent')).length
    for (const letter of ['c', 'e'] as const) {
      const { html } = await get(`/${letter}/${token}`)
      expect(html).not.toContain(title[letter])
      expect(gzipSync(html).length + around).toBeLessThan(12_000)
    }
    await aPublished(partnership, {
      heard: { cy: 'Hen beth', en: 'An old thing' },
      doneOn: null,
      state: 'doing',
    })
    // As long as anything published can be, in words that repeat as little as real ones do.
    const long = (lang: Lang, from: number) =>
      JSON.stringify(resources[lang].protect)
        .replace(/[{}":]/g, ' ')
        .slice(from, from + 400)
        .trim()
    const both = (from: number) => ({ cy: long('cy', from), en: long('en', from) })
    await aPublished(partnership, { heard: both(2_000), decided: both(3_000) })
    for (const [letter, lang] of [
      ['c', 'cy'],
      ['e', 'en'],
    ] as const) {
      const { html } = await get(`/${letter}/${token}`)
      expect(html).toContain(title[letter])
      expect(html).toContain(`href="/${lang}/you-said-we-did/${partnership.slug}"`)
      expect(html).not.toMatch(/Hen beth|An old thing/)
      expect(gzipSync(html).length + around).toBeLessThan(12_000)
    }
  })

  test('sees it again after sending, on the phone that sent', async ({ db }) => {
    const partnership = await aPartnership(db)
    const now = new Date()
    const token = await anInvitation(await aJourney(partnership, { now }), now)
    const device = newDevice(randomBytes)
    await aResponse(token, { listened: 'agree' }, { now, device })
    const headers = { Cookie: `${hostName(cookieName(token))}=${device}` }
    const thanked = async () => (await get(`/en/answer/${token}/sent`, headers)).html
    expect(await thanked()).not.toContain(title.e)
    await aPublished(partnership)
    const html = await thanked()
    for (const shown of [title.e, 'The bus is late', 'We have done this.', 'We meet nearer'])
      expect(html).toContain(shown)
  })

  test('has left no trace of it in what a stranger sees: before, during and after', async ({ db }) => {
    const partnership = await aPartnership(db)
    const now = new Date()
    await aPublished(partnership)
    const token = await anInvitation(await aJourney(partnership, { now }), now)
    const seen = async () => (await get(`/c/${token}`)).html
    const before = await seen()
    await aResponse(token, { listened: 'agree' }, { now })
    expect(await seen()).toBe(before)
    // Nobody of the partnership sees anything else, whoever they are.
    const other = await anInvitation(await aJourney(partnership, { now, audience: 'adult' }), now)
    const told = (html: string) => /<section class="inset">.*?<\/section>/.exec(html)?.[0]
    expect(told((await get(`/c/${other}`)).html)).toBe(told(before))
    expect(told(before)).toContain('Mae’r bws yn hwyr')
    // Another partnership’s is not there.
    const stranger = await aPartnership(db)
    const theirs = await anInvitation(await aJourney(stranger, { now }), now)
    expect(told((await get(`/c/${theirs}`)).html)).toBeUndefined()
  })
})
