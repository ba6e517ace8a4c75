import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { open } from '~/core/answer/seal'
import { unpad } from '~/core/answer/secrets'
import type { Role } from '~/core/staff/roles'
import type { Email } from '~/deliver/email'
import { addMember } from '~/steps/add-member'
import { changeMember, setMemberActive } from '~/steps/change-member'
import { choosePassword } from '~/steps/choose-password'
import { findPasswordLink } from '~/steps/find-password-link'
import { linkByEmail, newPasswordLink } from '~/steps/new-password-link'
import { approveOpening } from '~/steps/safeguarding/approve-opening'
import { listConcerns } from '~/steps/safeguarding/list-concerns'
import { mailLeads } from '~/steps/safeguarding/mail-leads'
import { readLog } from '~/steps/safeguarding/read-log'
import { requestOpening } from '~/steps/safeguarding/request-opening'
import { isDenied } from '~/store/faults'
import { jobsKeys } from '~/store/keyring'
import { appendLeadEntry } from '~/store/lead-log'
import { inPartnership, type Pool } from '~/store/pools'
import { appendEntry, listEntries, listLeads } from '~/store/safeguarding'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { attempt, PASSWORD, withPassword } from '../support/members'
import type { TestMember } from '../support/partnership'
import { leadsOf, queued, wordsSent } from './safeguarding-support'

const now = new Date('2026-05-11T09:00:00Z')
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const mail = { baseUrl: 'https://clywed.example', randomBytes }

/** What an administrator of this partnership does. */
function administrator({ id: partnershipId, administrator: { id: actor } }: TestPartnership, at = now) {
  const act = { partnershipId, actor, confirmed: true, now: at }
  return {
    add: (email: string, roles: Role[]) =>
      addMember({
        ...act,
        ...mail,
        details: { ...invented, email, roles },
        byEmail: false,
        mailIsOffered: true,
      }),
    change: (member: TestMember, to: Partial<TestMember>, confirmed = true) => {
      const { id: memberId, ...details } = member
      return changeMember({ ...act, memberId, details: { ...details, ...to }, mail, confirmed })
    },
    end: (memberId: string) => setMemberActive({ ...act, memberId, active: false }),
    give: (memberId: string) => setMemberActive({ ...act, memberId, active: true }),
    link: (memberId: string, mailIsOffered = true) =>
      newPasswordLink({ ...act, ...mail, memberId, byEmail: false, mailIsOffered }),
  }
}

const invented = { name: 'Mair', titleCy: 'T', titleEn: 'T', language: 'en' as const, outside: false }

const logOf = async (partnership: TestPartnership) =>
  (await inPartnership('safeguarding', partnership.id, listEntries)).map(({ actor, action, subject }) => ({
    actor,
    action,
    subject,
  }))

/** Whom the alerts in the queue leave out, oldest first. */
const alertsOf = async (db: TestDatabase, { id }: TestPartnership) =>
  (await queued(db, id)).filter(({ task }) => task === 'alert-leads').map(({ payload }) => payload)

/** Every e-mail of a partnership that waits in the queue, opened as the jobs process would. */
async function mailsOf(db: TestDatabase, { id }: TestPartnership): Promise<Email[]> {
  const { rows } = await db.owner.query(
    `SELECT job.payload->>'sealed' AS sealed FROM graphile_worker._private_jobs job
     WHERE job.payload->>'sealed' IS NOT NULL ORDER BY job.id`,
  )
  const { contact } = jobsKeys()
  const opened = await Promise.all(
    rows.map(({ sealed }) => open(contact.private, contact.public, Buffer.from(sealed, 'base64'))),
  )
  return opened
    .map(bytes => JSON.parse(Buffer.from(unpad(bytes)).toString('utf8')))
    .filter(({ partnershipId }) => partnershipId === id)
}

const tokenIn = (text: string) => /\/password\/([\w-]{43})/.exec(text)?.[1] ?? ''

