import type { TaskList } from 'graphile-worker'
import { expect, vi } from 'vitest'
import { taskList } from '~/jobs'
import { inOneTrip, type Pool } from '~/store/pools'
import { makeLogger } from '../../server/logger'
import { runJobs } from '../../server/queue'
import { aPartnership, test } from '../support/database'
import { loggedErrors } from '../support/each-file'

/** The queue with tasks of the test's own, and what it logged. */
function work(tasks: TaskList) {
  const lines: string[] = []
  const jobs = runJobs(tasks, makeLogger('jobs', 'info', { write: line => lines.push(line) }))
  return { jobs, log: () => lines.join('') }
}

const soon = { timeout: 15_000, interval: 50 }

test('what a task threw is kept as its type and code, and said in the log the same way', async ({ db }) => {
  const error = Object.assign(new RangeError('550 no such mailbox: sian@example.org'), { code: 'EENVELOPE' })
  const { jobs, log } = work({
    'send-email': async () => {
      throw error
    },
  })
  await jobs.started
  await db.owner.query(`SELECT graphile_worker.add_job('send-email', '{"sealed":"words of a child"}')`)
  await vi.waitFor(() => expect(log()).toContain('job failed'), soon)
  await jobs.stop()

  const { rows } = await db.owner.query('SELECT last_error FROM graphile_worker._private_jobs')
  expect(rows).toHaveLength(1)
  expect(rows[0].last_error).toContain('RangeError EENVELOPE')
  expect(rows[0].last_error).not.toContain('sian')
  expect(log()).toContain('EENVELOPE')
  expect(log()).not.toContain('sian')
  expect(log()).not.toContain('words of a child')
  await db.owner.query('DELETE FROM graphile_worker._private_jobs')
})

test('the log tells of e-mails that went, and not when somebody asked for help', async ({ db }) => {
  const { id: partnershipId } = await aPartnership(db, { now: null })
  const sent: unknown[] = []
  let failing = true
  const { jobs, log } = work({
    'alert-leads': async (payload, helpers) => {
      if (failing) throw new Error('the database was away')
      await taskList['alert-leads'](payload, helpers)
    },
    'send-email': async payload => void sent.push(payload),
  })
  await jobs.started
  const enqueue = (pool: Pool, task: string, payload: object) => {
    const values = [task, JSON.stringify(payload)]
    return inOneTrip(pool, {}, [{ text: 'SELECT jobs.enqueue($1, $2::jsonb)', values }])
  }
  await enqueue('respondent', 'alert-leads', { partnershipId, urgency: 'now' })
  await vi.waitFor(() => expect(log()).toContain('job failed'), soon)
  failing = false
  await db.owner.query('UPDATE graphile_worker._private_jobs SET run_at = now()')
  // One for each of the two leads.
  await vi.waitFor(() => expect(sent).toHaveLength(2), soon)
  await enqueue('worker', 'send-email', { an: 'invitation' })
  await vi.waitFor(() => expect(log()).toContain('job done'), soon)
  await jobs.stop()
  const lines = log().trim().split('\n')
  const told = lines.map(line => JSON.parse(line) as { msg: string; task: string })
  const tasks = (msg: string) => told.filter(line => line.msg === msg).map(({ task }) => task)
  expect(tasks('job done')).toEqual(['send-email'])
  // What fails has to be looked after.
  expect(tasks('job failed')).toEqual(['alert-leads'])
})

test('goes on after its connections were cut', async ({ db }) => {
  const done: unknown[] = []
  const { jobs } = work({ 'send-email': async payload => void done.push(payload) })
  await jobs.started
  const left = async () => (await db.owner.query('SELECT FROM graphile_worker._private_jobs')).rowCount
  // Cut while it works, not while it still settles in.
  await db.owner.query(`SELECT graphile_worker.add_job('send-email', '{"before":"the cut"}')`)
  await vi.waitFor(async () => expect([done.length, await left()]).toEqual([1, 0]), soon)
  await db.owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = 'clywed_jobs' AND datname = current_database()`,
  )
  await db.owner.query(`SELECT graphile_worker.add_job('send-email', '{"after":"the cut"}')`)
  await vi.waitFor(() => expect(done).toContainEqual({ after: 'the cut' }), soon)
  await jobs.stop()
  // The library says on its own that it lost a connection.
  loggedErrors()
})

test('stopping lets the jobs under way finish and takes no other', async ({ db }) => {
  const begun: (() => void)[] = []
  const done: unknown[] = []
  const { jobs } = work({
    'send-email': async payload => {
      await new Promise<void>(finish => begun.push(finish))
      done.push(payload)
    },
  })
  await jobs.started
  const add = `SELECT graphile_worker.add_job('send-email', json_build_object('number', $1::int))`
  // It works at two at a time, so the third has to wait.
  for (const number of [1, 2, 3]) await db.owner.query(add, [number])
  await vi.waitFor(() => expect(begun).toHaveLength(2), soon)
  const stopped = jobs.stop()
  for (const finish of begun) finish()
  await stopped
  expect(done).toHaveLength(2)
  const { rows } = await db.owner.query('SELECT payload, locked_by FROM graphile_worker._private_jobs')
  expect(rows).toHaveLength(1)
  expect(rows[0].locked_by).toBeNull()
  expect(done).not.toContainEqual(rows[0].payload)
})
