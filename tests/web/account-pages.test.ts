import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, vi } from 'vitest'
import { referenceOf } from '../steps/safeguarding-support'
import { aPartnership, test } from '../support/database'
import { aJourney, anInvitation, aResponse } from '../support/invitation'
import { signedIn } from '../support/staff-pages'

/** The pages about who did what, copies and erasure, as the web server is asked for them. */

beforeAll(() => {
  vi.stubEnv('BASE_URL', '')
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9')
  vi.stubEnv('DEMO', '0')
})

const NOW = new Date('2026-05-11T09:00:00Z')

describe('an administrator', () => {
  test('finds a journey, takes a copy in both languages, and erases it in two steps', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { id, administrator } = partnership
    const asked = await aJourney(partnership, { now: NOW })
    const token = await anInvitation(asked, NOW)
    await aResponse(token, { listened: 'agree', different: '<b>Mwy</b> o amser' }, { now: NOW, share: true })
    const quiet = await anInvitation(asked, NOW, 'end')
    await aResponse(quiet, { listened: 'disagree', different: 'Cyfrinach fawr' }, { now: NOW })
    const reference = await referenceOf(db, asked.journeyId)
    const browser = await signedIn(id, administrator)

    const nobody = await browser.post('/en/admin/journeys', { reference: 'nobody <has> this' })
    expect(nobody.status).toBe(422)
    expect(nobody.body).toContain('value="nobody &lt;has&gt; this"')
    expect(nobody.body).toContain('no journey with this reference')
    const found = await browser.post('/en/admin/journeys', { reference })
    const page = `/en/admin/journeys/${asked.journeyId}`
    expect([found.status, found.location]).toEqual([303, page])
    const shown = await browser.get(page)
    expect(shown.body).toContain(reference)
    expect(shown.body).toContain('Looked a journey up by its reference')
    expect(shown.body).not.toContain('amser')

    const without = await browser.post(`${page}/copy`, { language: 'both' })
    expect(without.location).toBe(`${page}?missing=person.reason`)
    expect((await browser.get(without.location ?? '')).body).toContain('Choose whose copy it is')
    const copy = await browser.post(`${page}/copy`, {
      person: asked.respondentId,
      reason: 'person-asked',
      language: 'both',
    })
    expect([copy.status, copy.headers.get('Content-Type')]).toEqual([200, 'application/zip'])
    expect(copy.headers.get('Cache-Control')).toContain('no-store')
    const files = unzipSync(copy.bytes)
    expect(Object.keys(files)).toEqual(['cy.html', 'en.html', 'data.json'])
    const [cy, en, data] = Object.values(files).map(file => strFromU8(file)) as [string, string, string]
    for (const html of [cy, en]) {
      expect(html).toContain(reference)
      expect(html).toContain('<dd lang="cy">&lt;b&gt;Mwy&lt;/b&gt; o amser</dd>')
      expect(html).not.toContain('Cyfrinach')
      expect(html).toContain('/withdraw')
    }
    expect(cy).toContain('<html lang="cy">')
    expect(cy).toContain('Beth nad yw yma, a pham')
    expect(en).toContain('What is not here, and why')
    expect(JSON.parse(data).people[0].shared[0].answers.listened).toBe('agree')
    expect(data).not.toMatch(/Cyfrinach|receiptHash|tokenHash|wrapped/)
    const one = await browser.post(`${page}/copy`, {
      person: 'everybody',
      reason: 'law-asks',
      language: 'cy',
    })
    expect(Object.keys(unzipSync(one.bytes))).toEqual(['cy.html', 'data.json'])

    const asks = await browser.get(`${page}/erase`)
    expect(asks.body).toContain('What will go, for good')
    expect(asks.body).toContain('What stays, and why')
    const other = await browser.post(`${page}/erase`, { reason: 'person-asked', reference: 'T-other' })
    expect(other.status).toBe(422)
    expect(other.body).toContain('not the reference of this journey')
    expect(other.body).toMatch(/value="person-asked"[^>]*checked|checked[^>]*value="person-asked"/)
    const nothing = await browser.post(`${page}/erase`, {})
    expect(nothing.status).toBe(422)
    expect(nothing.body).toContain('Type the reference')
    const gone = await browser.post(`${page}/erase`, { reason: 'person-asked', reference })
    expect([gone.status, gone.location]).toEqual([303, '/en/admin/journeys?erased'])
    expect((await browser.get('/en/admin/journeys?erased')).body).toContain('35 days at most')
    expect((await browser.get(page)).status).toBe(404)

    const log = await browser.get('/cy/admin/log?kind=rights&check')
    expect(log.body).toContain('Dileu taith')
    expect(log.body).toContain('Mae’r person wedi gofyn')
    expect(log.body).toContain('Mae’r log yn gyfan')
    expect(log.body).not.toContain('Mewngofnodi</td>')
    expect((await browser.get(`/en/admin/log?day=2026-02-31&page=99999&person=x`)).status).toBe(200)
  })

  test('is told kindly when it has to stay, with everything typed kept, and not why', async ({ db }) => {
    const partnership = await aPartnership(db)
    const asked = await aJourney(partnership, { now: NOW })
    const reference = await referenceOf(db, asked.journeyId)
    const lead = await signedIn(partnership.id, partnership.safeguardingLeads[0])
    expect((await lead.post('/en/safeguarding/holds', { reference: 'none' })).status).toBe(422)
    const held = await lead.post('/en/safeguarding/holds', { reference })
    expect(held.location).toBe('/en/safeguarding/holds?held')
    expect((await lead.get('/en/safeguarding/holds?held')).body).toContain(reference)

    const browser = await signedIn(partnership.id, partnership.administrator)
    const page = `/en/admin/journeys/${asked.journeyId}`
    const refused = await browser.post(`${page}/erase`, { reason: 'parent-asked', reference })
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('has to stay for now')
    expect(refused.body).toContain(`value="${reference}"`)
    expect(refused.body).not.toMatch(/concern (is|stands)|hold(s|ing) it/)
    expect((await browser.get('/en/safeguarding/holds')).status).toBe(403)

    expect((await lead.post('/en/safeguarding/holds', { journey: asked.journeyId })).location).toBe(
      '/en/safeguarding/holds?gone',
    )
    expect((await browser.post(`${page}/erase`, { reason: 'parent-asked', reference })).status).toBe(303)
  })
})

