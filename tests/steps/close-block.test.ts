import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { closeBlock } from '~/steps/close-block'
import { openBlock } from '~/steps/open-block'
import { aPartnership, test } from '../support/database'
import { aFullBlock, blocksOf, close, count, JULY, OCTOBER, OPENED, releasesOf } from './blocks'
import { personIn, send, sendMany } from './sent-answers'

describe('opening', () => {
  test('one block is open for each instrument, to the end of the quarter, however often it is asked', async ({
    db,
  }) => {
    const { id } = await aPartnership(db, { now: OPENED })
    await Promise.all(
      [1, 2, 3].map(() => openBlock({ partnership: id, instrument: 'check-in', now: OPENED, randomBytes })),
    )
    expect(await blocksOf(db, id)).toMatchObject([
      { opensOn: '2026-05-04', closesOn: '2026-07-01', closedOn: null },
    ])
    expect(await count(db, 'room.block_key', id)).toBe(1)
  })
})

describe('closing', () => {
  test('before its day is over a block stays as it is', async ({ db }) => {
    const { id } = await aFullBlock(db)
    // 22:59 UTC on 30 June is still June in Cardiff, 23:00 is July
    expect(await close(db, id, new Date('2026-06-30T22:59:00Z'))).toMatchObject({ kind: 'not-due' })
    expect(await count(db, 'room.envelope', id)).toBe(12)
    expect(await close(db, id, new Date('2026-06-30T23:00:00Z'))).toMatchObject({ kind: 'closed' })
  })

  test('answers move into the room, the quarter is published, the next block opens', async ({ db }) => {
    const { id } = await aFullBlock(db)
    expect(await count(db, 'room.response', id)).toBe(0)
    expect(await close(db, id, JULY)).toMatchObject({ kind: 'closed', unreadable: false })
    expect(await count(db, 'room.envelope', id)).toBe(0)
    expect(await count(db, 'room.response', id)).toBe(12)
    expect(await blocksOf(db, id)).toMatchObject([
      { opensOn: '2026-05-04', closesOn: '2026-07-01', closedOn: '2026-07-01' },
      { opensOn: '2026-07-01', closesOn: '2026-10-01', closedOn: null },
    ])
    const releases = await releasesOf(db, id)
    expect(releases).toMatchObject([{ grain: 'quarter', from: '2026-04-01' }])
    expect(JSON.parse(releases[0]?.body ?? '').tables[0].groups[0]).toMatchObject({ shown: true, people: 10 })
  })

  test('closing again changes nothing', async ({ db }) => {
    const { id } = await aFullBlock(db)
    await close(db, id, JULY)
    const before = [await blocksOf(db, id), await releasesOf(db, id), await count(db, 'room.response', id)]
    const [closed] = await blocksOf(db, id)
    expect(
      await closeBlock({ partnership: id, blockId: closed?.id ?? '', now: JULY, randomBytes }),
    ).toMatchObject({ kind: 'not-due' })
    await close(db, id, JULY)
    expect([await blocksOf(db, id), await releasesOf(db, id), await count(db, 'room.response', id)]).toEqual(
      before,
    )
  })

  test('two jobs at the same time close it once', async ({ db }) => {
    const { id } = await aFullBlock(db)
    const kinds = (await Promise.all([close(db, id, JULY), close(db, id, JULY)]))
      .map(({ kind }) => kind)
      .sort()
    expect(kinds).toEqual(['closed', 'not-due'])
    expect(await count(db, 'room.response', id)).toBe(12)
    expect(await releasesOf(db, id)).toHaveLength(1)
  })

  test('neither order nor transaction nor id says who came first', async ({ db }) => {
    const { id } = await aFullBlock(db, 40)
    await close(db, id, JULY)
    const { rows } = await db.owner.query(
      `SELECT encode(person, 'hex') AS person, xmin::text, id::text FROM room.response WHERE partnership_id = $1 ORDER BY ctid`,
      [id],
    )
    const sentAs = (person: string) =>
      Array.from({ length: 40 }, (_, n) => personIn(id, n + 1)).indexOf(person)
    const arrival = rows.map(row => sentAs(row.person))
    expect([...arrival].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n))
    expect(new Set(rows.map(row => row.xmin)).size).toBe(1)
    // Spearman's rank correlation of 40: beyond ±0.52 in one of a thousand random orders
    const rank = (values: number[]) => {
      const d = values.reduce((sum, value, index) => sum + (value - index) ** 2, 0)
      return 1 - (6 * d) / (40 * (40 ** 2 - 1))
    }
    expect(Math.abs(rank(arrival))).toBeLessThan(0.52)
    const byId = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)).map(row => sentAs(row.person))
    expect(Math.abs(rank(byId))).toBeLessThan(0.52)
    expect(rows.every(row => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(row.id))).toBe(true)
  })
})

