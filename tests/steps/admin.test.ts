import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, vi } from 'vitest'
import { addMember } from '~/steps/add-member'
import { changeMember, setMemberActive } from '~/steps/change-member'
import { createPartnership } from '~/steps/create-partnership'
import { findPasswordLink } from '~/steps/find-password-link'
import { linkByEmail, newPasswordLink } from '~/steps/new-password-link'
import { addService, changeService, showService } from '~/steps/services'
import { showAdministration } from '~/steps/show-administration'
import { showMember } from '~/steps/show-member'
import { signIn } from '~/steps/sign-in'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { PASSWORD, withPassword } from '../support/members'

const now = new Date('2026-05-04T09:00:00Z')
const baseUrl = 'https://clywed.example'
const acting = { actor: randomUUID(), baseUrl, now, randomBytes }
const welsh = { notReviewed: 0, strings: 900 }
const details = (email: string) => ({
  email,
  name: 'Mair Jones',
  titleCy: '',
  titleEn: '',
  language: 'en' as const,
  outside: false,
  roles: ['worker' as const],
})

beforeEach(() => {
  vi.stubEnv('BASE_URL', '')
})

const rowsOf = async (db: TestDatabase, table: string, memberId: string) =>
  (await db.owner.query(`SELECT FROM staff.${table} WHERE member_id = $1`, [memberId])).rowCount

