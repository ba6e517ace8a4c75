import { describe, expect } from 'vitest'
import { DISTANCE } from '~/core/anonymise/distance'
import { changeGoal } from '~/steps/distance/change-goal'
import { isDenied } from '~/store/faults'
import { inOneTrip } from '~/store/pools'
import { aPartnership, test } from '../../support/database'
import { closeDistanceOf, gives, openFirst, releasedDistance, sets, travel } from './travelled'

const MAY = new Date('2026-05-04T09:00:00Z')
const JULY = new Date('2026-07-01T02:10:00Z')
const AUGUST = new Date('2026-08-04T09:00:00Z')
const OCTOBER = new Date('2026-10-01T02:10:00Z')

const held = async (
  db: { owner: { query(text: string, values: unknown[]): Promise<{ rows: unknown[] }> } },
  id: string,
) => (await db.owner.query('SELECT direction, stage FROM room.distance WHERE partnership_id = $1', [id])).rows

describe('a quarter', () => {
  test('tells how many went forward, and not the others where a worker knows as many as a part', async ({
    db,
  }) => {
    const { id, ...rest } = await aPartnership(db)
    await openFirst(id, MAY)
    // Of 30 people, ten a worker: 15 from 3 to 6 forward, 8 at 3 the same, 7 from 3 to 1 back. Up to 10 + 3 on one
    // side are told as none would be: 15 and 15 are more, 8 and 7 are not.
    const to = [...Array(15).fill(6), ...Array(8).fill(3), ...Array(7).fill(1)]
    await travel({ id, ...rest }, to, { now: MAY })
    expect(await closeDistanceOf(db, id, JULY)).toMatchObject({ kind: 'closed', unreadable: false })
    const [quarter] = await releasedDistance(db, id)
    expect(quarter).toMatchObject({
      instrument: DISTANCE,
      grain: 'quarter',
      from: '2026-04-01',
      to: '2026-07-01',
    })
    const hidden = (item: string) => ({ item, agreement: { shown: false } })
    expect(quarter?.tables).toEqual([
      {
        slice: 'total',
        groups: [
          {
            category: 'everyone',
            shown: true,
            people: 30,
            items: [
              { item: 'forward', agreement: { shown: true, reads: 'percent', percent: 50 } },
              hidden('same'),
              hidden('back'),
            ],
          },
        ],
      },
    ])
    expect(await held(db, id)).toHaveLength(30)
  }, 60_000)

  test('with nine people tells nothing, keeps nothing, and moves on whole; the tenth comes with the next', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const { id } = partnership
    await openFirst(id, MAY)
    await travel(partnership, Array(9).fill(6), { now: MAY })
    expect((await closeDistanceOf(db, id, JULY)).kind).toBe('rolled-forward')
    expect(await releasedDistance(db, id)).toEqual([])
    expect(await held(db, id)).toEqual([])
    // Fifteen more: now each worker's eight leave sixteen others, and eleven of 24 on a side still leave something.
    await travel(partnership, Array(15).fill(6), { now: AUGUST })
    expect((await closeDistanceOf(db, id, OCTOBER)).kind).toBe('closed')
    const [half, quarter] = (await releasedDistance(db, id)).sort((a, b) => (a.grain < b.grain ? -1 : 1))
    expect(quarter).toMatchObject({ grain: 'quarter', from: '2026-07-01', to: '2026-10-01' })
    expect(quarter?.tables[0]?.groups[0]).toMatchObject({
      people: 25,
      // 13 of 24 is 54 %
      items: [{ agreement: { reads: 'at-least', percent: 50 } }, {}, {}],
    })
    expect(half).toMatchObject({ grain: 'half-year', from: '2026-04-01', to: '2026-10-01' })
    expect(half?.tables.map(({ slice }) => slice)).toEqual(['stage', 'audience'])
  }, 60_000)

  test('is not published where one worker knows all but nine of the people', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { id } = partnership
    await openFirst(id, MAY)
    // 14 people in turn: five, five and four. The first worker's leave nine.
    await travel(partnership, Array(14).fill(6), { now: MAY })
    expect((await closeDistanceOf(db, id, JULY)).kind).toBe('rolled-forward')
    expect(await releasedDistance(db, id)).toEqual([])
  }, 60_000)
})

