import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { isDenied, isDuplicate, sqlState } from '~/store/faults'
import { about, closePools, inOneTrip, inPartnership, rawPool } from '~/store/pools'
import { aPartnership, test } from '../support/database'

describe('about', () => {
  test('a transaction sees the partnership it is about, and no other', async ({ db }) => {
    const [one, two] = [await aPartnership(db), await aPartnership(db)]
    const seen = await inPartnership('worker', one.id, tx =>
      tx.service.findMany({ select: { partnershipId: true } }),
    )
    expect(seen).toEqual([{ partnershipId: one.id }, { partnershipId: one.id }])
    expect(
      await inPartnership('worker', one.id, tx => tx.service.count({ where: { partnershipId: two.id } })),
    ).toBe(0)
  })

  test('about nothing, it sees nothing, also on a connection that was about a partnership before', async ({
    db,
  }) => {
    const { id } = await aPartnership(db)
    await closePools()
    expect(await inPartnership('lead', id, tx => tx.service.count())).toBe(2)
    expect(await about('lead', {}, tx => tx.service.count())).toBe(0)
  })

  test('a transaction that throws keeps nothing', async ({ db }) => {
    const { id } = await aPartnership(db)
    const failing = inPartnership('staff', id, async tx => {
      await tx.service.createMany({ data: [{ partnershipId: id, nameCy: 'Dros dro', nameEn: 'For now' }] })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await inPartnership('staff', id, tx => tx.service.count())).toBe(2)
  })

  test('twenty transactions at once each see their own partnership', async ({ db }) => {
    const partnerships = await Promise.all(Array.from({ length: 4 }, () => aPartnership(db, { now: null })))
    const asked = Array.from({ length: 20 }, (_, index) => partnerships[index % 4]?.id ?? '')
    const seen = await Promise.all(
      asked.map(id => inPartnership('worker', id, tx => tx.partnership.findMany({ select: { id: true } }))),
    )
    expect(seen.map(rows => rows.map(row => row.id))).toEqual(asked.map(id => [id]))
  })
})

describe('inOneTrip', () => {
  const insert = (hash: Buffer) => ({
    text: 'INSERT INTO door.draft (draft_hash, ciphertext, expires_on) VALUES ($1, $2, $3)',
    values: [hash, Buffer.from('sealed'), '2026-06-30'],
    name: 'test-draft',
  })

  test('gives the rows of each statement, days as text', async ({ db: _ }) => {
    const hash = randomBytes(32)
    const [added, found] = await inOneTrip('respondent', { draft: hash.toString('hex') }, [
      insert(hash),
      { text: 'SELECT draft_hash, ciphertext, expires_on FROM door.draft' },
    ])
    expect(added?.rowCount).toBe(1)
    expect(found?.rows).toEqual([
      { draft_hash: hash, ciphertext: Buffer.from('sealed'), expires_on: '2026-06-30' },
    ])
  })

  test('keeps nothing when one statement fails, and the connection stays good', async ({ db }) => {
    const hash = randomBytes(32)
    const failing = inOneTrip('respondent', { draft: hash.toString('hex') }, [insert(hash), insert(hash)])
    await expect(failing).rejects.toSatisfy(isDuplicate)
    const { rows } = await db.owner.query('SELECT FROM door.draft WHERE draft_hash = $1', [hash])
    expect(rows).toHaveLength(0)
    await inOneTrip('respondent', { draft: hash.toString('hex') }, [insert(hash)])
  })

  test('a row about something else is refused', async ({ db: _ }) => {
    const failing = inOneTrip('respondent', { draft: randomBytes(32).toString('hex') }, [
      insert(randomBytes(32)),
    ])
    await expect(failing).rejects.toSatisfy(isDenied)
  })

  test('settings do not outlive their transaction', async ({ db: _ }) => {
    const partnership = randomUUID()
    const ask = { text: `SELECT current_setting('clywed.partnership', true) AS partnership` }
    const [[during], [after]] = [
      await inOneTrip('opener', { partnership }, [ask]),
      await inOneTrip('opener', {}, [ask]),
    ]
    expect(during?.rows).toEqual([{ partnership }])
    expect(after?.rows[0]?.partnership ?? '').toBe('')
  })

  test('two hundred at once through ten connections each get their own answer', async ({ db: _ }) => {
    const asked = Array.from({ length: 200 }, () => randomUUID())
    const ask = { text: 'SELECT about.partnership() AS id', name: 'test-about' }
    const answers = await Promise.all(
      asked.map(partnership => inOneTrip('respondent', { partnership }, [ask])),
    )
    expect(answers.map(([answer]) => answer?.rows[0].id)).toEqual(asked)
    expect(rawPool('respondent').totalCount).toBeLessThanOrEqual(10)
  })
})

test('a connection that is cut is replaced', async ({ db }) => {
  const { id } = await aPartnership(db, { now: null })
  await inPartnership('lead', id, tx => tx.service.count())
  await db.owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'clywed_lead'`)
  await expect
    .poll(() => inPartnership('lead', id, tx => tx.service.count()).catch(sqlState), { timeout: 10_000 })
    .toBe(2)
})
