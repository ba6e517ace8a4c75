import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, vi } from 'vitest'
import { changeAgency } from '~/steps/agencies/keep-agencies'
import { listConcerns } from '~/steps/safeguarding/list-concerns'
import { anAgency } from '../steps/agencies/support'
import { leadsOf, wordsSent } from '../steps/safeguarding-support'
import { aPartnership, test } from '../support/database'
import { signedIn } from '../support/staff-pages'

beforeAll(() => {
  vi.stubEnv('BASE_URL', '')
})

beforeEach(() => {
  vi.stubEnv('SMTP_URL', '')
  vi.stubEnv('DEMO', '0')
})

const withMail = () => vi.stubEnv('SMTP_URL', 'smtp://post.example')

const mair = { name: 'Mair Jones', email: 'mair@pages.example', roles: ['worker', 'lead'], language: 'en' }

describe('administration', () => {
  test('shows people, services and what needs attention, in Welsh and in English', async ({ db }) => {
    const { id, administrator, workers } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const cy = await browser.get('/cy/admin')
    expect(cy.status).toBe(200)
    expect(cy.body).toContain(workers[0].name)
    expect(cy.body).toContain('Heb gyfrinair eto')
    expect(cy.body).toContain('Nid oes cyfnod ar agor')
    expect((await browser.get('/en/admin')).body).toContain('No period for answers is open')
  })

  test('adds a person and shows the link once, on that answer only', async ({ db }) => {
    const { id, administrator } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const added = await browser.post('/cy/admin/members/new', mair)
    expect(added.status).toBe(200)
    expect(added.body).toMatch(/value="http:\/\/localhost:3000\/en\/password\/[A-Za-z0-9_-]{43}"/)
    expect((await browser.get('/cy/admin')).body).toContain('Mair Jones')
    const { rows } = await db.owner.query(`SELECT id FROM staff.member WHERE email = 'mair@pages.example'`)
    expect((await browser.get(`/cy/admin/members/${rows[0].id}`)).body).not.toContain('/password/')

    const again = await browser.post('/cy/admin/members/new', { ...mair, name: 'Mair Arall' })
    expect(again.status).toBe(422)
    expect(again.body).toContain('Mae’r cyfeiriad e-bost hwn yn cael ei ddefnyddio’n barod.')
    expect(again.body).toContain('value="Mair Arall"')
  })

  test('keeps everything typed when something is missing, with the message beside its field', async ({
    db,
  }) => {
    const { id, administrator } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const fields = {
      name: '<b>Siôn</b> & co',
      email: 'nowhere',
      roles: ['worker', 'safeguarding_lead'],
      outside: 'yes',
      titleCy: 'Teitl',
    }
    const back = await browser.post('/en/admin/members/new', fields)
    expect(back.status).toBe(422)
    expect(back.body).toContain('value="&lt;b&gt;Siôn&lt;/b&gt; &amp; co"')
    expect(back.body).toContain('value="nowhere"')
    expect(back.body).toContain('value="Teitl"')
    expect(back.body.match(/checked=""/g)).toHaveLength(3)
    expect(back.body).toContain('href="#email"')
    expect(back.body).toContain('href="#language"')
    const hidden = await browser.post('/cy/admin/members/new', {
      ...mair,
      name: 'a\0b',
      titleCy: '\u202eTeitl',
      titleEn: 'Title',
    })
    expect(hidden.status).toBe(422)
    expect(hidden.body.match(/Tynnwch y nodau cudd/g)).toHaveLength(4)
  })

  test('asks for the agency of somebody from a partner agency, and of nobody else', async ({ db }) => {
    const [own, other] = [await aPartnership(db, { now: null }), await aPartnership(db, { now: null })]
    const [police, retired] = [await anAgency(own, 'Police'), await anAgency(own, 'Retired')]
    const theirs = await anAgency(other, 'Theirs')
    const partnershipId = own.id
    await changeAgency({ partnershipId, agencyId: retired.agencyId, change: { active: false } })
    const browser = await signedIn(own.id, own.administrator)
    const form = await browser.get('/cy/admin/members/new')
    expect(form.body).toContain('Police (cy)')
    expect(form.body).not.toContain('Retired (cy)')
    const add = (fields: Record<string, string | string[]>, lang = 'cy') =>
      browser.post(`/${lang}/admin/members/new`, {
        ...mair,
        email: `${randomUUID()}@pages.example`,
        ...fields,
      })
    const none = await add({ roles: 'partner', agencyId: '' })
    expect(none.status).toBe(422)
    expect(none.body).toContain('href="#agencyId"')
    expect(none.body).toContain('Dewiswch asiantaeth y person')
    const worker = await add({ roles: 'worker', agencyId: police.agencyId }, 'en')
    expect(worker.status).toBe(422)
    expect(worker.body).toContain('Only somebody with the role Partner agency belongs to an agency')
    for (const agencyId of [retired.agencyId, theirs.agencyId, randomUUID()])
      expect((await add({ roles: 'partner', agencyId })).body).toContain('Dewiswch asiantaeth o’r rhestr')
    expect((await add({ roles: 'partner', agencyId: police.agencyId })).status).toBe(200)

    const page = `/cy/admin/members/${police.memberId}`
    expect((await browser.get(page)).body).toMatch(
      new RegExp(`<option value="${police.agencyId}"[^>]*selected`),
    )
    const change = { ...mair, email: police.email, intent: 'details' }
    const left = await browser.post(page, { ...change, roles: 'partner', agencyId: theirs.agencyId })
    expect(left.status).toBe(422)
    expect((await browser.post(page, { ...change, roles: 'worker', agencyId: '' })).status).toBe(303)
    const { rows } = await db.owner.query('SELECT agency_id FROM staff.member WHERE id = $1', [
      police.memberId,
    ])
    expect(rows).toEqual([{ agency_id: null }])
  })

  test('does not find another partnership’s people and services', async ({ db }) => {
    const [own, other] = [await aPartnership(db, { now: null }), await aPartnership(db, { now: null })]
    const browser = await signedIn(own.id, own.administrator)
    for (const path of [
      `/cy/admin/members/${other.workers[0].id}`,
      `/cy/admin/services/${other.services[0]}`,
      `/cy/admin/members/${randomUUID()}`,
      '/cy/admin/members/1',
    ]) {
      expect((await browser.get(path)).status).toBe(404)
      for (const intent of ['details', 'link', 'end', 'retire']) {
        const fields = {
          ...mair,
          email: 'other@pages.example',
          nameCy: 'A',
          nameEn: 'B',
          intent,
          confirmed: 'yes',
          'confirmed-end': 'yes',
        }
        expect((await browser.post(path, fields)).status).toBe(404)
      }
    }
    const { rows } = await db.owner.query('SELECT name, active FROM staff.member WHERE id = $1', [
      other.workers[0].id,
    ])
    expect(rows).toEqual([{ name: other.workers[0].name, active: true }])
  })

  test('says before a safeguarding lead’s access ends what it would mean, and asks to confirm it', async ({
    db,
  }) => {
    const { id, administrator, safeguardingLeads } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const path = `/en/admin/members/${safeguardingLeads[0].id}`
    const warning = 'After this fewer than two safeguarding leads are named'
    expect((await browser.get(path)).body).toContain(warning)
    const asked = await browser.post(path, { intent: 'end' })
    expect(asked.status).toBe(422)
    expect(asked.body).toContain('href="#confirmed-end"')
    expect((await browser.post(path, { intent: 'end', 'confirmed-end': 'yes' })).location).toBe(
      `${path}?saved`,
    )
    expect((await browser.get(`${path}?saved`)).body).toContain('Give access back')
    expect((await browser.post(path, { intent: 'give' })).status).toBe(303)

    const { name, email, titleCy, titleEn } = safeguardingLeads[0]
    const details = { intent: 'details', name, email, titleCy, titleEn, roles: 'worker', language: 'cy' }
    const roles = await browser.post(path, details)
    expect(roles.status).toBe(422)
    expect(roles.body).toContain('id="confirmed"')
    expect((await browser.post(path, { ...details, confirmed: 'yes' })).status).toBe(303)
  })

  test('does not let the last administrator go', async ({ db }) => {
    const { id, administrator } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const path = `/cy/admin/members/${administrator.id}`
    const { name, email } = administrator
    const refused = await browser.post(path, { ...mair, intent: 'details', name, email })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Dyma’r gweinyddwr olaf.')
    expect((await browser.post(path, { intent: 'end' })).status).toBe(422)
    expect((await browser.get('/cy/admin')).status).toBe(200)
  })

  test('makes a new link for somebody who forgot', async ({ db }) => {
    const { id, administrator, workers } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const made = await browser.post(`/cy/admin/members/${workers[2].id}`, { intent: 'link' })
    expect(made.status).toBe(200)
    expect(made.body).toMatch(/\/cy\/password\/[A-Za-z0-9_-]{43}/)
  })

  test('adds, renames and retires a service', async ({ db }) => {
    const { id, administrator } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const missing = await browser.post('/en/admin/services/new', { nameCy: 'Gwasanaeth Arall' })
    expect(missing.status).toBe(422)
    expect(missing.body).toContain('Enter the name in English')
    expect(missing.body).toContain('value="Gwasanaeth Arall"')
    const { location } = await browser.post('/en/admin/services/new', {
      nameCy: 'Gwasanaeth Arall',
      nameEn: 'Another Service',
    })
    const path = (location ?? '').replace('?saved', '')
    expect((await browser.get(path)).body).toContain('value="Another Service"')
    expect((await browser.post(path, { nameCy: 'Newydd', nameEn: '' })).status).toBe(422)
    expect((await browser.post(path, { nameCy: 'Newydd', nameEn: 'New' })).status).toBe(303)
    await browser.post(path, { intent: 'retire' })
    const list = await browser.get('/en/admin')
    expect(list.body).toContain('Newydd')
    expect(list.body).toContain('Retired')
  })
})

