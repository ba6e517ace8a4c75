import { randomBytes } from 'node:crypto'
import { Logger, runOnce } from 'graphile-worker'
import { afterEach, describe, expect, vi } from 'vitest'
import { AHEAD } from '~/core/safeguarding/urgency'
import { taskList } from '~/jobs'
import { raiseConcern } from '~/steps/answer/raise-concern'
import { endRetention } from '~/steps/end-retention'
import { type ChangeConcern, changeConcern } from '~/steps/safeguarding/change-concern'
import { keepWatch, readWatch } from '~/steps/safeguarding/keep-watch'
import type { Lead } from '~/steps/safeguarding/lead'
import { listConcerns } from '~/steps/safeguarding/list-concerns'
import { endPractice, startPractice } from '~/steps/safeguarding/practise'
import { readConcern } from '~/steps/safeguarding/read-concern'
import { readLog } from '~/steps/safeguarding/read-log'
import { tryContact } from '~/steps/safeguarding/try-contact'
import { watchOver } from '~/steps/safeguarding/watch-over'
import { isDenied } from '~/store/faults'
import { inPartnership, rawPool } from '~/store/pools'
import { aMailServer, headerOf, type MailServer, partOf } from '../deliver/mail-server'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { aJourney, anInvitation, theVisit } from '../support/invitation'
import { at, leadsOf, queued } from './safeguarding-support'

/** The whole course of a concern: who takes it on, the contact, who is told when nobody looks, and its own route. */

async function raised(
  partnership: TestPartnership,
  more: Partial<Parameters<typeof raiseConcern>[0]> = {},
): Promise<void> {
  const now = more.now ?? at()
  const { invitation } = await theVisit(await anInvitation(await aJourney(partnership, { now }), now), now)
  const signal = { kind: 'unsafe', message: 'Dydw i ddim yn saff', contact: '', addressedTo: null } as const
  await raiseConcern({ ...signal, invitation, language: 'cy', now, ...more })
}

const queueOf = (lead: Lead) => listConcerns({ lead, randomBytes, now: at() })
const firstOf = async (lead: Lead) => (await queueOf(lead)).concerns[0]?.id ?? ''

async function act(lead: Lead, id: string, wish: Partial<ChangeConcern>, minutes = 1) {
  const before = await readConcern({ lead, id, now: at(minutes) })
  const base = { act: 'note', note: '', basedOn: before?.changedAt ?? null, now: at(minutes) } as const
  return (await changeConcern({ lead, id, ...base, ...wish })).kind
}

const week = {
  hours: [...Array.from({ length: 5 }, () => [540, 1020] as [number, number]), null, null],
  closedDays: [],
  urgentMinutes: 30,
  ordinaryMinutes: 120,
  contactEmail: 'galwch@cyngor.example',
  contactLanguage: 'en' as const,
}