describe('too few people', () => {
  test('nine stay sealed and move on whole; with one more the next quarter they are released then', async ({
    db,
  }) => {
    const { id, services } = await aFullBlock(db, 9)
    expect(await close(db, id, JULY)).toMatchObject({ kind: 'rolled-forward' })
    expect(await count(db, 'room.envelope', id)).toBe(9)
    expect(await count(db, 'room.response', id)).toBe(0)
    expect(await releasesOf(db, id)).toEqual([])
    expect(await blocksOf(db, id)).toMatchObject([
      { opensOn: '2026-05-04', closesOn: '2026-10-01', closedOn: null },
    ])

    await send(id, { person: 10, service: services[1] })
    expect(await close(db, id, OCTOBER)).toMatchObject({ kind: 'closed' })
    expect((await releasesOf(db, id)).map(({ grain, from }) => [grain, from])).toEqual([
      ['quarter', '2026-07-01'],
      ['half-year', '2026-04-01'],
    ])
  })

  test('nine people with two answers each are nine', async ({ db }) => {
    const { id, services } = await aFullBlock(db, 9)
    await sendMany(id, 1, 9, { stage: 'end', service: services[0] })
    expect(await close(db, id, JULY)).toMatchObject({ kind: 'rolled-forward' })
    expect(await count(db, 'room.response', id)).toBe(0)
  })

  test('after several quarters away a block moves to the end of this one', async ({ db }) => {
    const { id } = await aFullBlock(db, 3)
    await close(db, id, new Date('2027-02-10T02:10:00Z'))
    expect(await blocksOf(db, id)).toMatchObject([{ closesOn: '2027-04-01', closedOn: null }])
  })

  test('a block that is closed late belongs to the quarter in which it is released', async ({ db }) => {
    const { id } = await aFullBlock(db)
    await close(db, id, new Date('2026-11-10T02:10:00Z'))
    expect((await releasesOf(db, id)).map(({ grain, from }) => [grain, from])).toEqual([
      ['quarter', '2026-07-01'],
      ['half-year', '2026-04-01'],
    ])
    expect((await blocksOf(db, id))[1]).toMatchObject({ opensOn: '2026-11-10', closesOn: '2027-01-01' })
  })

  test('a quarter with the same people and a few more stays sealed, as if too few had answered', async ({
    db,
  }) => {
    const { id, services } = await aFullBlock(db, 12)
    await close(db, id, JULY)
    await sendMany(id, 1, 12, { stage: 'end', service: services[0] })
    await sendMany(id, 50, 3, { service: services[0] })
    expect(await close(db, id, OCTOBER)).toMatchObject({ kind: 'rolled-forward' })
    expect(await count(db, 'room.envelope', id)).toBe(15)
    expect(await count(db, 'room.response', id)).toBe(12)
    expect((await releasesOf(db, id)).map(({ grain }) => grain)).toEqual(['quarter', 'half-year'])
  })
})
