import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, vi } from 'vitest'
import { aPartnership, test } from '../support/database'
import { signedIn } from '../support/staff-pages'

beforeAll(() => {
  vi.stubEnv('BASE_URL', '')
})

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