describe('who is counted', () => {
  test('only people with a pair in their own voice, once, and only where it came about since the last block', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const { id } = partnership
    await openFirst(id, MAY)
    const [first] = await travel(partnership, Array(18).fill(6), { now: MAY })
    if (!first) throw new Error('nobody')
    const alone = await sets(partnership, [3], { now: MAY })
    await gives(alone, 'midpoint', [9], MAY, 'worker')
    const lost = await sets(partnership, [3, 3], { now: MAY })
    await gives(lost, 'midpoint', [8, null], MAY)
    const state = { reason: 'Dim mwy.', language: 'cy', on: '2026-05-04', now: MAY } as const
    await changeGoal({ ...lost, goalId: lost.goals[0] ?? '', state: 'no_longer_wanted', ...state })
    const several = await sets(partnership, [3, 9, 5], { now: MAY })
    // Two goals further back and one further on: counted once, as back.
    await gives(several, 'midpoint', [7, 8, 1], MAY)
    await closeDistanceOf(db, id, JULY)
    const counted = await held(db, id)
    expect(counted).toHaveLength(19)
    expect(counted.filter(row => (row as { direction: string }).direction === 'back')).toHaveLength(1)

    // In the next block somebody new, and the first again at the end; nobody else has gone anywhere since.
    await gives(first, 'end', [2], AUGUST)
    await travel(partnership, Array(17).fill(6), { now: AUGUST })
    expect((await closeDistanceOf(db, id, OCTOBER)).kind).toBe('closed')
    const later = (await held(db, id)).slice(19)
    expect(later).toHaveLength(18)
    // In the half-year the first is one person: 19 + 18 − 1 = 36, told as 35, and as everybody there is a young person
    // no other group is there that could be hidden with them: nothing is told.
    const half = (await releasedDistance(db, id)).find(({ grain }) => grain === 'half-year')
    expect(half?.tables.flatMap(({ groups }) => groups).every(({ shown }) => !shown)).toBe(true)
    const labels = await db.owner.query(
      'SELECT count(DISTINCT person)::int AS people, count(*)::int AS rows FROM room.distance WHERE partnership_id = $1',
      [id],
    )
    expect(labels.rows[0]).toEqual({ people: 36, rows: 37 })
  }, 90_000)

  test('a number given after the quarter, while the job was away, waits for the next block', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const { id } = partnership
    await openFirst(id, MAY)
    await travel(partnership, Array(18).fill(6), { now: MAY })
    await travel(partnership, [6], { now: AUGUST })
    expect((await closeDistanceOf(db, id, AUGUST)).kind).toBe('closed')
    expect(await held(db, id)).toHaveLength(18)
    await travel(partnership, Array(17).fill(6), { now: AUGUST })
    await closeDistanceOf(db, id, OCTOBER)
    expect(await held(db, id)).toHaveLength(18 + 18)
  }, 60_000)
})

describe('the walls', () => {
  test('the publisher gets numbers under labels, of its partnership alone, and cannot read where they stand', async ({
    db,
  }) => {
    const [mine, other] = [await aPartnership(db), await aPartnership(db)]
    const one = await sets(mine, [3], { now: MAY })
    await gives(one, 'end', [8], AUGUST)
    await sets(other, [5], { now: MAY })
    const ask = (text: string, partnership?: string) =>
      inOneTrip('publisher', partnership ? { partnership } : {}, [{ text }])
    const numbers = "SELECT * FROM release.goal_numbers('2026-07-01', '2026-10-01')"
    const [answer] = await ask(numbers, mine.id)
    expect(answer?.rows.map(({ stage, score, fresh }) => [stage, score, fresh]).sort()).toEqual([
      ['beginning', 3, false],
      ['end', 8, true],
    ])
    const text = JSON.stringify(answer?.rows.map(row => ({ ...row, person: row.person.toString('hex') })))
    for (const secret of [one.respondentId, one.journeyId, one.goals[0], one.worker.memberId, 'ysgol'])
      expect(text).not.toContain(secret)
    // Nothing was given there in that time, and without a partnership there is none.
    expect((await ask(numbers, other.id))[0]?.rows).toEqual([])
    expect((await ask(numbers))[0]?.rows).toEqual([])
    for (const table of ['goal', 'goal_score', 'goal_change', 'respondent', 'journey']) {
      await expect(ask(`SELECT 1 FROM journey.${table}`, mine.id)).rejects.toSatisfy(isDenied)
    }
    await expect(ask('SET ROLE clywed_distance', mine.id)).rejects.toSatisfy(isDenied)
  })

  test('leads and workers can neither ask for numbers nor see who was counted', async ({ db }) => {
    const { id: partnership } = await aPartnership(db)
    for (const pool of ['lead', 'worker', 'respondent', 'staff', 'safeguarding'] as const) {
      for (const text of [
        "SELECT * FROM release.goal_numbers('2026-04-01', '2026-07-01')",
        'SELECT 1 FROM room.distance',
      ])
        await expect(inOneTrip(pool, { partnership }, [{ text }])).rejects.toSatisfy(isDenied)
    }
  })
})
