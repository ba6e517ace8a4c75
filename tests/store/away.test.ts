import { randomUUID } from 'node:crypto'
import { describe, expect, vi } from 'vitest'
import { isAway } from '~/store/faults'
import { about, closePools, inOneTrip, inPartnership } from '~/store/pools'
import { migrate } from '../../server/migrate'
import { ensureKeys } from '../../server/postgres/keys'
import { test } from '../support/embedded'

// PostgreSQL is started and stopped here again and again, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const one = { text: 'SELECT 1 AS alive' }
const ask = () => inOneTrip('lead', {}, [one])
const askPrisma = () => inPartnership('lead', randomUUID(), tx => tx.partnership.count())

describe('a database that is away for a minute', () => {
  test('is told from a mistake, whichever way it was asked, and is there again afterwards', async ({
    place,
  }) => {
    place.copySeed()
    const first = await place.start()
    const port = Number(new URL(first.url).port)
    const keys = ensureKeys(place.dataDir)
    await migrate({ url: first.url, setUpKeys: keys.setUp })
    vi.stubEnv('DATABASE_URL', first.url)
    vi.stubEnv('CLYWED_KEYS', keys.web)
    try {
      await ask()
      expect(await askPrisma()).toBe(0)

      // A connection dies without a word, and PostgreSQL recovers;
      const cut = about('lead', {}, async tx => {
        const [{ pid }] = await tx.$queryRaw<[{ pid: number }]>`SELECT pg_backend_pid() AS pid`
        process.kill(pid, 'SIGKILL')
        await tx.partnership.count()
      })
      await expect(cut).rejects.toSatisfy(isAway)
      await expect.poll(() => askPrisma().catch(isAway), { timeout: 20_000 }).toBe(0)
      await expect.poll(() => ask().then(rows => rows.length, isAway), { timeout: 20_000 }).toBe(1)
      // it goes in the middle of a transaction,
      const caught = about('lead', {}, async tx => {
        await tx.partnership.count()
        await first.stop()
        await tx.partnership.count()
      })
      await expect(caught).rejects.toSatisfy(isAway)
      // it is gone for the next ones,
      for (const attempt of [ask, askPrisma, ask, askPrisma])
        await expect(attempt()).rejects.toSatisfy(isAway)
      // and when it is back, nothing had to be done here.
      await place.start({ port })
      expect((await ask())[0]?.rows).toEqual([{ alive: 1 }])
      expect(await askPrisma()).toBe(0)
    } finally {
      await closePools()
      vi.unstubAllEnvs()
    }
  })

  test('a mistake is not taken for it', () => {
    expect(isAway(new Error('the connection of two ideas'))).toBe(false)
    expect(isAway(new TypeError('x is not a function'))).toBe(false)
    expect(isAway(null)).toBe(false)
  })
})
