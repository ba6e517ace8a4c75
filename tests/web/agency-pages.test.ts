import { randomUUID } from 'node:crypto'
import { describe, expect, vi } from 'vitest'
import * as agency from '~/routes/agencies/agency'
import * as list from '~/routes/agencies/list'
import * as agencyNew from '~/routes/agencies/new'
import * as onBehalf from '~/routes/agencies/on-behalf'
import * as openAgain from '~/routes/agencies/open-again'
import * as sideBySide from '~/routes/agencies/side-by-side'
import * as signOff from '~/routes/agencies/sign-off'
import * as signYear from '~/routes/agencies/sign-year'
import * as signed from '~/routes/agencies/signed'
import * as component from '~/routes/assessment/component'
import * as record from '~/routes/assessment/record'
import * as ownComponent from '~/routes/partner/component'
import * as own from '~/routes/partner/index'
import { agree, anAgency, give, says, whole } from '../steps/agencies/support'
import { aPartnership, test } from '../support/database'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'

/** Agencies' ratings, side by side and signed off, asked as the web server asks them: whole answers, real bytes. */
const ask = remixFor({
  ':lang/assessment/agencies': list,
  ':lang/assessment/agencies/new': agencyNew,
  ':lang/assessment/agencies/:agency': agency,
  ':lang/assessment/sign-off': signYear,
  ':lang/assessment/:component': component,
  ':lang/assessment/:component/record': record,
  ':lang/assessment/:component/agencies': sideBySide,
  ':lang/assessment/:component/agencies/:agency': onBehalf,
  ':lang/assessment/:component/sign-off': signOff,
  ':lang/assessment/:component/open-again': openAgain,
  ':lang/assessment/:component/signed/:number': signed,
  ':lang/partner': own,
  ':lang/partner/:component': ownComponent,
})

const HOST = 'http://localhost:3000'
/** The year of tests/steps/agencies/support.ts, whatever day it is. */
const YEAR = 'period=2026-04-01'
const CLARITY = 'assessment/clarity'

vi.setSystemTime(new Date('2026-09-01T09:00:00Z'))

class Visitor {
  constructor(private readonly cookie: string) {}

  get = (path: string) => this.ask(path)

  post = (path: string, fields: Record<string, string>) =>
    this.ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: HOST, Host: 'localhost:3000' },
    })

  private async ask(path: string, init: RequestInit = {}) {
    const headers = new Headers(init.headers)
    headers.set('Cookie', this.cookie)
    const response = await ask(new Request(`${HOST}${path}`, { ...init, headers }))
    return {
      status: response.status,
      location: response.headers.get('Location'),
      body: await response.text(),
    }
  }
}

const visit = async (partnershipId: string, memberId: string) =>
  new Visitor(await sessionFor(partnershipId, memberId))

const markIn = (body: string) => /name="mark" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? ''

describe('the list of agencies', () => {
  test('is kept by a lead, in both languages; what is missing is said beside its field', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const lead = await visit(partnership.id, partnership.lead.id)
    expect((await lead.get('/cy/assessment/agencies')).body).toContain('Does dim asiantaeth bartner eto.')
    const missing = await lead.post('/cy/assessment/agencies/new', { nameCy: 'Yr Heddlu', nameEn: '' })
    expect(missing.status).toBe(422)
    expect(missing.body).toContain('Rhowch yr enw yn Saesneg')
    expect(missing.body).toContain('value="Yr Heddlu"')
    const added = await lead.post('/en/assessment/agencies/new', {
      nameCy: 'Yr Heddlu',
      nameEn: 'The Police',
    })
    expect(added.status).toBe(303)
    expect((await lead.post(added.location ?? '', { intent: 'retire' })).status).toBe(303)
    const listed = await lead.get('/en/assessment/agencies')
    expect(listed.body).toContain('The Police')
    expect(listed.body).toContain('No longer gives ratings')
  })

  test('another partnership’s agency is not there', async ({ db }) => {
    const [mine, theirs] = [await aPartnership(db, { now: null }), await aPartnership(db, { now: null })]
    const { agencyId } = await anAgency(theirs, 'Theirs')
    const lead = await visit(mine.id, mine.lead.id)
    for (const id of [agencyId, randomUUID(), 'dim-byd']) {
      expect((await lead.get(`/en/assessment/agencies/${id}`)).status).toBe(404)
      expect((await lead.post(`/en/assessment/agencies/${id}`, { intent: 'retire' })).status).toBe(404)
      expect((await lead.get(`/cy/${CLARITY}/agencies/${id}?${YEAR}`)).status).toBe(404)
      const typed = { rating: '4', progressStage: '', reasons: '', writtenIn: 'cy', basedOn: '0' }
      expect((await lead.post(`/cy/${CLARITY}/agencies/${id}?${YEAR}`, typed)).status).toBe(404)
    }
  })
})