describe('whoever keeps a journey', () => {
  test('sees who has looked at it and gives the family a copy; colleagues and leads do not', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const { id, workers, lead, administrator } = partnership
    const { journeyId, respondentId } = await aJourney(partnership, { now: NOW })
    const keeper = await signedIn(id, workers[0])
    const page = `/en/journeys/${journeyId}`
    const own = await keeper.get(`${page}/looked-at`)
    expect(own.body).toContain('Opened a journey')
    const copy = await keeper.post(`${page}/copy`, {
      person: respondentId,
      reason: 'parent-asked',
      language: 'en',
    })
    expect(Object.keys(unzipSync(copy.bytes))).toEqual(['en.html', 'data.json'])
    expect((await keeper.get(`${page}/looked-at`)).body).toContain(
      'Somebody with parental responsibility has asked',
    )

    const colleague = await signedIn(id, workers[1])
    expect((await colleague.get(`${page}/looked-at`)).status).toBe(404)
    expect(
      (await colleague.post(`${page}/copy`, { person: respondentId, reason: 'person-asked' })).status,
    ).toBe(404)
    for (const somebody of [lead, workers[0], partnership.safeguardingLeads[0]]) {
      const browser = await signedIn(id, somebody)
      for (const path of [
        'log',
        'journeys',
        `journeys/${journeyId}`,
        `journeys/${journeyId}/erase`,
        'notices',
      ])
        expect((await browser.get(`/en/admin/${path}`)).status, `${somebody.name} ${path}`).toBe(403)
      expect(
        (await browser.post(`/en/admin/journeys/${journeyId}/copy`, { reason: 'person-asked' })).status,
      ).toBe(403)
    }
    const other = await aPartnership(db)
    const stranger = await signedIn(other.id, other.administrator)
    expect((await stranger.get(`/en/admin/journeys/${journeyId}`)).status).toBe(404)
    const admin = await signedIn(id, administrator)
    expect((await admin.get(`${page}/looked-at`)).status).toBe(403)
  })
})