describe('what an administrator does about a safeguarding lead', () => {
  test('stands in the leads’ log, whole with what they wrote themselves', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const [lead] = partnership.safeguardingLeads
    const { id, administrator: admin } = partnership
    const own = { partnershipId: id, at: now, actor: lead.id, action: 'help-confirmed' as const, subject: id }
    const { add, change, end, give, link } = administrator(partnership)

    const added = await add('newydd@log.example', ['safeguarding_lead', 'worker'])
    if (added.kind !== 'added') throw new Error(added.kind)
    await inPartnership('safeguarding', id, tx => appendEntry(tx, own))
    await change(partnership.workers[0], { roles: ['worker', 'safeguarding_lead'] })
    await change(lead, { email: 'symud@log.example' })
    await link(lead.id)
    await end(lead.id)
    await inPartnership('safeguarding', id, tx => appendEntry(tx, own))
    await give(lead.id)
    await change(lead, { email: 'symud@log.example', roles: ['worker'] })

    const about = (action: string, subject: string) => ({ actor: admin.id, action, subject })
    const helped = { actor: lead.id, action: 'help-confirmed', subject: id }
    expect(await logOf(partnership)).toEqual([
      about('lead-named', added.memberId),
      helped,
      about('lead-named', partnership.workers[0].id),
      about('lead-changed', lead.id),
      about('lead-link', lead.id),
      about('lead-changed', lead.id),
      helped,
      about('lead-changed', lead.id),
      about('lead-removed', lead.id),
    ])
    const { verdict } = await readLog({ lead: leadsOf(partnership)[1] })
    expect(verdict).toEqual({ kind: 'intact', entries: 9 })
  })

  test('is found when somebody changes it afterwards', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    await administrator(partnership).add('newydd@changed.example', ['safeguarding_lead'])
    await db.owner.query(
      `UPDATE safeguarding.audit_entry SET actor = $2 WHERE partnership_id = $1 AND position = 1`,
      [partnership.id, partnership.lead.id],
    )
    const { verdict } = await readLog({ lead: leadsOf(partnership)[0] })
    expect(verdict).toEqual({ kind: 'broken', position: 1 })
  })

  test('is told to the other leads, soon and without content', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const [ann, bob] = partnership.safeguardingLeads
    const { add, link } = administrator(partnership)
    const added = await add('newydd@told.example', ['safeguarding_lead'])
    if (added.kind !== 'added') throw new Error(added.kind)
    await link(ann.id)
    const alerts = await alertsOf(db, partnership)
    expect(alerts).toEqual([
      { partnershipId: partnership.id, urgency: 'soon', except: added.memberId },
      { partnershipId: partnership.id, urgency: 'soon', except: ann.id },
    ])
    const told = await mailLeads({
      partnershipId: partnership.id,
      urgency: 'soon',
      except: added.memberId,
      baseUrl: mail.baseUrl,
      now,
    })
    expect(told.map(({ memberId }) => memberId).sort()).toEqual([ann.id, bob.id].sort())
  })

  test('is told to whoever it is about, at the address they had', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const [ann, bob] = partnership.safeguardingLeads
    const { change, end } = administrator(partnership)
    // One after the other, before the alert to the other goes out.
    await change(ann, { email: 'ann@taken.example' })
    await end(bob.id)
    const mails = await mailsOf(db, partnership)
    expect(mails.map(({ to }) => to)).toEqual([ann.email, bob.email])
    for (const { body } of mails) expect(body).toContain('rôl fel arweinydd diogelu')
  })

  test('is as nothing when it is refused', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const [ann, bob] = partnership.safeguardingLeads
    const { add, change } = administrator(partnership)
    expect(await change(ann, { email: bob.email })).toEqual({ kind: 'email-taken' })
    expect(await change(ann, { roles: ['worker'] }, false)).toEqual({ kind: 'needs-confirming' })
    expect(await add(bob.email, ['safeguarding_lead'])).toEqual({ kind: 'email-taken' })
    expect(await logOf(partnership)).toEqual([])
    expect(await queued(db, partnership.id)).toEqual([])
    expect(await mailsOf(db, partnership)).toEqual([])
  })

  test('is not logged when it changes neither who is a lead nor where one is reached', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const { change, end, link } = administrator(partnership)
    await change(partnership.safeguardingLeads[0], { name: 'Enw Arall', titleCy: 'Arall' })
    await change(partnership.workers[0], { email: 'gweithiwr@arall.example' })
    await link(partnership.workers[1].id)
    await end(partnership.workers[2].id)
    expect(await logOf(partnership)).toEqual([])
    expect(await queued(db, partnership.id)).toEqual([])
  })

  test('a link from the command line stands there too, by nobody', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const [ann] = partnership.safeguardingLeads
    const link = await linkByEmail({ email: ann.email, ...mail, now })
    expect(await findPasswordLink({ token: tokenIn(link?.url ?? ''), now })).toMatchObject({
      email: ann.email,
    })
    expect(await logOf(partnership)).toEqual([{ actor: null, action: 'lead-link', subject: ann.id }])
    expect(await alertsOf(db, partnership)).toMatchObject([{ except: ann.id }])
  })
})