const typed = {
  rating: '2',
  progressStage: '1',
  reasons: 'Mae <b>angen</b> mwy',
  writtenIn: 'cy',
  basedOn: '0',
}

describe('somebody of an agency', () => {
  test('lists the twelve, gives a rating, and finds it again in both languages', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const police = await anAgency(partnership, 'Police')
    const person = await visit(partnership.id, police.memberId)
    const before = await person.get(`/en/partner?${YEAR}`)
    expect(before.status).toBe(200)
    expect(before.body.match(/No rating yet/g)).toHaveLength(12)
    const nothing = await person.post(`/cy/partner/clarity?${YEAR}`, { ...typed, rating: '' })
    expect(nothing.status).toBe(422)
    expect(nothing.body).toContain('Dewiswch un o’r sgoriau')
    expect(nothing.body).toContain('Mae &lt;b&gt;angen&lt;/b&gt; mwy')
    const saved = await person.post(`/cy/partner/clarity?${YEAR}`, typed)
    expect(saved.status).toBe(303)
    const after = await person.get(saved.location?.replace(/#.*/, '') ?? '')
    expect(after.body).toContain('Wedi cadw’r sgôr.')
    expect(after.body).toMatch(/name="rating"[^>]*checked=""[^>]*value="2"|value="2"[^>]*checked=""/)
    expect((await person.get(`/en/partner?${YEAR}`)).body).toContain('2. Requires improvement')
  })

  test('reads the released evidence of Collaboration, without files, and no pages of a lead', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const police = await anAgency(partnership, 'Police')
    const person = await visit(partnership.id, police.memberId)
    const page = await person.get(`/en/partner/collaboration-forums-and-pathways?${YEAR}`)
    expect(page.status).toBe(200)
    expect(page.body).toContain('id="evidence"')
    expect(page.body).not.toContain('.csv')
    const carried = 'assessment/collaboration-forums-and-pathways'
    for (const path of [carried, 'assessment/agencies', `${CLARITY}/agencies`, `${CLARITY}/sign-off`])
      expect((await person.get(`/en/${path}`)).status).toBe(403)
    expect((await person.get('/en/partner/dim-byd')).status).toBe(404)
    const lead = await visit(partnership.id, partnership.lead.id)
    expect((await lead.get('/en/partner')).status).toBe(403)
  })

  test('sees both versions when a colleague saved meanwhile, and loses nothing', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const police = await anAgency(partnership, 'Police')
    await give(police)
    const person = await visit(partnership.id, police.memberId)
    const late = await person.post(`/en/partner/clarity?${YEAR}`, typed)
    expect(late.status).toBe(409)
    expect(late.body).toContain('Somebody has saved for this agency meanwhile')
    expect(late.body).toContain(says.reasons)
    expect(late.body).toContain('Mae &lt;b&gt;angen&lt;/b&gt; mwy')
    expect(late.body).toContain('name="basedOn" value="1"')
  })

  test('whose account names no agency is refused', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const police = await anAgency(partnership, 'Police')
    await db.owner.query('UPDATE staff.member SET agency_id = NULL WHERE id = $1', [police.memberId])
    const person = await visit(partnership.id, police.memberId)
    expect((await person.get('/en/partner')).status).toBe(403)
  })
})