describe('a concern from beginning to end', () => {
  test('taken on, handed over at once, made ordinary, closed with an outcome and opened again', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await raised(partnership)
    const id = await firstOf(ann)
    await db.owner.query('DELETE FROM graphile_worker._private_jobs')
    expect(await act(ann, id, { act: 'take' })).toBe('changed')
    expect((await queueOf(bob)).concerns).toMatchObject([
      { takenBy: 'Diogelu Mewnol', priority: 'urgent', state: 'seen' },
    ])

    const over = { act: 'hand-over', note: 'Mae hi gyda’i modryb.', to: bob.memberId } as const
    expect(await act(ann, id, { ...over, note: '' })).toBe('note-missing')
    for (const to of [undefined, ann.memberId, partnership.lead.id])
      expect(await act(ann, id, { ...over, to })).toBe('unknown-lead')
    expect(await act(ann, id, over, 2)).toBe('changed')
    expect((await queueOf(ann)).concerns).toMatchObject([{ takenBy: 'Diogelu Allanol' }])
    // Whoever it is handed to is told that there is something, and nothing of what.
    expect((await queued(db, partnership.id)).map(({ task, payload }) => [task, payload])).toEqual([
      ['alert-leads', { partnershipId: partnership.id, urgency: 'now', only: bob.memberId }],
    ])

    expect(await act(bob, id, { act: 'prioritise', note: 'Safe now.' }, 3)).toBe('priority-missing')
    expect(await act(bob, id, { act: 'prioritise', note: 'Safe now.', priority: 'ordinary' }, 3)).toBe(
      'changed',
    )
    expect(await act(bob, id, { act: 'close', note: 'Referred.' }, 4)).toBe('outcome-missing')
    expect(await act(bob, id, { act: 'close', note: 'Referred.', outcome: 'childrens-services' }, 4)).toBe(
      'changed',
    )
    const closed = await readConcern({ lead: ann, id, now: at(5) })
    expect(closed).toMatchObject({ state: 'closed', outcome: 'childrens-services', priority: 'ordinary' })
    expect(closed?.notes.map(({ why, by }) => [why, by])).toEqual([
      ['hand-over', 'Diogelu Mewnol'],
      ['priority', 'Diogelu Allanol'],
      ['outcome', 'Diogelu Allanol'],
    ])
    expect(await act(ann, id, { act: 'reopen' }, 6)).toBe('changed')
    expect(await readConcern({ lead: ann, id, now: at(7) })).toMatchObject({ state: 'seen', outcome: null })
    const log = await readLog({ lead: ann })
    expect(log.verdict.kind).toBe('intact')
    const done = log.entries.map(({ what }) => what?.action)
    for (const action of ['taken', 'handed-over', 'prioritised', 'closed', 'reopened'])
      expect(done).toContain(`concern-${action}`)
  })

  test('a concern for one lead alone can be handed to a colleague, who sees it from then on', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await raised(partnership, { addressedTo: bob.memberId })
    const id = await firstOf(bob)
    expect(await readConcern({ lead: ann, id, now: at() })).toBeNull()
    expect(await act(bob, id, { act: 'hand-over', note: 'I am away.', to: ann.memberId })).toBe('changed')
    expect(await readConcern({ lead: ann, id, now: at(2) })).toMatchObject({ mine: true })
  })

  test('two leads at once: the second is told, and neither loses a word', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await raised(partnership, { kind: 'contact', contact: '07700 900123' })
    const id = await firstOf(ann)
    const both = await Promise.all(
      [ann, bob].map(lead =>
        changeConcern({ lead, id, act: 'take', note: lead.memberId, basedOn: null, now: at(1) }),
      ),
    )
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'newer'])
    const tried = { id, way: 'phone', result: 'not-reached', at: at(2), note: '', basedOn: null } as const
    const calls = await Promise.all([ann, bob].map(lead => tryContact({ lead, ...tried, now: at(2) })))
    expect(calls.map(({ kind }) => kind).sort()).toEqual(['kept', 'newer'])
  })

  test('a contact waits until it is made, and the concern cannot be closed before', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann] = leadsOf(partnership)
    await raised(partnership, { kind: 'contact', contact: 'Amser cinio' })
    const id = await firstOf(ann)
    const closing = { act: 'close', note: 'Done', outcome: 'contacted' } as const
    expect(await act(ann, id, closing)).toBe('contact-open')
    const attempt = async (result: 'not-reached' | 'reached' | 'done', minutes: number) => {
      const contact = (await readConcern({ lead: ann, id, now: at(minutes) }))?.contact
      const basedOn = contact?.changedAt ?? null
      const wish = { lead: ann, id, way: 'phone', result, at: at(minutes), basedOn } as const
      return (await tryContact({ ...wish, note: 'Dim ateb', now: at(minutes) })).kind
    }
    expect(await attempt('not-reached', 10)).toBe('kept')
    expect(await attempt('reached', 20)).toBe('kept')
    expect((await queueOf(ann)).contacts).toMatchObject([{ id, tries: 2 }])
    expect(await attempt('done', 30)).toBe('kept')
    expect((await queueOf(ann)).contacts).toEqual([])
    expect((await readConcern({ lead: ann, id, now: at(31) }))?.contact).toMatchObject({
      state: 'done',
      attempts: [
        { by: 'Diogelu Mewnol', at: at(10), way: 'phone', result: 'not-reached', text: 'Dim ateb' },
        { result: 'reached' },
        { result: 'done' },
      ],
    })
    expect(await act(ann, id, closing, 32)).toBe('changed')
    // What leads write about it is sealed like the rest.
    const { rows } = await db.owner.query('SELECT attempts FROM safeguarding.contact_request')
    expect(JSON.stringify(rows)).not.toContain('Dim ateb')
  })
})