describe('people', () => {
  const add = (partnershipId: string, email: string, byEmail = false) =>
    addMember({ partnershipId, details: details(email), byEmail, mailIsOffered: byEmail, ...acting })

  test('somebody added chooses a password with the link, in their own language', async ({ db }) => {
    const { id } = await aPartnership(db, { now: null })
    const added = await add(id, 'mair@added.example')
    if (added.kind !== 'added' || added.link.kind !== 'shown') throw new Error(added.kind)
    expect(added.link.url).toMatch(/^https:\/\/clywed\.example\/en\/password\/[A-Za-z0-9_-]{43}$/)
    const token = added.link.url.split('/').at(-1) ?? ''
    expect(await findPasswordLink({ token, now })).toEqual({
      email: 'mair@added.example',
      name: 'Mair Jones',
    })
    expect(await showMember({ partnershipId: id, memberId: added.memberId })).toMatchObject({
      member: { ...details('mair@added.example'), active: true, hasPassword: false },
    })
  })

  test('an e-mail address signs in to one partnership only, and a refusal keeps nothing', async ({ db }) => {
    const [one, other] = [await aPartnership(db, { now: null }), await aPartnership(db, { now: null })]
    expect(await add(one.id, 'twice@added.example')).toMatchObject({ kind: 'added' })
    const links = await db.owner.query('SELECT FROM staff.password_link')
    expect(await add(other.id, 'twice@added.example')).toEqual({ kind: 'email-taken' })
    expect((await db.owner.query('SELECT FROM staff.password_link')).rowCount).toBe(links.rowCount)
    const taken = await changeMember({
      partnershipId: other.id,
      memberId: other.lead.id,
      details: { ...other.lead, email: 'twice@added.example' },
      confirmed: false,
      mail: null,
      ...acting,
    })
    expect(taken).toEqual({ kind: 'email-taken' })
  })

  test('the link goes by e-mail with the same transaction, and the queue does not show it', async ({
    db,
  }) => {
    const { id } = await aPartnership(db, { now: null })
    const added = await add(id, 'mair@emailed.example', true)
    if (added.kind !== 'added' || added.link.kind !== 'shown') throw new Error(added.kind)
    expect(added.link.emailed).toBe(true)
    const { rows } = await db.owner.query('SELECT payload FROM graphile_worker._private_jobs')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('mair@emailed.example')
    expect(JSON.stringify(rows)).not.toContain(added.link.url.split('/').at(-1))
    await add(id, 'mair@emailed.example', true)
    expect((await db.owner.query('SELECT FROM graphile_worker._private_jobs')).rowCount).toBe(1)
  })

  test('ending access ends sessions and links at once, and it can be given back', async ({ db }) => {
    const { id, workers } = await aPartnership(db, { now: null })
    const [worker] = workers
    await withPassword(id, worker.id, now)
    const attempt = () =>
      signIn({
        email: worker.email,
        password: PASSWORD,
        address: '192.0.2.1',
        device: null,
        oldToken: null,
        now,
        randomBytes,
      })
    expect((await attempt()).kind).toBe('signed-in')
    await newPasswordLink({
      partnershipId: id,
      memberId: worker.id,
      byEmail: false,
      mailIsOffered: false,
      ...acting,
    })
    const set = (active: boolean) =>
      setMemberActive({ partnershipId: id, memberId: worker.id, active, confirmed: false, ...acting })
    expect(await set(false)).toEqual({ kind: 'changed' })
    expect([await rowsOf(db, 'session', worker.id), await rowsOf(db, 'password_link', worker.id)]).toEqual([
      0, 0,
    ])
    expect(await attempt()).toEqual({ kind: 'refused' })
    expect(await set(true)).toEqual({ kind: 'changed' })
    expect((await attempt()).kind).toBe('signed-in')
  })

  test('the last administrator keeps the role and the access, also when two remove each other at once', async ({
    db,
  }) => {
    const { id, administrator, lead } = await aPartnership(db, { now: null })
    const without = { ...administrator, roles: ['worker' as const] }
    const which = { partnershipId: id, memberId: administrator.id, confirmed: true, mail: null, ...acting }
    expect(await changeMember({ ...which, details: without })).toEqual({ kind: 'last-administrator' })
    expect(await setMemberActive({ ...which, active: false })).toEqual({ kind: 'last-administrator' })
    expect((await showMember(which))?.isLastAdministrator).toBe(true)

    const second = { ...lead, roles: ['lead' as const, 'administrator' as const] }
    expect(await changeMember({ ...which, memberId: lead.id, details: second })).toEqual({ kind: 'changed' })
    const both = await Promise.all([
      setMemberActive({ ...which, active: false }),
      setMemberActive({ ...which, memberId: lead.id, active: false }),
    ])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'last-administrator'])
  })

  test('taking away the second safeguarding lead waits until it is confirmed', async ({ db }) => {
    const { id, safeguardingLeads } = await aPartnership(db, { now: null })
    const [lead] = safeguardingLeads
    const which = { partnershipId: id, memberId: lead.id, mail: null, ...acting }
    expect((await showMember(which))?.leavesTooFewSafeguardingLeads).toBe(true)
    expect(await setMemberActive({ ...which, active: false, confirmed: false })).toEqual({
      kind: 'needs-confirming',
    })
    const worker = { ...lead, roles: ['worker' as const] }
    expect(await changeMember({ ...which, details: worker, confirmed: false })).toEqual({
      kind: 'needs-confirming',
    })
    expect((await showMember(which))?.member).toMatchObject({ active: true, roles: ['safeguarding_lead'] })
    expect(await changeMember({ ...which, details: worker, confirmed: true })).toEqual({ kind: 'changed' })
  })

  test('another partnership’s member is not there', async ({ db }) => {
    const [own, other] = [await aPartnership(db, { now: null }), await aPartnership(db, { now: null })]
    const which = { partnershipId: own.id, memberId: other.workers[0].id, mail: null, ...acting }
    expect(await showMember(which)).toBeNull()
    expect(
      await changeMember({ ...which, details: details('stolen@added.example'), confirmed: true }),
    ).toEqual({ kind: 'unknown' })
    expect(await setMemberActive({ ...which, active: false, confirmed: true })).toEqual({ kind: 'unknown' })
    const link = { ...which, byEmail: false, mailIsOffered: false }
    expect(await newPasswordLink(link)).toEqual({ kind: 'unknown' })
    expect(await showMember({ partnershipId: other.id, memberId: which.memberId })).toMatchObject({
      member: { active: true },
    })
  })
})

describe('services', () => {
  test('are added, renamed, retired and brought back, in their own partnership only', async ({ db }) => {
    const [own, other] = [await aPartnership(db, { now: null }), await aPartnership(db, { now: null })]
    const names = { nameCy: 'Gwasanaeth Newydd', nameEn: 'New Service' }
    const serviceId = await addService({
      partnershipId: own.id,
      actor: own.administrator.id,
      names,
      randomBytes,
    })
    const which = { partnershipId: own.id, actor: own.administrator.id, serviceId }
    expect(await showService(which)).toEqual({ id: serviceId, ...names, active: true })
    expect(await changeService({ ...which, change: { nameCy: 'Enw Arall', nameEn: 'Another Name' } })).toBe(
      true,
    )
    expect(await changeService({ ...which, change: { active: false } })).toBe(true)
    expect(await showService(which)).toEqual({
      id: serviceId,
      nameCy: 'Enw Arall',
      nameEn: 'Another Name',
      active: false,
    })

    expect(await showService({ ...which, partnershipId: other.id })).toBeNull()
    expect(await changeService({ ...which, partnershipId: other.id, change: { active: true } })).toBe(false)
    expect((await showService(which))?.active).toBe(false)
  })
})