describe('side by side', () => {
  test('shows each agency, how far they agree, and who has given none, in words and as a picture', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: null })
    const [police, health] = [await anAgency(partnership, 'Police'), await anAgency(partnership, 'Health')]
    await anAgency(partnership, 'Schools')
    await give(police, { rating: 2, reasons: 'Dim digon o amser' })
    await give(health, { rating: 4 })
    const lead = await visit(partnership.id, partnership.lead.id)
    const before = await lead.get(`/en/${CLARITY}/agencies?${YEAR}`)
    expect(before.status).toBe(200)
    expect(before.body).toContain('more than one step apart')
    expect(before.body).toContain('No rating yet: Schools')
    expect(before.body).toContain('No rating has been agreed yet.')
    expect(before.body.match(/<circle[^>]* r="9"/g)).toHaveLength(2)
    expect(before.body).toContain('<span class="as-written" lang="cy">Dim digon o amser</span>')
    expect(before.body).toContain(`href="/en/assessment/clarity/record?${YEAR}"`)
    await agree(partnership)
    const cy = await lead.get(`/cy/${CLARITY}/agencies?${YEAR}`)
    expect(cy.body).toContain('Sgôr ar y cyd: 3. Da')
    expect(cy.body).toContain('Sgôr is: Police (cy)')
    expect(cy.body).toContain('Sgôr uwch: Health (cy)')
    expect(cy.body).toContain('ratings__agreed')
  })

  test('a lead types in what an agency said', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const { agencyId } = await anAgency(partnership, 'Police')
    const lead = await visit(partnership.id, partnership.lead.id)
    const path = `/en/${CLARITY}/agencies/${agencyId}?${YEAR}`
    expect((await lead.get(path)).body).toContain('typing in what this agency said')
    const saved = await lead.post(path, typed)
    expect(saved).toMatchObject({ status: 303 })
    expect((await lead.get(saved.location ?? '')).body).toContain('Typed in by a lead: Arweinydd')
  })
})

