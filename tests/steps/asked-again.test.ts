import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { AfterMonths, WayAgain } from '~/core/journey/afterwards'
import { newFormKey } from '~/core/journey/link'
import { closeJourney } from '~/steps/close-journey'
import { findJourneyView } from '~/steps/find-journey'
import { listDueAndJourneys } from '~/steps/list-due'
import { recordAskedAgain } from '~/steps/record-asked-again'
import { sendCheckIn } from '~/steps/send-check-in'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { type Asked, aJourney } from '../support/invitation'

const now = new Date('2026-05-04T09:00:00Z')
/** Three months after closing. */
const then = new Date('2026-08-04T09:00:00Z')

async function closedJourney(db: TestDatabase) {
  const partnership = await aPartnership(db, { now, instruments: ['check-in', 'looking-back'] })
  const one = await aJourney(partnership, { now })
  await closeJourney({ ...one, now })
  return { partnership, one }
}

const say = (one: Asked, way: WayAgain, months: AfterMonths | null, when = now) =>
  recordAskedAgain({ ...one, people: [{ respondentId: one.respondentId, way, months }], now: when })

const due = async ({ worker }: Asked, when = then) =>
  (await listDueAndJourneys({ worker, search: '', now: when })).due.map(
    ({ instrument, stage, since, way }) => ({
      instrument,
      stage,
      since,
      way,
    }),
  )

const sendAfter = (one: Asked, instrument = 'looking-back') =>
  sendCheckIn({
    ...one,
    instrument,
    stage: 'after',
    channel: 'link',
    email: '',
    formKey: newFormKey(randomBytes),
    baseUrl: 'https://clywed.example',
    now: then,
  })

describe('a former service user', () => {
  test('is due from the day they chose, in the way they chose, until it was sent', async ({ db }) => {
    const { one } = await closedJourney(db)
    expect(await say(one, 'email', 3)).toEqual({ kind: 'recorded' })
    expect(await due(one, new Date('2026-08-03T09:00:00Z'))).toEqual([])
    expect(await due(one)).toEqual([
      { instrument: 'looking-back', stage: 'after', since: '2026-08-04', way: 'email' },
    ])
    expect(await sendAfter(one)).toMatchObject({ kind: 'sent' })
    expect(await due(one)).toEqual([])
  })

  test('who said no, or was not asked, is never due; and who said no is sent nothing', async ({ db }) => {
    const { one } = await closedJourney(db)
    expect(await due(one)).toEqual([])
    await say(one, 'no', null)
    expect(await due(one)).toEqual([])
    for (const instrument of ['looking-back', 'check-in'])
      expect(await sendAfter(one, instrument)).toEqual({ kind: 'refused', why: 'said-no' })
    expect((await findJourneyView({ ...one, now: then }))?.invitations).toEqual([])
  })

  test('can change their mind, either way; what was said before stays with who recorded it', async ({
    db,
  }) => {
    const { one } = await closedJourney(db)
    await say(one, 'no', null)
    await say(one, 'post', 3)
    await say(one, 'post', 3)
    expect(await due(one)).toMatchObject([{ way: 'post' }])
    await say(one, 'no', null, then)
    expect(await due(one)).toEqual([])
    const { rows } = await db.owner.query(
      `SELECT revision, way::text, months, recorded_by AS "by", recorded_on::text AS "on"
       FROM journey.asked_again WHERE respondent_id = $1 ORDER BY revision`,
      [one.respondentId],
    )
    const by = one.worker.memberId
    expect(rows).toEqual([
      { revision: 1, way: 'no', months: null, by, on: '2026-05-04' },
      { revision: 2, way: 'post', months: 3, by, on: '2026-05-04' },
      { revision: 3, way: 'no', months: null, by, on: '2026-08-04' },
    ])
  })
})

test('only on a closed journey, by its own worker, of people in it', async ({ db }) => {
  const { partnership, one } = await closedJourney(db)
  const open = await aJourney(partnership, { now })
  const other = await aJourney(await aPartnership(db, { now }), { now })
  const colleague = { ...one.worker, memberId: partnership.workers[1].id }
  for (const wrong of [
    open,
    { ...one, worker: colleague },
    { ...one, worker: other.worker },
    { ...one, respondentId: open.respondentId },
  ])
    expect(await say(wrong, 'worker', 3)).toEqual({ kind: 'not-found' })
})

test('what was said can be neither changed nor taken away by the workers’ login', async ({ db }) => {
  const { one } = await closedJourney(db)
  await say(one, 'no', null)
  const { inPartnership } = await import('~/store/pools')
  for (const sql of [
    "UPDATE journey.asked_again SET way = 'post', months = 3",
    'DELETE FROM journey.asked_again',
  ])
    await expect(
      inPartnership('worker', one.worker.partnershipId, tx => tx.$executeRawUnsafe(sql)),
    ).rejects.toThrow(/permission denied/)
})