describe('the first page of administration', () => {
  /** What only the partnership itself can fill in is missing from every new one. */
  const OWN = ['notices-missing', 'dpia-draft']
  const all = (partnershipId: string, at = now) =>
    showAdministration({ partnershipId, now: at, mailIsOffered: true, welsh })
  const show = async (partnershipId: string, at = now) => {
    const shown = await all(partnershipId, at)
    return { ...shown, notices: shown.notices.filter(({ kind }) => !OWN.includes(kind)) }
  }

  test('lists this partnership’s people and services, and nothing that needs attention when all is well', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now })
    await aPartnership(db, { now: null })
    const { members, services, notices } = await show(partnership.id)
    expect(members).toHaveLength(7)
    expect(services).toHaveLength(2)
    expect(notices).toEqual([])
    expect((await all(partnership.id)).notices.map(({ kind }) => kind)).toEqual(OWN)
  })

  test('says when no period is open, when one should long be closed, and when leads are missing', async ({
    db,
  }) => {
    const without = await aPartnership(db, { now: null })
    expect((await show(without.id)).notices).toEqual([{ kind: 'no-open-block' }])

    const overdue = await aPartnership(db, { now })
    const { rows } = await db.owner.query(
      'SELECT closes_on::text FROM release.block WHERE partnership_id = $1',
      [overdue.id],
    )
    const late = new Date(Date.parse(`${rows[0].closes_on}T00:00:00Z`) + 3 * 86_400_000)
    expect((await show(overdue.id, late)).notices).toEqual([
      { kind: 'jobs-not-running', closedOn: rows[0].closes_on },
    ])

    const [, outside] = overdue.safeguardingLeads
    const end = { partnershipId: overdue.id, memberId: outside.id, active: false, confirmed: true }
    await setMemberActive({ ...end, ...acting })
    expect((await show(overdue.id)).notices).toEqual([{ kind: 'safeguarding-leads', named: 1 }])
    await db.owner.query(
      'UPDATE safeguarding.help_content SET confirmed_on = NULL WHERE partnership_id = $1',
      [overdue.id],
    )
    expect((await show(overdue.id)).notices.map(({ kind }) => kind)).toEqual([
      'safeguarding-leads',
      'help-not-confirmed',
    ])
  })
})

describe('a new partnership', () => {
  const create = (slug: string, email: string) =>
    createPartnership({
      slug,
      nameCy: 'Partneriaeth Newydd',
      nameEn: 'New Partnership',
      invented: true,
      services: [
        { nameCy: 'Un', nameEn: 'One' },
        { nameCy: 'Dau', nameEn: 'Two' },
      ],
      administrator: { email, name: 'Gwen', language: 'cy' },
      baseUrl,
      now,
      randomBytes,
    })

  test('has its services and an administrator who chooses a password', async ({ db: _ }) => {
    const made = await create('newydd', 'gwen@newydd.example')
    if (made.kind !== 'created') throw new Error(made.kind)
    const { members, services } = await showAdministration({
      partnershipId: made.partnershipId,
      now,
      mailIsOffered: false,
      welsh,
    })
    expect(members).toMatchObject([
      { id: made.administratorId, roles: ['administrator'], hasPassword: false, active: true },
    ])
    expect(services.map(({ nameEn }) => nameEn).sort()).toEqual(['One', 'Two'])
    expect(await findPasswordLink({ token: made.link.url.split('/').at(-1) ?? '', now })).toMatchObject({
      name: 'Gwen',
    })
    expect(await create('newydd', 'arall@newydd.example')).toEqual({ kind: 'slug-taken' })
    expect(await create('newydd-2', 'gwen@newydd.example')).toEqual({ kind: 'email-taken' })
  })

  test('its administrator gets a new link from the command line; a stranger does not', async ({ db: _ }) => {
    const made = await create('arall', 'gwen@arall.example')
    const link = await linkByEmail({ email: 'gwen@arall.example', baseUrl, now, randomBytes })
    expect(made.kind).toBe('created')
    expect(await findPasswordLink({ token: link?.url.split('/').at(-1) ?? '', now })).toMatchObject({
      email: 'gwen@arall.example',
    })
    expect(
      await linkByEmail({ email: `${randomUUID()}@arall.example`, baseUrl, now, randomBytes }),
    ).toBeNull()
  })
})