describe('a concern about somebody who works here', () => {
  test('is not there for the service’s own leads: no list, no count, no log, no e-mail', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [inside, outside] = leadsOf(partnership)
    await db.owner.query('DELETE FROM graphile_worker._private_jobs')
    const before = [await queueOf(inside), await readLog({ lead: inside })]
    // Even when the person picked the service's own lead.
    await raised(partnership, { practitioner: true, addressedTo: inside.memberId })
    const id = await firstOf(outside)
    expect((await queueOf(outside)).concerns).toMatchObject([{ practitioner: true, forMeAlone: false }])
    expect(await act(outside, id, { act: 'take' })).toBe('changed')
    const over = { act: 'hand-over', note: 'x', to: inside.memberId } as const
    expect(await act(outside, id, over)).toBe('unknown-lead')

    expect(await readConcern({ lead: inside, id, now: at() })).toBeNull()
    expect([await queueOf(inside), await readLog({ lead: inside })]).toEqual(before)
    expect((await readLog({ lead: inside })).route).toBeNull()
    expect((await readLog({ lead: outside })).route).toMatchObject({ verdict: { kind: 'intact' } })
    const jobs = await queued(db, partnership.id)
    expect(jobs.map(({ payload }) => payload)).toEqual([
      { partnershipId: partnership.id, urgency: 'now', route: 'yes' },
    ])
  })

  test('goes to the designated officer alone where there is one, and its own chain finds a changed row', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [officer, outside] = leadsOf(partnership)
    const mark = 'UPDATE staff.member SET officer = true, outside = true WHERE id = $1'
    await db.owner.query(mark, [officer.memberId])
    await raised(partnership, { practitioner: true })
    const id = await firstOf(officer)
    for (const minute of [1, 2, 3]) await readConcern({ lead: officer, id, now: at(minute) })
    expect(await readConcern({ lead: outside, id, now: at(4) })).toBeNull()
    const verdict = async () => (await readLog({ lead: officer })).route?.verdict
    expect(await verdict()).toEqual({ kind: 'intact', entries: 3 })
    await db.owner.query(
      `UPDATE safeguarding.route_entry SET action = 'concern-closed' WHERE partnership_id = $1 AND position = 2`,
      [partnership.id],
    )
    expect(await verdict()).toEqual({ kind: 'broken', position: 2 })
  })

  test('where nobody is there for it, it is an ordinary one, and the page offers nothing else', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await db.owner.query('UPDATE staff.member SET outside = false WHERE id = $1', [bob.memberId])
    await raised(partnership, { practitioner: true })
    expect((await queueOf(ann)).concerns).toMatchObject([{ practitioner: false }])
  })
})