describe('the staff login', () => {
  const entry = (lead: string, actor: string) => ({ at: now, actor, action: 'lead-named' as const, lead })
  const denied = (work: Promise<unknown>) => expect(work).rejects.toSatisfy(isDenied)

  test('adds nothing else to the log, and reads and changes nothing of it', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const { id, lead, administrator: admin } = partnership
    const asStaff = (sql: string) => inPartnership('staff', id, tx => tx.$executeRawUnsafe(sql))
    await inPartnership('staff', id, tx => appendLeadEntry(tx, entry(lead.id, admin.id)))
    for (const action of ['opening-approved', 'help-confirmed', 'lead-', '']) {
      await denied(
        asStaff(`SELECT safeguarding.log_lead(now(), '${admin.id}', '${action}', '${randomUUID()}')`),
      )
    }
    await denied(asStaff('SELECT hash FROM safeguarding.audit_entry'))
    await denied(asStaff('SELECT 1 FROM safeguarding.audit_entry'))
    await denied(asStaff(`UPDATE safeguarding.audit_entry SET actor = NULL`))
    await denied(asStaff('DELETE FROM safeguarding.audit_entry'))
    await denied(
      asStaff(
        `INSERT INTO safeguarding.audit_entry VALUES ('${id}', 2, now(), NULL, 'lead-named', 'x', '\\x00', '\\x00')`,
      ),
    )
    await denied(asStaff('SET ROLE clywed_log'))
    for (const table of ['concern', 'opening', 'words_reading']) {
      await denied(asStaff(`SELECT 1 FROM safeguarding.${table}`))
    }
    expect(await logOf(partnership)).toHaveLength(1)
  })

  test('adds to the log of no partnership but the one it is about, and no other login adds at all', async ({
    db,
  }) => {
    const [own, other] = [await aPartnership(db, { now: null }), await aPartnership(db, { now: null })]
    await inPartnership('staff', own.id, tx => appendLeadEntry(tx, entry(own.lead.id, own.administrator.id)))
    expect([await logOf(own), await logOf(other)].map(({ length }) => length)).toEqual([1, 0])
    for (const pool of [
      'respondent',
      'worker',
      'lead',
      'safeguarding',
      'publisher',
      'opener',
      'jobs',
    ] as const) {
      const work = inPartnership(pool as Pool, own.id, tx =>
        appendLeadEntry(tx, entry(own.lead.id, own.lead.id)),
      )
      await denied(work)
    }
  })

  test('writes at the same time as a lead without either entry being lost', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const { id, lead, administrator: admin } = partnership
    const own = { partnershipId: id, at: now, actor: lead.id, action: 'help-confirmed' as const, subject: id }
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        at % 2
          ? inPartnership('safeguarding', id, tx => appendEntry(tx, own))
          : inPartnership('staff', id, tx => appendLeadEntry(tx, entry(lead.id, admin.id))),
      ),
    )
    const { verdict } = await readLog({ lead: leadsOf(partnership)[0] })
    expect(verdict).toEqual({ kind: 'intact', entries: 12 })
  })
})

