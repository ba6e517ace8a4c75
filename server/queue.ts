import { setTimeout as pause } from 'node:timers/promises'
import { parseCronItems, type Runner, run, type TaskList, Logger as WorkerLogger } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { AHEAD } from '../app/core/safeguarding/urgency'
import { cron } from '../app/jobs'
import { newPool } from '../app/store/pools'
import { describeError } from './logger'

/** Two at a time: an e-mail does not wait while a block is closed. */
const CONCURRENCY = 2

/** Milliseconds between two attempts to reach the queue: doubled each time, up to half a minute. */
const FIRST_WAIT = 500
const LONGEST_WAIT = 30_000

export interface Jobs {
  /** fulfilled once the queue has been reached for the first time */
  started: Promise<void>
  /** takes no new job, lets those under way finish */
  stop(): Promise<void>
}

/**
 * Works through the queue until stopped. When the database is away it asks again, so the process need not end.
 *
 * tasks  by name; what one throws is kept in the queue's table, so it is reduced to its type and code first
 */
export function runJobs(tasks: TaskList, log: Logger): Jobs {
  const stopping = new AbortController()
  /** Workers that ended with a job in their hands: it stays locked for hours unless somebody gives it back. */
  const lost = new Set<string>()
  let runner: Runner | undefined
  let pool: Pool | undefined
  let reached = () => {}
  const started = new Promise<void>(resolve => {
    reached = resolve
  })

  const loop = async () => {
    let wait = FIRST_WAIT
    while (!stopping.signal.aborted) {
      try {
        pool = newPool('jobs')
        await giveBackJobsOf(pool, lost)
        runner = await start(tasks, log, lost, pool)
        reached()
        wait = FIRST_WAIT
        if (stopping.signal.aborted) await runner.stop()
        else await runner.promise
      } catch (error) {
        log.warn({ error: describeError(error), waitMs: wait }, 'the queue is away')
      }
      // A runner that lost the database may keep broken connections, and its pool would never end: nobody waits.
      runner = undefined
      pool?.end().catch(() => {})
      // Being asked to stop ends the wait.
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => {})
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }
  const done = loop()

  return {
    started,
    stop: async () => {
      stopping.abort()
      // It may be stopping already, on account of the database.
      await runner?.stop().catch(() => {})
      await done
    },
  }
}

/** The jobs of workers that are known to have ended can be done by others at once. */
async function giveBackJobsOf(pool: Pool, lost: Set<string>): Promise<void> {
  if (lost.size === 0) return
  const workers = [...lost]
  await pool.query('SELECT graphile_worker.force_unlock_workers($1)', [workers])
  for (const worker of workers) lost.delete(worker)
}

/**
 * lost  gets the workers that end because the database was away when their job was done. graphile-worker puts no
 *       other in their place, so this runner is stopped then, and the caller starts afresh
 */
async function start(tasks: TaskList, log: Logger, lost: Set<string>, pool: Pool): Promise<Runner> {
  const runner = await run({
    pgPool: pool,
    taskList: withShortErrors(tasks),
    parsedCronItems: parseCronItems(cron.filter(({ task }) => task in tasks)),
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: quietLogger(log),
  })
  runner.events.on('job:success', ({ job }) => {
    // The log must not tell when somebody asked for help; what fails has to be looked after, and stays.
    const level = job.priority === AHEAD ? 'debug' : 'info'
    log[level]({ task: job.task_identifier, job: job.id }, 'job done')
  })
  runner.events.on('job:error', ({ job, error }) =>
    log.warn(
      { task: job.task_identifier, job: job.id, attempt: job.attempts, error: describeError(error) },
      'job failed',
    ),
  )
  runner.events.on('job:failed', ({ job }) =>
    log.error({ task: job.task_identifier, job: job.id }, 'job given up'),
  )
  runner.events.on('worker:fatalError', ({ worker, error }) => {
    log.warn({ error: describeError(error) }, 'a worker lost the queue')
    lost.add(worker.workerId)
    // Stopping it twice is refused; once is enough.
    runner.stop().catch(() => {})
  })
  runner.events.on('pool:listen:error', ({ error }) =>
    log.warn({ error: describeError(error) }, 'the queue is away'),
  )
  return runner
}

/** An error that is kept in the queue's table says what kind it was and no more; the log has where. */
class JobError extends Error {
  override name = 'JobError'

  constructor(cause: unknown) {
    const { type, code } = describeError(cause)
    super(code ? `${type} ${code}` : type, { cause })
    this.stack = `${this.name}: ${this.message}`
  }
}

function withShortErrors(tasks: TaskList): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload, helpers) => {
        try {
          return await task?.(payload as never, helpers)
        } catch (error) {
          throw new JobError(error)
        }
      },
    ]),
  ) as TaskList
}

/** The worker's own words repeat the messages of errors; only what a task itself chose to say passes. */
function quietLogger(log: Logger): WorkerLogger {
  return new WorkerLogger(scope => (level, message) => {
    if (!scope.taskIdentifier) return
    const fields = { task: scope.taskIdentifier, job: scope.jobId }
    if (level === 'error') log.error(fields, message)
    else if (level === 'warning') log.warn(fields, message)
    else log.debug(fields, message)
  })
}