describe('a safeguarding lead', () => {
  const lead = { ...mair, roles: ['safeguarding_lead'], titleCy: 'Arweinydd', titleEn: 'Lead' }
  const A_LINK = /\/password\/[A-Za-z0-9_-]{43}/

  test('is added and gets a new link without the page ever showing it, and the page says so', async ({
    db,
  }) => {
    withMail()
    const { id, administrator, safeguardingLeads } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    expect((await browser.get('/en/admin/members/new')).body).toContain('written in the safeguarding log')
    const added = await browser.post('/en/admin/members/new', { ...lead, email: 'arweinydd@pages.example' })
    expect(added.status).toBe(200)
    expect(added.body).toContain('is not shown here: arweinydd@pages.example')
    expect(added.body).not.toMatch(A_LINK)

    const path = `admin/members/${safeguardingLeads[0].id}`
    const page = await browser.get(`/cy/${path}`)
    expect(page.body).toContain('drwy e-bost i gyfeiriad y person ei hun')
    expect(page.body).not.toContain('name="byEmail"')
    const made = await browser.post(`/cy/${path}`, { intent: 'link' })
    expect(made.status).toBe(200)
    expect(made.body).toContain(`dydy hi ddim i’w gweld yma: ${safeguardingLeads[0].email}`)
    expect(made.body).not.toMatch(A_LINK)
  })

  test('is not named and gets no link while no mail is set up, and the page says what is missing', async ({
    db,
  }) => {
    const { id, administrator, safeguardingLeads, workers } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, administrator)
    const added = await browser.post('/en/admin/members/new', { ...lead, email: 'dim-post@pages.example' })
    expect(added.status).toBe(422)
    expect(added.body).toContain('Set a mail server first (SMTP_URL).')
    expect(added.body).toContain('value="dim-post@pages.example"')
    const { name, email } = workers[0]
    const fields = { ...lead, intent: 'details', name, email }
    const named = await browser.post(`/cy/admin/members/${workers[0].id}`, fields)
    expect(named.status).toBe(422)
    expect(named.body).toContain('Gosodwch weinydd post yn gyntaf (SMTP_URL).')

    const path = `/cy/admin/members/${safeguardingLeads[0].id}`
    const page = await browser.get(path)
    expect(page.body).toContain('felly rhaid gosod gweinydd post yn gyntaf (SMTP_URL)')
    expect(page.body).not.toContain('value="link"')
    const made = await browser.post(path, { intent: 'link' })
    expect(made.status).toBe(422)
    expect(made.body).toContain('Gosodwch weinydd post yn gyntaf (SMTP_URL).')
    const links = await db.owner.query('SELECT FROM staff.password_link WHERE partnership_id = $1', [id])
    expect(links.rowCount).toBe(0)
  })

  test('reads in the log, in both languages, what the administrator did and about whom', async ({ db }) => {
    withMail()
    const { id, administrator, safeguardingLeads, workers } = await aPartnership(db, { now: null })
    const [ann, bob] = safeguardingLeads
    const browser = await signedIn(id, administrator)
    const page = (member: { id: string }) => `/en/admin/members/${member.id}`
    const { name, email, titleCy, titleEn } = bob
    const details = { intent: 'details', name, titleCy, titleEn, language: 'cy', confirmed: 'yes' }
    await browser.post('/en/admin/members/new', { ...lead, email: 'yn-y-cofnod@pages.example' })
    await browser.post(page(bob), { ...details, email: 'bob@pages.example', roles: 'safeguarding_lead' })
    await browser.post(page(bob), { intent: 'link' })
    await browser.post(page(bob), { ...details, email, roles: 'worker' })
    await browser.post(page(workers[0]), { intent: 'link' })

    const reader = await signedIn(id, ann)
    const text = async (lang: string) =>
      (await reader.get(`/${lang}/safeguarding/log`)).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    const en = await text('en')
    for (const done of [
      `Named a safeguarding lead ${lead.name}`,
      `Changed a safeguarding lead’s email address or access ${bob.name}`,
      `Made a password link for a safeguarding lead ${bob.name}`,
      `Took the role of safeguarding lead away ${bob.name}`,
    ]) {
      expect(en).toContain(`${administrator.name} ${done}`)
    }
    expect(en).toContain('The log is whole. Entries: 4')
    const cy = await text('cy')
    for (const done of [
      `Enwi arweinydd diogelu ${lead.name}`,
      `Newid cyfeiriad e-bost neu fynediad arweinydd diogelu ${bob.name}`,
      `Creu dolen cyfrinair ar gyfer arweinydd diogelu ${bob.name}`,
      `Tynnu rôl arweinydd diogelu yn ôl ${bob.name}`,
    ]) {
      expect(cy).toContain(`${administrator.name} ${done}`)
    }
  })

  test('named since it was asked is told why they cannot agree, and one who is new why they cannot ask', async ({
    db,
  }) => {
    withMail()
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await wordsSent(partnership, 'Mae gen i gyllell', new Date('2026-05-11T09:00:00Z'))
    const [words] = (await listConcerns({ lead: ann, randomBytes })).words
    const reason = { reason: 'Mae’n sôn am gyllell.' }
    const reader = await signedIn(partnership.id, partnership.safeguardingLeads[0])
    const asked = await reader.post(`/cy/safeguarding/words/${words?.id}`, reason)
    expect(asked.status).toBe(303)

    await db.owner.query(`UPDATE staff.member_role SET since = now() WHERE member_id = $1`, [bob.memberId])
    const late = await signedIn(partnership.id, partnership.safeguardingLeads[1])
    const agreed = await late.post(asked.location ?? '', { act: 'approve' })
    expect(agreed.status).toBe(422)
    expect(agreed.body).toContain('Cawsoch chi eich enwi’n arweinydd diogelu ar ôl y cais hwn')
    const alone = { ...reason, immediate: 'yes' }
    const refused = await late.post(`/en/safeguarding/words/${words?.id}`, alone)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('You can ask 24 hours after you were named a safeguarding lead.')
    expect((await late.post(asked.location ?? '', { act: 'refuse' })).status).toBe(303)
  })
})