describe('a safeguarding lead’s password link', () => {
  test('goes to the lead’s own address and is given to nobody else', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const [ann] = partnership.safeguardingLeads
    const made = await administrator(partnership).link(ann.id)
    expect(made).toEqual({ kind: 'made', link: { kind: 'sent', expiresAt: hoursLater(72) } })
    const [{ to, body } = { to: '', body: '' }] = await mailsOf(db, partnership)
    expect(to).toBe(ann.email)
    expect(await findPasswordLink({ token: tokenIn(body), now })).toMatchObject({ email: ann.email })

    const added = await administrator(partnership).add('newydd@link.example', ['safeguarding_lead'])
    expect(added).toMatchObject({ kind: 'added', link: { kind: 'sent' } })
    expect(JSON.stringify([made, added])).not.toContain('/password/')
    expect((await mailsOf(db, partnership)).at(-1)).toMatchObject({ to: 'newydd@link.example' })
  })

  test('is not made, and nobody is named, while no mail is set up', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const { id: partnershipId, administrator: admin, workers, safeguardingLeads } = partnership
    const act = { partnershipId, actor: admin.id, now }
    const [worker] = workers
    const details = { ...worker, roles: ['safeguarding_lead' as const] }
    expect(await administrator(partnership).link(safeguardingLeads[0].id, false)).toEqual({ kind: 'no-mail' })
    const added = { ...act, ...mail, details: { ...details, email: 'dim@post.example' } }
    expect(await addMember({ ...added, byEmail: false, mailIsOffered: false })).toEqual({ kind: 'no-mail' })
    const named = { ...act, memberId: worker.id, details, confirmed: true, mail: null }
    expect(await changeMember(named)).toEqual({ kind: 'no-mail' })
    expect(await logOf(partnership)).toEqual([])
    expect(
      (await db.owner.query(`SELECT FROM staff.password_link WHERE partnership_id = $1`, [partnershipId]))
        .rowCount,
    ).toBe(0)
  })

  test('takes the place of every link and password that an administrator may know, once somebody is named', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: null })
    const [worker] = partnership.workers
    const { link, change } = administrator(partnership)
    await withPassword(partnership.id, worker.id, now)
    expect(await attempt(worker.email, { now })).toMatchObject({ kind: 'signed-in' })
    const shown = await link(worker.id)
    const token = shown.kind === 'made' && shown.link.kind === 'shown' ? tokenIn(shown.link.url) : ''
    expect(await findPasswordLink({ token, now })).toMatchObject({ email: worker.email })

    await change(worker, { roles: ['worker', 'safeguarding_lead'] })
    const password = { password: PASSWORD, repeated: PASSWORD, now, randomBytes }
    expect(await choosePassword({ token, ...password })).toEqual({ kind: 'ended' })
    expect(await attempt(worker.email, { now })).toEqual({ kind: 'refused' })
    const sessions = await db.owner.query('SELECT FROM staff.session WHERE member_id = $1', [worker.id])
    expect(sessions.rowCount).toBe(0)
    const sent = (await mailsOf(db, partnership)).at(-1)
    expect(sent?.to).toBe(worker.email)
    expect(await choosePassword({ token: tokenIn(sent?.body ?? ''), ...password })).toMatchObject({
      kind: 'chosen',
    })
  })

  test('that went to an earlier address works no longer', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const [ann] = partnership.safeguardingLeads
    const { link, change } = administrator(partnership)
    await link(ann.id)
    const token = tokenIn((await mailsOf(db, partnership))[0]?.body ?? '')
    await change(ann, { email: 'ann@newydd.example' })
    expect(await findPasswordLink({ token, now })).toBeNull()
  })
})

const reason = 'Mae’n sôn am gyllell.'

/** Words that wait in the queue, as a lead sees them. */
async function theWords(partnership: TestPartnership) {
  await wordsSent(partnership, 'Mae gen i gyllell', now)
  const { words } = await listConcerns({ lead: leadsOf(partnership)[0], randomBytes })
  return words[0]?.id ?? ''
}

