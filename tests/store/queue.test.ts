import { randomUUID } from 'node:crypto'
import { Logger, runOnce, type Task, type TaskList } from 'graphile-worker'
import { describe, expect } from 'vitest'
import { allLogins } from '~/core/logins'
import { type TaskName, taskList } from '~/jobs'
import { isDenied } from '~/store/faults'
import { about, inOneTrip, type Pool, rawPool } from '~/store/pools'
import { aPartnership, test } from '../support/database'

const silent = new Logger(() => () => {})

const ask = (pool: Pool, text: string, values: unknown[] = []) => inOneTrip(pool, {}, [{ text, values }])

/** What each login may put into the queue; the rest may put in nothing. */
const MAY: Partial<Record<Pool, readonly string[]>> = {
  respondent: ['alert-leads'],
  worker: ['send-email'],
  staff: ['alert-leads', 'open-blocks', 'send-email'],
  safeguarding: ['alert-leads', 'open-words'],
  opener: ['alert-leads'],
}
/** Works the queue off, one job after the other, with tasks that only note that they ran. */
async function ran(names: readonly TaskName[], real: TaskList = {}): Promise<string[]> {
  const done: string[] = []
  const noted = (name: TaskName): Task => {
    return async (...given) => {
      done.push(name)
      await real[name]?.(...given)
    }
  }
  const noting = Object.fromEntries(names.map(name => [name, noted(name)]))
  const pgPool = rawPool('jobs')
  await runOnce({ pgPool, taskList: noting, concurrency: 1, noHandleSignals: true, logger: silent })
  return done
}

describe('the queue', () => {
  const enqueue = (pool: Pool, task: string, payload: object = { sealed: 'x' }) =>
    ask(pool, 'SELECT jobs.enqueue($1, $2::jsonb)', [task, JSON.stringify(payload)])

  test.for(allLogins)('%s may enqueue what its own pages lead to, and nothing else', async (pool, { db }) => {
    const count = async () => (await db.owner.query('SELECT FROM graphile_worker.jobs')).rowCount ?? 0
    const before = await count()
    const may = MAY[pool] ?? []
    for (const task of Object.keys(taskList)) {
      if (may.includes(task)) await enqueue(pool, task)
      else await expect(enqueue(pool, task), task).rejects.toSatisfy(isDenied)
    }
    await expect(enqueue(pool, 'never-heard-of')).rejects.toSatisfy(isDenied)
    expect(await count()).toBe(before + may.length)
    if (pool === 'jobs') return
    await expect(ask(pool, `SELECT graphile_worker.add_job('send-email')`)).rejects.toSatisfy(isDenied)
    await expect(ask(pool, 'SELECT FROM graphile_worker.jobs')).rejects.toSatisfy(isDenied)
  })

  test('what somebody’s safety hangs on goes ahead of a batch of invitations, its e-mails too', async ({
    db,
  }) => {
    await db.owner.query('DELETE FROM graphile_worker._private_jobs')
    const { id: partnershipId } = await aPartnership(db)
    for (let invitations = 0; invitations < 5; invitations++) await enqueue('worker', 'send-email')
    await enqueue('respondent', 'alert-leads', { partnershipId, urgency: 'now' })
    await enqueue('safeguarding', 'open-words', { openingId: randomUUID(), partnershipId })
    const done = await ran(['send-email', 'open-words', 'alert-leads'], {
      'alert-leads': taskList['alert-leads'],
    })
    expect(done.slice(0, 2).sort()).toEqual(['alert-leads', 'open-words'])
    expect(done.slice(2)).toEqual(Array(7).fill('send-email'))
  })

  test('an alert that can wait goes ahead too, once its five minutes are over', async ({ db }) => {
    await db.owner.query('DELETE FROM graphile_worker._private_jobs')
    const alert = { partnershipId: randomUUID(), urgency: 'soon' }
    for (let texts = 0; texts < 3; texts++) await enqueue('respondent', 'alert-leads', alert)
    await enqueue('worker', 'send-email')
    expect(await ran(['alert-leads', 'send-email'])).toEqual(['send-email'])
    await enqueue('worker', 'send-email')
    await db.owner.query('UPDATE graphile_worker._private_jobs SET run_at = now()')
    expect(await ran(['alert-leads', 'send-email'])).toEqual(['alert-leads', 'send-email'])
  })

  test('an opening is in the queue once; when it was given up it begins anew', async ({ db }) => {
    await db.owner.query('DELETE FROM graphile_worker._private_jobs')
    const opening = { openingId: randomUUID(), partnershipId: randomUUID() }
    const again = () => enqueue('safeguarding', 'open-words', opening)
    await again()
    await again()
    const left = async () => (await db.owner.query('SELECT key, attempts FROM graphile_worker.jobs')).rows
    expect(await left()).toEqual([{ key: `open ${opening.openingId}`, attempts: 0 }])
    await db.owner.query('UPDATE graphile_worker._private_jobs SET attempts = max_attempts')
    expect(await ran(['open-words'])).toEqual([])
    await again()
    await again()
    expect(await ran(['open-words'])).toEqual(['open-words'])
    expect(await ran(['open-words'])).toEqual([])
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
    await ask('worker', `SELECT jobs.enqueue('send-email', '{"sealed": "c2VpbGVk"}')`)
    const done: unknown[] = []
    const tasks = { 'send-email': (payload: unknown) => void done.push(payload) }
    await runOnce({ pgPool: rawPool('jobs'), taskList: tasks, noHandleSignals: true, logger: silent })
    expect(done).toEqual([{ sealed: 'c2VpbGVk' }])
    expect((await db.owner.query('SELECT FROM graphile_worker.jobs')).rowCount).toBe(0)
  })
})