describe('when nobody looks', () => {
  let server: MailServer | undefined
  afterEach(async () => {
    vi.unstubAllEnvs()
    await server?.close()
    server = undefined
  })

  async function mail(): Promise<MailServer> {
    server = await aMailServer()
    vi.stubEnv('SMTP_URL', server.url)
    vi.stubEnv('MAIL_FROM', 'Clywed <clywed@example.cymru>')
    return server
  }
  const work = () =>
    runOnce({
      pgPool: rawPool('jobs'),
      taskList,
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
    })
  const clear = (db: TestDatabase) =>
    db.owner.query('DELETE FROM graphile_worker._private_jobs; DELETE FROM safeguarding.concern')

  test('every lead is told, then the contact outside, once each, without a word of what it is about', async ({
    db,
  }) => {
    await clear(db)
    const partnership = await aPartnership(db)
    const [ann] = leadsOf(partnership)
    expect(await keepWatch({ lead: ann, watch: week, basedOn: null, now: at() })).toEqual({ kind: 'kept' })
    // Two at once: one e-mail says "look" as well as two do, and tells nobody how many there are.
    await raised(partnership)
    await raised(partnership)
    await db.owner.query('DELETE FROM graphile_worker._private_jobs')
    await db.owner.query("UPDATE safeguarding.help_content SET confirmed_on = '2030-01-01'")
    const { received } = await mail()
    const told = async (minutes: number) => {
      await watchOver({ now: at(minutes) })
      // A second process, and one that starts again, tell nobody twice.
      await Promise.all([watchOver({ now: at(minutes) }), watchOver({ now: at(minutes) })])
      // What goes ahead is not logged when it goes well: the log does not tell when somebody waits.
      const behind = `SELECT FROM graphile_worker.jobs WHERE priority <> ${AHEAD}`
      expect((await db.owner.query(behind)).rowCount).toBe(0)
      await work()
      return received.splice(0)
    }
    expect(await told(29)).toEqual([])
    const leads = await told(30)
    expect(leads.flatMap(({ to }) => to).sort()).toEqual(
      partnership.safeguardingLeads.map(({ email }) => email).sort(),
    )
    expect(headerOf(leads[0]?.raw ?? '', 'Subject')).toBe(
      'Clywed: does neb wedi edrych ar y ciw diogelu mewn pryd',
    )
    expect(await told(59)).toEqual([])
    const outside = await told(60)
    expect(outside.map(({ to }) => to)).toEqual([[week.contactEmail]])
    expect(partOf(outside[0]?.raw ?? '', 'text/plain')).toContain('Please ring the safeguarding leads')
    for (const { raw } of [...leads, ...outside]) {
      for (const secret of ['saff', 'Gweithiwr', 'Partnership', 'unsafe']) expect(raw).not.toContain(secret)
    }
    // A clock that jumps a year on, and back.
    expect(await told(60 * 24 * 365)).toEqual([])
    expect(await told(1)).toEqual([])
    const id = await firstOf(ann)
    expect((await readConcern({ lead: ann, id, now: at(61) }))?.escalated).toEqual([
      { step: 1, at: at(30) },
      { step: 2, at: at(60) },
    ])
    const { verdict, entries } = await readLog({ lead: ann })
    expect(verdict.kind).toBe('intact')
    expect(entries.filter(({ what }) => what?.action === 'concern-escalated')).toHaveLength(4)
  })

  test('one that was seen in time tells nobody; one about somebody who works here tells its route alone', async ({
    db,
  }) => {
    await clear(db)
    const partnership = await aPartnership(db)
    const [inside, outside] = leadsOf(partnership)
    await raised(partnership)
    expect(await act(inside, await firstOf(inside), { act: 'seen' })).toBe('changed')
    await raised(partnership, { practitioner: true })
    await db.owner.query('DELETE FROM graphile_worker._private_jobs')
    await db.owner.query("UPDATE safeguarding.help_content SET confirmed_on = '2030-01-01'")
    const before = await readLog({ lead: inside })
    const { received } = await mail()
    await watchOver({ now: at(61) })
    await work()
    expect(received.flatMap(({ to }) => to)).toEqual([partnership.safeguardingLeads[1].email])
    expect(await readLog({ lead: inside })).toEqual(before)
    expect((await readLog({ lead: outside })).route?.entries).toMatchObject([
      { what: { action: 'concern-escalated', by: null } },
    ])
  })

  test('old help content is told every two weeks until somebody confirms it', async ({ db }) => {
    await clear(db)
    const partnership = await aPartnership(db)
    await db.owner.query(
      'UPDATE safeguarding.help_content SET confirmed_on = $1 WHERE partnership_id <> $2',
      ['2027-01-01', partnership.id],
    )
    const { received } = await mail()
    const told = async (day: string) => {
      await watchOver({ now: new Date(`${day}T09:00:00Z`) })
      await work()
      return received.splice(0).length
    }
    expect([await told('2026-06-30'), await told('2026-07-01'), await told('2026-07-02')]).toEqual([0, 2, 0])
    expect([await told('2026-07-14'), await told('2026-07-15')]).toEqual([0, 2])
  })

  test('the hours are kept on a known state, and stand in the log', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    const keep = (lead: Lead, basedOn: Date | null) => keepWatch({ lead, watch: week, basedOn, now: at() })
    expect((await keep(ann, null)).kind).toBe('kept')
    expect((await keep(bob, null)).kind).toBe('newer')
    const watch = await readWatch({ lead: bob })
    expect(watch).toMatchObject({ ...week, by: 'Diogelu Mewnol' })
    expect((await keep(bob, watch?.changedAt ?? null)).kind).toBe('kept')
    expect((await readLog({ lead: ann })).entries.map(({ what }) => what?.action)).toEqual([
      'hours-changed',
      'hours-changed',
    ])
  })
})