describe('finding out who wrote something', () => {
  test('one administrator alone cannot, with two leads of their own', async ({ db }) => {
    const partnership = await aPartnership(db)
    const wordsId = await theWords(partnership)
    const { add } = administrator(partnership)
    const leads = await Promise.all(
      ['un@ffug.example', 'dau@ffug.example'].map(async email => {
        const added = await add(email, ['safeguarding_lead'])
        if (added.kind !== 'added') throw new Error(added.kind)
        expect(added.link).not.toHaveProperty('url')
        return { memberId: added.memberId, partnershipId: partnership.id }
      }),
    )
    for (const lead of leads) {
      for (const immediate of [false, true]) {
        const asked = { lead, wordsId, reason, immediate, now: hoursLater(23) }
        expect(await requestOpening(asked)).toEqual({ kind: 'too-new' })
      }
    }
    const { rows } = await db.owner.query('SELECT FROM safeguarding.opening WHERE partnership_id = $1', [
      partnership.id,
    ])
    expect(rows).toEqual([])
    // Meanwhile the two who were there have been told twice.
    expect(await alertsOf(db, partnership)).toHaveLength(3)
  })

  test('a lead may ask a day after being named', async ({ db }) => {
    const partnership = await aPartnership(db)
    const wordsId = await theWords(partnership)
    const added = await administrator(partnership).add('un@diwrnod.example', ['safeguarding_lead'])
    if (added.kind !== 'added') throw new Error(added.kind)
    const lead = { memberId: added.memberId, partnershipId: partnership.id }
    const asked = { lead, wordsId, reason, immediate: true, now: hoursLater(24) }
    expect(await requestOpening(asked)).toMatchObject({ kind: 'opening-alone' })
  })

  test('who became a lead after it was asked cannot agree, and can refuse so that it is asked anew', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    const wordsId = await theWords(partnership)
    const asked = await requestOpening({ lead: ann, wordsId, reason, immediate: false, now })
    if (asked.kind !== 'requested') throw new Error(asked.kind)
    const later = administrator(partnership, hoursLater(1))
    const added = await later.add('un@wedyn.example', ['safeguarding_lead'])
    if (added.kind !== 'added') throw new Error(added.kind)
    const lead = { memberId: added.memberId, partnershipId: partnership.id }
    const decide = { lead, id: asked.openingId, now: hoursLater(48) }
    expect(await approveOpening({ ...decide, approve: true })).toEqual({ kind: 'named-after' })
    expect((await queued(db, partnership.id)).some(({ task }) => task === 'open-words')).toBe(false)
    expect(await approveOpening({ ...decide, approve: false })).toEqual({ kind: 'decided' })

    const anew = await requestOpening({ lead: ann, wordsId, reason, immediate: false, now: hoursLater(49) })
    if (anew.kind !== 'requested') throw new Error(anew.kind)
    const agreed = { lead, id: anew.openingId, approve: true, now: hoursLater(50) }
    expect(await approveOpening(agreed)).toEqual({ kind: 'decided' })
    expect(bob.memberId).not.toBe(lead.memberId)
  })

  test('a lead who gets another address, or access back, counts as named anew; any other change does not', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = partnership.safeguardingLeads
    const since = async (id: string) => {
      const leads = await inPartnership('safeguarding', partnership.id, listLeads)
      return leads.find(lead => lead.id === id)?.since
    }
    const { change, end } = administrator(partnership)
    await change(ann, { name: 'Enw Arall', roles: ['worker', 'safeguarding_lead'] })
    expect(await since(ann.id)).toEqual(new Date(0))
    await change(ann, { email: 'ann@symud.example', roles: ['worker', 'safeguarding_lead'] })
    expect(await since(ann.id)).toEqual(now)

    await end(bob.id)
    await administrator(partnership, hoursLater(2)).give(bob.id)
    expect(await since(bob.id)).toEqual(hoursLater(2))
    expect(await since(partnership.workers[0].id)).toBeUndefined()
  })
})