describe('signing off', () => {
  test('says what is missing, shows what is frozen, and closes the forms with 409', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const police = await anAgency(partnership, 'Police')
    const lead = await visit(partnership.id, partnership.lead.id)
    const person = await visit(partnership.id, police.memberId)
    const confirm = `/en/${CLARITY}/sign-off?${YEAR}`
    expect((await lead.get(`/cy/${CLARITY}/agencies?${YEAR}`)).body).toContain('cofnod ar y cyd')
    expect((await lead.get(confirm)).body).not.toContain('name="mark"')
    await agree(partnership)
    const shown = await lead.get(confirm)
    expect(shown.body).toContain(whole.narrative)
    expect(shown.body).toContain('Agencies without a rating: Police')

    await give(police)
    const stale = await lead.post(confirm, { mark: markIn(shown.body) })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('so nothing was signed')
    const done = await lead.post(confirm, { mark: markIn(stale.body) })
    expect(done.status).toBe(303)

    const side = await lead.get(`/cy/${CLARITY}/agencies?${YEAR}`)
    expect(side.body).toContain('Wedi’i gymeradwyo’n derfynol')
    expect(side.body).not.toContain('Teipio ei sgôr')
    const refused = await person.post(`/cy/partner/clarity?${YEAR}`, { ...typed, basedOn: '1' })
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('Dyw’r hyn a deipioch chi ddim wedi’i gadw')
    expect(refused.body).toContain('Mae &lt;b&gt;angen&lt;/b&gt; mwy')
    expect(refused.body).not.toContain('name="basedOn"')
    const byLead = await lead.post(`/en/${CLARITY}/agencies/${police.agencyId}?${YEAR}`, typed)
    expect(byLead.status).toBe(409)
  })

  test('the lead’s own form is closed too, and keeps what was typed', async ({ db }) => {
    const partnership = await aPartnership(db)
    const collaboration = 'collaboration-forums-and-pathways'
    await agree(partnership, {}, 0, collaboration)
    const lead = await visit(partnership.id, partnership.lead.id)
    const confirm = `/en/assessment/${collaboration}/sign-off?${YEAR}`
    await lead.post(confirm, { mark: markIn((await lead.get(confirm)).body) })
    const form = {
      rating: '4',
      progressStage: '2',
      leadName: '',
      narrative: 'Too late',
      narrativeLanguage: 'en',
      basedOn: '1',
    }
    const refused = await lead.post(`/en/assessment/${collaboration}/record?${YEAR}`, form)
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('Too late')
    expect(refused.body).toContain('signed off')
  })

  test('what was signed can be read, by agencies too; opening again needs a reason', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const [police, health] = [await anAgency(partnership, 'Police'), await anAgency(partnership, 'Health')]
    await give(police)
    await agree(partnership)
    const lead = await visit(partnership.id, partnership.lead.id)
    const person = await visit(partnership.id, health.memberId)
    const ownPage = `/cy/partner/clarity?${YEAR}`
    expect((await person.get(ownPage)).body).not.toContain(says.reasons)
    const confirm = `/en/${CLARITY}/sign-off?${YEAR}`
    await lead.post(confirm, { mark: markIn((await lead.get(confirm)).body) })
    expect((await person.get(ownPage)).body).toContain(says.reasons)
    expect((await lead.get(`/en/${CLARITY}/signed/1?${YEAR}`)).body).toContain(says.reasons)
    for (const number of ['2', '0', '1x', '99999999999'])
      expect((await lead.get(`/en/${CLARITY}/signed/${number}?${YEAR}`)).status).toBe(404)
    const other = await aPartnership(db, { now: null })
    const stranger = await visit(other.id, other.lead.id)
    expect((await stranger.get(`/en/${CLARITY}/signed/1?${YEAR}`)).status).toBe(404)

    const reopen = `/cy/${CLARITY}/open-again?${YEAR}`
    const empty = await lead.post(reopen, { reason: ' ', writtenIn: 'cy' })
    expect(empty.status).toBe(422)
    expect(empty.body).toContain('Ysgrifennwch pam mae’r maes yn cael ei ailagor')
    const opened = await lead.post(reopen, { reason: 'Roedd ffigur yn anghywir', writtenIn: 'cy' })
    expect(opened.status).toBe(303)
    const after = await lead.get(opened.location ?? '')
    expect(after.body).toContain('Mae’r maes ar agor eto.')
    expect(after.body).toContain('Roedd ffigur yn anghywir')
    expect((await lead.post(reopen, { reason: 'Eto', writtenIn: 'cy' })).status).toBe(409)
    expect((await person.get(ownPage)).body).not.toContain(says.reasons)
  })

  test('a whole year: what is ready together, and what the rest need', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    await agree(partnership)
    await agree(partnership, { narrative: '' }, 0, 'confidence')
    const lead = await visit(partnership.id, partnership.lead.id)
    const page = `/en/assessment/sign-off?${YEAR}`
    const before = await lead.get(page)
    expect(before.body).toContain('Missing: the narrative')
    expect(before.body.match(/Missing: an agreed record/g)).toHaveLength(10)
    await agree(partnership, { leadName: 'Another' }, 1)
    expect((await lead.post(page, { mark: markIn(before.body) })).status).toBe(409)
    const done = await lead.post(page, { mark: markIn((await lead.get(page)).body) })
    expect(done.status).toBe(303)
    const after = await lead.get(done.location ?? '')
    expect(after.body).toContain('What was ready is signed off.')
    expect(after.body).toContain('No component is ready to be signed off.')
    expect((await lead.get('/en/assessment/sign-off?period=2020-01-01')).status).toBe(404)
  })
})
