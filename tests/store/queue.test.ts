import { Logger, runOnce } from 'graphile-worker'
import { describe, expect } from 'vitest'
import { isDenied } from '~/store/faults'
import { about, inOneTrip, type Pool, rawPool } from '~/store/pools'
import { test } from '../support/database'

const silent = new Logger(() => () => {})

const ask = (pool: Pool, text: string, values: unknown[] = []) => inOneTrip(pool, {}, [{ text, values }])

describe('the queue', () => {
  const enqueue = (pool: Pool, task: string) =>
    ask(pool, `SELECT jobs.enqueue($1, '{"sealed": "x"}')`, [task])

  test.for(['respondent', 'worker', 'staff', 'safeguarding'] as Pool[])(
    '%s may enqueue what is on the list',
    async (pool, { db }) => {
      const count = async () => (await db.owner.query('SELECT FROM graphile_worker.jobs')).rowCount ?? 0
      const before = await count()
      await enqueue(pool, 'send-email')
      expect(await count()).toBe(before + 1)
      await expect(enqueue(pool, 'close-blocks')).rejects.toSatisfy(isDenied)
      await expect(ask(pool, `SELECT graphile_worker.add_job('send-email')`)).rejects.toSatisfy(isDenied)
      await expect(ask(pool, 'SELECT FROM graphile_worker.jobs')).rejects.toSatisfy(isDenied)
      expect(await count()).toBe(before + 1)
    },
  )

  test.for(['lead', 'publisher', 'opener'] as Pool[])('%s may not enqueue', async (pool, { db: _ }) => {
    await expect(enqueue(pool, 'send-email')).rejects.toSatisfy(isDenied)
  })

  test('a transaction that is taken back has enqueued nothing', async ({ db }) => {
    const before = await db.owner.query('SELECT FROM graphile_worker.jobs')
    const failing = about('worker', {}, async tx => {
      await tx.$queryRaw`SELECT jobs.enqueue('send-email', '{}')::text`
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect((await db.owner.query('SELECT FROM graphile_worker.jobs')).rowCount).toBe(before.rowCount)
  })

  test('the jobs login works it off', async ({ db }) => {
    await db.owner.query('DELETE FROM graphile_worker._private_jobs')
    await ask('respondent', `SELECT jobs.enqueue('send-email', '{"sealed": "c2VpbGVk"}')`)
    const done: unknown[] = []
    const tasks = { 'send-email': (payload: unknown) => void done.push(payload) }
    await runOnce({ pgPool: rawPool('jobs'), taskList: tasks, noHandleSignals: true, logger: silent })
    expect(done).toEqual([{ sealed: 'c2VpbGVk' }])
    expect((await db.owner.query('SELECT FROM graphile_worker.jobs')).rowCount).toBe(0)
  })
})
