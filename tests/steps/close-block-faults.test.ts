import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { closeDueBlocks } from '~/steps/close-block'
import { takeBack } from '~/store/answering'
import { aPartnership, test } from '../support/database'
import { aFullBlock, blocksOf, close, count, JULY, OPENED, releasesOf, untilWaiting } from './blocks'
import { send } from './sent-answers'

describe('taking an answer back', () => {
  test('before the block closes: it never reaches the room, and counts for nobody', async ({ db }) => {
    const { id, receipts } = await aFullBlock(db, 10)
    await takeBack(receipts[3] as never)
    expect(await close(db, id, JULY)).toMatchObject({ kind: 'rolled-forward' })
    expect(await count(db, 'room.envelope', id)).toBe(9)
  })

  test('after: the row goes, the release stays as it is', async ({ db }) => {
    const { id, receipts } = await aFullBlock(db, 10)
    await close(db, id, JULY)
    const before = await releasesOf(db, id)
    await takeBack(receipts[3] as never)
    expect(await count(db, 'room.response', id)).toBe(9)
    expect(await releasesOf(db, id)).toEqual(before)
    await close(db, id, JULY)
    expect(await releasesOf(db, id)).toEqual(before)
  })

  test('while the block closes: it waits, and then it is gone all the same', async ({ db }) => {
    const { id, receipts } = await aFullBlock(db, 12)
    // Closing cannot end while somebody else looks at the releases; it has the envelopes by then.
    await db.owner.query('BEGIN')
    await db.owner.query('LOCK TABLE release.release IN SHARE ROW EXCLUSIVE MODE')
    const closing = close(db, id, JULY)
    await untilWaiting(db, 'clywed_publisher')
    const taking = takeBack(receipts[3] as never)
    await untilWaiting(db, 'clywed_respondent')
    await db.owner.query('COMMIT')
    expect(await closing).toMatchObject({ kind: 'closed' })
    await taking
    expect(await count(db, 'room.envelope', id)).toBe(0)
    expect(await count(db, 'room.response', id)).toBe(11)
  })
})

describe('when something goes wrong', () => {
  test('sending while a block closes loses nothing and doubles nothing', async ({ db }) => {
    const { id, services } = await aFullBlock(db, 12)
    const sending = Array.from({ length: 30 }, (_, n) => send(id, { person: 100 + n, service: services[1] }))
    const closing = close(db, id, JULY)
    await Promise.all([...sending, closing])
    const inRoom = await count(db, 'room.response', id)
    expect(inRoom).toBeGreaterThanOrEqual(12)
    expect(inRoom + (await count(db, 'room.envelope', id))).toBe(42)
    const [closed] = await blocksOf(db, id)
    const { rows } = await db.owner.query(
      'SELECT count(*)::int AS n FROM room.envelope WHERE block_id = $1',
      [closed?.id],
    )
    expect(rows[0].n).toBe(0)
  })

  test('chance that fails anywhere on the way leaves everything sealed, and the next run closes it', async ({
    db,
  }) => {
    const { id } = await aFullBlock(db, 12)
    // 11 draws shuffle 12; then an id and a nonce for the next block
    for (const broken of [0, 5, 11, 12]) {
      let draws = 0
      const failing = ((n: number) => {
        if (draws++ === broken) throw new Error('no entropy')
        return randomBytes(n)
      }) as typeof randomBytes
      await expect(close(db, id, JULY, failing)).rejects.toThrow('no entropy')
      expect(await count(db, 'room.envelope', id)).toBe(12)
      expect(await count(db, 'room.response', id)).toBe(0)
      expect(await releasesOf(db, id)).toEqual([])
    }
    expect(await close(db, id, JULY)).toMatchObject({ kind: 'closed' })
    expect(await count(db, 'room.response', id)).toBe(12)
  })

  test('a connection cut in the middle leaves everything sealed, and the next run gives what it would have given', async ({
    db,
  }) => {
    const { id } = await aFullBlock(db, 12)
    await db.owner.query('BEGIN')
    await db.owner.query('LOCK TABLE release.release IN SHARE ROW EXCLUSIVE MODE')
    const closing = close(db, id, JULY).then(
      () => 'closed',
      () => 'cut',
    )
    const pid = await untilWaiting(db, 'clywed_publisher')
    await db.owner.query('SELECT pg_terminate_backend($1)', [pid])
    expect(await closing).toBe('cut')
    await db.owner.query('COMMIT')
    expect(await count(db, 'room.envelope', id)).toBe(12)
    expect(await count(db, 'room.response', id)).toBe(0)
    expect(await close(db, id, JULY)).toMatchObject({ kind: 'closed' })
    expect(await releasesOf(db, id)).toHaveLength(1)
    expect(await blocksOf(db, id)).toHaveLength(2)
  })

  test('an envelope that does not open stays sealed where it is and keeps nobody else', async ({ db }) => {
    const { id } = await aFullBlock(db, 12)
    const [block] = await blocksOf(db, id)
    await db.owner.query(
      `INSERT INTO room.envelope (id, partnership_id, block_id, receipt_hash, sealed) VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
      [id, block?.id, randomBytes(32), randomBytes(100)],
    )
    expect(await close(db, id, JULY)).toMatchObject({ kind: 'closed', unreadable: true })
    expect(await count(db, 'room.envelope', id)).toBe(1)
    expect(await count(db, 'room.response', id)).toBe(12)
  })

  test('a fault in one partnership keeps no other from closing, and is not hidden', async ({ db }) => {
    const broken = await aFullBlock(db, 12)
    const sound = await aFullBlock(db, 12)
    await db.owner.query('DELETE FROM room.block_key WHERE partnership_id = $1', [broken.id])
    await expect(closeDueBlocks({ now: JULY, randomBytes })).rejects.toThrow(AggregateError)
    expect(await count(db, 'room.response', sound.id)).toBe(12)
    expect(await count(db, 'room.envelope', broken.id)).toBe(12)
  })
})

describe('the walls', () => {
  test('the private half of a block’s key stands in the database only wrapped, bound to its block', async ({
    db,
  }) => {
    const { id } = await aFullBlock(db, 12)
    const other = await aPartnership(db, { now: OPENED })
    const { rows } = await db.owner.query('SELECT wrapped FROM room.block_key WHERE partnership_id = $1', [
      id,
    ])
    expect(rows[0].wrapped).toHaveLength(12 + 16 + 32)
    await db.owner.query(
      'UPDATE room.block_key SET wrapped = (SELECT wrapped FROM room.block_key WHERE partnership_id = $1) WHERE partnership_id = $2',
      [other.id, id],
    )
    await expect(close(db, id, JULY)).rejects.toThrow()
    expect(await count(db, 'room.envelope', id)).toBe(12)
  })
})
