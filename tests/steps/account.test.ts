import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, vi } from 'vitest'
import { EVERYBODY } from '~/core/account/reasons'
import { INSTALLATION, verifyLog } from '~/core/audit/log'
import { copyJourney } from '~/steps/account/copy-journey'
import { eraseJourney } from '~/steps/account/erase-journey'
import { lookUpJourney, showJourneyInHand, showOwnLog } from '~/steps/account/journey-in-hand'
import { addRespondent } from '~/steps/add-respondent'
import { raiseConcern } from '~/steps/answer/raise-concern'
import { readAdminLog } from '~/steps/audit/read-log'
import { verifyLogs } from '~/steps/audit/verify-logs'
import { closeBlock } from '~/steps/close-block'
import { closeJourney } from '~/steps/close-journey'
import { chooseGoal } from '~/steps/distance/choose-goal'
import { findDistance } from '~/steps/distance/find-distance'
import { scoreGoals } from '~/steps/distance/score-goals'
import { writeWhatMatters } from '~/steps/distance/write-what-matters'
import { endRetention } from '~/steps/end-retention'
import { findJourneyView } from '~/steps/find-journey'
import { recordAskedAgain } from '~/steps/record-asked-again'
import { replyToShared } from '~/steps/reply-to-shared'
import { changeConcern } from '~/steps/safeguarding/change-concern'
import { holdJourney, letJourneyGo, readHolds } from '~/steps/safeguarding/hold-journey'
import { signIn } from '~/steps/sign-in'
import { listLog, listWholeLog, record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { aJourney, anInvitation, aResponse, theVisit } from '../support/invitation'
import { PASSWORD, withPassword } from '../support/members'
import { leadsOf, referenceOf } from './safeguarding-support'
import { sendMany } from './sent-answers'

const NOW = new Date('2026-05-11T09:00:00Z')
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const ROUND_TRIP = /permission denied/

beforeAll(() => {
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9')
  vi.stubEnv('DEMO', '0')
})

const logOf = (partnership: string) => inPartnership('opener', partnership, listWholeLog)
const actionsOf = async (partnership: string) => (await logOf(partnership)).map(({ action }) => action)
const administratorOf = ({ id, administrator }: TestPartnership) => ({
  memberId: administrator.id,
  partnershipId: id,
})

/** A journey in which everything is that can be in one. */
async function aFullJourney(partnership: TestPartnership) {
  const asked = await aJourney(partnership, { now: NOW })
  const { worker, journeyId, respondentId } = asked
  const token = await anInvitation(asked, NOW)
  const receipt = await aResponse(
    token,
    { listened: 'agree', different: 'Mwy o amser' },
    { now: NOW, share: true },
  )
  const which = { worker, journeyId, now: minutes(1) }
  const [shared] = (await findJourneyView({ ...which, look: 'shared-answers' }))?.shared ?? []
  await replyToShared({ ...which, sharedId: shared?.id ?? '', text: 'Fe wnawn ni hyn', language: 'cy' })
  const goal = { area: 'family' as const, text: 'Gwell gartref', zero: '', ten: '', language: 'cy' as const }
  const chosen = await chooseGoal({ ...which, respondentId, goal: { ...goal, formKey: 'a'.repeat(32) } })
  if (chosen.kind !== 'chosen') throw new Error(chosen.kind)
  const scores = [{ goalId: chosen.goalId, score: 3, note: 'Ddim eto' }]
  const scored = { ...which, respondentId, scores, language: 'cy' as const }
  await scoreGoals({ ...scored, stage: 'beginning', voice: 'person' })
  await writeWhatMatters({
    ...which,
    respondentId,
    written: { matters: 'Mam', helps: 'Nain', different: 'Llai o weiddi', language: 'cy' },
  })
  await closeJourney(which)
  await recordAskedAgain({ ...which, people: [{ respondentId, way: 'worker', months: 3 }] })
  return { ...asked, token, receipt }
}

/** Where ids stand, in any column of any table: `schema.table.column`. */
async function placesOf(db: TestDatabase, ids: readonly string[]): Promise<string[]> {
  const { rows: columns } = await db.owner.query(
    `SELECT n.nspname AS schema, c.relname AS table, a.attname AS column FROM pg_attribute a
     JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
       AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const places: string[] = []
  for (const { schema, table, column } of columns) {
    const { rows } = await db.owner.query(
      `SELECT FROM "${schema}"."${table}" t, unnest($1::text[]) AS wanted (part) WHERE position(part IN t."${column}"::text) > 0 LIMIT 1`,
      [ids],
    )
    if (rows.length > 0) places.push(`${schema}.${table}.${column}`)
  }
  return places.sort()
}

describe('the log', () => {
  test('is written by the database as it is checked here, and by nobody else', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { id } = partnership
    await aFullJourney(partnership)
    const whole = await logOf(id)
    expect(verifyLog(whole)).toEqual({ kind: 'intact', entries: whole.length })
    const told = await inPartnership('staff', id, listLog)
    expect(verifyLog(told)).toEqual({ kind: 'intact', entries: whole.length })
    expect(whole.map(({ action, detail }) => (detail ? `${action} ${detail}` : action))).toEqual([
      'journey-opened',
      'journey-looked-at',
      'check-in-sent',
      'journey-looked-at shared-answers',
      'journey-changed replied',
      'journey-changed goal-changed',
      'journey-changed goals-scored',
      'journey-changed what-matters',
      'journey-closed',
      'journey-changed asked-again',
    ])
    // One thing in each entry cannot be told apart by who administers: what exactly it was.
    await expect(inPartnership('staff', id, listWholeLog)).rejects.toThrow(ROUND_TRIP)
    for (const login of ['lead', 'respondent', 'safeguarding', 'moderator', 'jobs', 'publisher'] as const)
      await expect(inPartnership(login, id, listLog), login).rejects.toThrow(ROUND_TRIP)
    // A worker has no way to the entries that are not about journeys.
    await inPartnership('staff', id, tx => record(tx, { actor: null, action: 'service-added', subject: id }))
    const seen = await inPartnership('worker', id, tx =>
      tx.logEntry.findMany({ where: { subject: id }, select: { action: true } }),
    )
    expect(seen).toEqual([])
  })

  test('is only ever added to, by the owner of the tables, too, and each login says only what it does', async ({
    db,
  }) => {
    const { id } = await aPartnership(db, { now: null })
    await inPartnership('staff', id, tx => record(tx, { actor: null, action: 'service-added', subject: id }))
    for (const change of [
      `UPDATE audit.entry SET action = 'x' WHERE partnership_id = '${id}'`,
      `DELETE FROM audit.entry WHERE partnership_id = '${id}'`,
      'TRUNCATE audit.entry',
    ])
      await expect(db.owner.query(change), change).rejects.toThrow('only ever added to')
    for (const [login, action] of [
      ['worker', 'signed-in'],
      ['staff', 'journey-looked-at'],
      ['lead', 'member-added'],
      ['publisher', 'signed-in'],
      ['jobs', 'journey-erased'],
    ] as const)
      await expect(
        inPartnership(login, id, tx => record(tx, { actor: null, action, subject: id })),
        `${login} ${action}`,
      ).rejects.toThrow('does not write')
    await expect(
      inPartnership('respondent', id, tx => record(tx, { actor: null, action: 'signed-in' })),
    ).rejects.toThrow(ROUND_TRIP)
  })

  test('says nothing of what was not kept', async ({ db }) => {
    const { id } = await aPartnership(db, { now: null })
    await expect(
      inPartnership('staff', id, async tx => {
        await record(tx, { actor: null, action: 'service-added', subject: id })
        throw new Error('not kept')
      }),
    ).rejects.toThrow('not kept')
    expect(await logOf(id)).toEqual([])
  })

  test('stays one chain when many write at once', async ({ db }) => {
    const { id } = await aPartnership(db, { now: null })
    await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        inPartnership(place % 2 ? 'staff' : 'worker', id, tx =>
          record(tx, {
            actor: null,
            action: place % 2 ? 'signed-in' : 'journey-opened',
            subject: `${place}`,
          }),
        ),
      ),
    )
    expect(verifyLog(await logOf(id))).toEqual({ kind: 'intact', entries: 20 })
  })

  test('knows who signed in and that somebody was refused, and no address', async ({ db }) => {
    const { id, administrator } = await aPartnership(db, { now: null })
    await withPassword(id, administrator.id)
    const attempt = { address: '192.0.2.7', device: null, oldToken: null, now: NOW, randomBytes }
    const { email } = administrator
    expect((await signIn({ ...attempt, email, password: PASSWORD })).kind).toBe('signed-in')
    expect((await signIn({ ...attempt, email, password: 'not this one' })).kind).toBe('refused')
    expect((await signIn({ ...attempt, email: 'neb@dim.example', password: 'x' })).kind).toBe('refused')
    expect((await logOf(id)).map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
      [administrator.id, 'password-chosen', administrator.id],
      [administrator.id, 'signed-in', administrator.id],
      [null, 'sign-in-refused', administrator.id],
    ])
    const [last] = (await logOf(INSTALLATION)).slice(-1)
    expect([last?.actor, last?.action, last?.subject]).toEqual([null, 'sign-in-refused', ''])
    expect(await placesOf(db, ['neb@dim.example', '192.0.2.7'])).toEqual([])
  })

  test('is read by an administrator by person, kind and day, without what would say when somebody answered', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const { id, workers } = partnership
    const { journeyId } = await aFullJourney(partnership)
    const page = { partnershipId: id, page: 1, check: true }
    const all = await readAdminLog(page)
    expect(all.verdict?.kind).toBe('intact')
    expect(all.end).toMatch(/^10:[0-9a-f]{64}$/)
    expect(JSON.stringify(all)).not.toMatch(/shared-answers|replied|goals/)
    expect((await readAdminLog({ ...page, person: workers[0].id })).count).toBe(10)
    expect((await readAdminLog({ ...page, person: workers[1].id })).count).toBe(0)
    expect((await readAdminLog({ ...page, kind: 'people' })).count).toBe(0)
    expect((await readAdminLog({ ...page, kind: 'journeys', day: '2026-05-11' })).count).toBe(10)
    expect((await readAdminLog({ ...page, day: '2026-05-12' })).count).toBe(0)

    const worker = { memberId: workers[0].id, partnershipId: id }
    const own = await showOwnLog({ worker, journeyId })
    expect(own?.log.filter(({ detail }) => detail === 'shared-answers')).toHaveLength(1)
    expect(await showOwnLog({ worker: { ...worker, memberId: workers[1].id }, journeyId })).toBeNull()
    const inHand = await showJourneyInHand(administratorOf(partnership), journeyId)
    expect(inHand?.log).toHaveLength(10)
    expect(JSON.stringify(inHand)).not.toMatch(/shared-answers|replied|goals/)
  })

  test('is checked by a command that names the entry, for both chains and for what was written down', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const { id: only } = partnership
    await aFullJourney(partnership)
    await holdJourney({
      lead: leadsOf(partnership)[0],
      reference: await referenceOf(db, (await aJourney(partnership, { now: NOW })).journeyId),
      now: NOW,
    })
    const [done, safety] = await verifyLogs({ only })
    expect(done?.verdict.kind).toBe('intact')
    expect(safety?.verdict).toEqual({ kind: 'intact', entries: 1 })
    const anchor = done?.end ?? ''
    const expected = { log: 'who-did-what', anchor } as const
    expect((await verifyLogs({ only, expected }))[0]?.expected).toBe('holds')

    // Somebody who owns the database can take the trigger away; the chain says what they did.
    await db.owner.query('ALTER TABLE audit.entry DISABLE TRIGGER ALL')
    const where = `WHERE partnership_id = '${only}' AND position`
    await db.owner.query(`DELETE FROM audit.entry ${where} = 12`)
    const [cut] = await verifyLogs({ only, expected })
    expect(cut?.verdict).toEqual({ kind: 'intact', entries: 11 })
    expect(cut?.expected).toBe('cut-off')
    await db.owner.query(`UPDATE audit.entry SET detail = 'goals' ${where} = 4`)
    expect((await verifyLogs({ only }))[0]?.verdict).toEqual({ kind: 'broken', position: 4 })
    await db.owner.query('ALTER TABLE audit.entry ENABLE TRIGGER ALL')
    // Nobody else's log is touched by it.
    expect((await verifyLogs({})).filter(({ verdict }) => verdict.kind === 'broken')).toHaveLength(1)
  })

  test('loses its beginning when its time is over, says so itself, and stays whole', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { id } = partnership
    await aFullJourney(partnership)
    const before = await logOf(id)
    const end = { randomBytes, backupDays: 35 }
    await endRetention({ ...end, now: new Date('2032-05-10T03:10:00Z') })
    expect((await actionsOf(id)).slice(-1)).toEqual(['retention-run'])
    expect((await logOf(id)).length).toBe(before.length + 1)
    await endRetention({ ...end, now: new Date('2032-05-12T03:10:00Z') })
    expect(await actionsOf(id)).toEqual(['retention-run', 'retention-run', 'log-shortened'])
    const after = await logOf(id)
    expect(after[0]?.position).toBe(before.length + 1)
    expect(verifyLog(after)).toEqual({ kind: 'intact', entries: 3 })
    // Whatever is asked, the last five years stay.
    await inPartnership('jobs', id, tx => tx.$queryRaw`SELECT audit.shorten(now(), '2100-01-01')`)
    expect((await logOf(id)).length).toBe(3)
  })
})

describe('a copy of everything', () => {
  test('holds what is held outside the walls, for the keeper or an administrator, and is logged', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const { id, workers } = partnership
    const { worker, journeyId, respondentId } = await aFullJourney(partnership)
    const wish = { journeyId, person: respondentId, reason: 'person-asked', now: minutes(5) } as const
    const copy = await copyJourney({ ...wish, by: worker, anybodys: false })
    expect(copy?.distance.goals[0]?.text).toBe('Gwell gartref')
    expect(copy?.distance.matters[0]?.helps).toBe('Nain')
    expect(copy?.distance.notes[0]?.text).toBe('Ddim eto')
    expect(copy?.shared[0]?.reply?.text).toBe('Fe wnawn ni hyn')
    expect(copy?.invitations).toHaveLength(1)
    expect(copy?.again[0]?.way).toBe('worker')
    const colleague = { memberId: workers[1].id, partnershipId: id }
    expect(await copyJourney({ ...wish, by: colleague, anybodys: false })).toBeNull()
    expect(await copyJourney({ ...wish, by: administratorOf(partnership), anybodys: true })).not.toBeNull()
    expect((await logOf(id)).slice(-2).map(({ actor, action, subject }) => [actor, action, subject])).toEqual(
      [
        [worker.memberId, 'journey-exported', `${journeyId} person-asked`],
        [partnership.administrator.id, 'journey-exported', `${journeyId} person-asked`],
      ],
    )
  })

  test('is one person’s: what another of the family shared or wrote is not in it', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { worker: by, journeyId } = await aFullJourney(partnership)
    await addRespondent({
      worker: by,
      journeyId,
      respondent: { audience: 'parent_carer', language: 'en' },
      randomBytes,
    })
    const wish = { by, anybodys: false, journeyId, reason: 'person-asked', now: NOW } as const
    const everybody = await copyJourney({ ...wish, person: EVERYBODY })
    const parent = everybody?.of[1] ?? ''
    const theirs = JSON.stringify(await copyJourney({ ...wish, person: parent }))
    expect(theirs).not.toMatch(/Gwell gartref|Nain|Ddim eto|Fe wnawn ni hyn|Mwy o amser/)
    expect(JSON.parse(theirs)).toMatchObject({ of: [parent], shared: [], invitations: [], again: [] })
    expect(everybody?.shared).toHaveLength(1)
    const stranger = (await aJourney(partnership, { now: NOW })).respondentId
    expect(await copyJourney({ ...wish, person: stranger })).toBeNull()
  })

  test('is the same whether somebody has answered without sharing or not at all', async ({ db }) => {
    const partnership = await aPartnership(db)
    const asked = await aJourney(partnership, { now: NOW })
    const token = await anInvitation(asked, NOW)
    const { worker: by, journeyId, respondentId: person } = asked
    const wish = { by, anybodys: false, journeyId, person, now: NOW } as const
    const before = JSON.stringify(await copyJourney({ ...wish, reason: 'person-asked' }))
    const logged = await logOf(partnership.id)
    await aResponse(token, { listened: 'agree', different: 'Cyfrinach' }, { now: NOW })
    // Nor does the log say anything of answering.
    expect(await logOf(partnership.id)).toEqual(logged)
    expect(JSON.stringify(await copyJourney({ ...wish, reason: 'person-asked' }))).toBe(before)
  })
})

describe('erasing a journey', () => {
  test('leaves nothing of it in any table but the log, and scores that were opened go with it', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: new Date('2026-04-01T09:00:00Z') })
    const { id, services } = partnership
    const administrator = administratorOf(partnership)
    const gone = await aFullJourney(partnership)
    const stays = await aFullJourney(partnership)
    await sendMany(id, 1, 12, { service: services[0] })
    const { rows: blocks } = await db.owner.query('SELECT id FROM release.block WHERE partnership_id = $1', [
      id,
    ])
    await closeBlock({
      blockId: blocks[0].id,
      partnership: id,
      now: new Date('2026-07-01T02:10:00Z'),
      randomBytes,
    })
    const rows = async () =>
      (await db.owner.query('SELECT count(*)::int AS n FROM room.response WHERE partnership_id = $1', [id]))
        .rows[0].n
    expect(await rows()).toBe(14)
    const releases = () =>
      db.owner.query('SELECT body FROM release.release WHERE partnership_id = $1 ORDER BY id', [id])
    const { rows: told } = await releases()
    expect(told.length).toBeGreaterThan(0)

    const ids = [gone.journeyId, gone.respondentId]
    expect((await placesOf(db, ids)).length).toBeGreaterThan(8)
    const reference = await referenceOf(db, gone.journeyId)
    expect(await lookUpJourney({ administrator, reference: ` ${reference} `, now: NOW })).toBe(gone.journeyId)
    expect(await lookUpJourney({ administrator, reference: 'dim-byd', now: NOW })).toBeNull()
    const wish = {
      administrator,
      journeyId: gone.journeyId,
      reason: 'person-asked',
      now: minutes(9),
    } as const
    expect(await eraseJourney({ ...wish, reference: 'something else' })).toEqual({ kind: 'other-reference' })
    expect(await eraseJourney({ ...wish, reference })).toEqual({ kind: 'erased' })

    expect(await placesOf(db, [gone.respondentId])).toEqual([])
    expect(await placesOf(db, ids)).toEqual(['audit.entry.subject'])
    expect(await placesOf(db, [reference])).toEqual([])
    expect(await rows()).toBe(13)
    expect((await releases()).rows).toEqual(told)
    expect((await actionsOf(id)).slice(-1)).toEqual(['journey-erased'])
    expect(verifyLog(await logOf(id)).kind).toBe('intact')
    expect(await findDistance({ worker: stays.worker, journeyId: stays.journeyId })).not.toBeNull()
    expect(await eraseJourney({ ...wish, reference })).toEqual({ kind: 'not-found' })
    // Its link leads nowhere, and the words can still be taken back with the receipt.
    await expect(theVisit(gone.token, NOW)).rejects.toThrow()
  })

  test('waits while a safeguarding lead holds it or somebody asked for help, and does not say which', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const other = await aPartnership(db)
    const [lead] = leadsOf(partnership)
    const administrator = administratorOf(partnership)
    const asked = await aJourney(partnership, { now: NOW })
    const token = await anInvitation(asked, NOW)
    const { journeyId } = asked
    const reference = await referenceOf(db, journeyId)
    const wish = { administrator, journeyId, reference, reason: 'law-asks', now: NOW } as const

    expect(await holdJourney({ lead: leadsOf(other)[0], reference, now: NOW })).toBe(false)
    expect(await holdJourney({ lead, reference, now: NOW })).toBe(true)
    expect((await readHolds(lead)).map(hold => hold.reference)).toEqual([reference])
    expect(await readHolds(leadsOf(other)[0])).toEqual([])
    const held = await eraseJourney(wish)
    expect(held).toEqual({ kind: 'held' })
    expect((await actionsOf(partnership.id)).slice(-1)).toEqual(['journey-erasure-refused'])
    // Nor does its time end meanwhile, and another's does.
    const { journeyId: idle } = await aJourney(partnership, { now: NOW })
    await endRetention({ now: new Date('2033-05-12T03:10:00Z'), randomBytes, backupDays: 35 })
    expect(await showJourneyInHand(administrator, journeyId)).not.toBeNull()
    expect(await showJourneyInHand(administrator, idle)).toBeNull()
    await letJourneyGo({ lead, journeyId, now: NOW })

    const { invitation } = await theVisit(token, NOW)
    await raiseConcern({
      invitation,
      kind: 'unsafe',
      language: 'cy',
      message: '',
      contact: '',
      addressedTo: null,
      now: NOW,
    })
    expect(await eraseJourney(wish)).toEqual(held)
    const { rows } = await db.owner.query('SELECT id FROM safeguarding.concern WHERE partnership_id = $1', [
      partnership.id,
    ])
    await changeConcern({
      lead,
      id: rows[0].id,
      act: 'close',
      outcome: 'no-action',
      note: 'Popeth yn iawn',
      basedOn: null,
      now: NOW,
    })
    expect(await eraseJourney(wish)).toEqual({ kind: 'erased' })
  })
})