describe('practising', () => {
  test('is walked through like a real concern and mixes with none: no queue, log, mail or number', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await db.owner.query('DELETE FROM graphile_worker._private_jobs')
    const practising = { ...ann, training: true }
    const colleague = { ...bob, training: true }
    await startPractice({ lead: ann, language: 'cy', now: at() })
    const before = await queueOf(ann)
    expect([before.concerns, before.contacts, before.closed]).toEqual([[], [], []])
    const { concerns, contacts, words } = await queueOf(practising)
    expect([concerns.length, contacts.length, words.length]).toEqual([3, 1, 0])

    const id = concerns[0]?.id ?? ''
    expect(await readConcern({ lead: ann, id, now: at() })).toBeNull()
    expect(await readConcern({ lead: practising, id, now: at() })).toMatchObject({
      scenario: { kind: 'unsafe' },
      person: null,
    })
    expect(await act(practising, id, { act: 'take' })).toBe('changed')
    expect(await act(practising, id, { act: 'hand-over', note: 'I chi', to: bob.memberId }, 2)).toBe(
      'changed',
    )
    expect(await act(colleague, id, { act: 'close', note: 'x', outcome: 'contacted' }, 3)).toBe('changed')
    // Hours later nobody is told that an invented concern was not seen.
    await db.owner.query("UPDATE safeguarding.help_content SET confirmed_on = '2030-01-01'")
    await watchOver({ now: at(600) })
    expect(await queued(db, partnership.id)).toEqual([])
    expect((await readLog({ lead: ann })).entries).toEqual([])

    await endPractice({ lead: bob, now: at(601) })
    const { rows } = await db.owner.query('SELECT FROM safeguarding.concern WHERE partnership_id = $1', [
      partnership.id,
    ])
    expect(rows).toEqual([])
  })

  test('never takes away what is real, and goes by itself after a week', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann] = leadsOf(partnership)
    await raised(partnership)
    await startPractice({ lead: ann, language: 'en', now: at() })
    const remove = inPartnership('safeguarding', partnership.id, tx => tx.concern.deleteMany({}))
    expect((await remove).count).toBe(0)
    const invent = inPartnership(
      'safeguarding',
      partnership.id,
      tx => tx.$executeRaw`INSERT INTO safeguarding.concern (id, partnership_id, kind, sealed, raised_at)
        VALUES (gen_random_uuid(), ${partnership.id}::uuid, 'unsafe', '', now())`,
    )
    await expect(invent).rejects.toSatisfy(isDenied)
    const training = { ...ann, training: true }
    const end = (day: number) =>
      endRetention({ now: new Date(at().getTime() + day * 86_400_000), randomBytes, backupDays: 35 })
    await end(6)
    expect((await queueOf(training)).concerns).toHaveLength(3)
    await end(7)
    expect((await queueOf(training)).concerns).toEqual([])
    expect((await queueOf(ann)).concerns).toHaveLength(1)
  })
})
