import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect } from 'vitest'
import { queueEmail } from '~/steps/queue-email'
import { inPartnership } from '~/store/pools'
import { databaseName, withDatabase } from '~/store/url'
import { type Child, keepRunning } from '../../server/children'
import { aMailServer, type MailServer } from '../deliver/mail-server'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { eventually } from './place'

/**
 * E-mails are sent at least once: what the mail server took in the moment in which the jobs process was killed is
 * sent again. The queue keeps the job for the killed process for four hours (graphile-worker's own time) before it
 * gives it to another.
 */
const BUILT = 'build/app/jobs.js'

const running: Child[] = []
let mail: MailServer | undefined
afterEach(async () => {
  await Promise.all(running.splice(0).map(child => child.stop()))
  await mail?.close()
})

async function startJobs(db: TestDatabase, mailUrl: string): Promise<Child> {
  if (!existsSync(BUILT)) throw new Error('There is no build. Make one first: npm run build (npm test does).')
  const { CLYWED_JOBS_KEYS: _, ...rest } = process.env
  const env: NodeJS.ProcessEnv = {
    ...rest,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    DATABASE_URL: db.url,
    CLYWED_KEYS: db.keys.jobs,
    SMTP_URL: mailUrl,
    MAIL_FROM: 'Clywed <clywed@example.cymru>',
  }
  const child = keepRunning({ name: 'jobs', entry: [BUILT], env, say: () => {} })
  running.push(child)
  await child.ready
  return child
}

async function queueMany(db: TestDatabase, count: number): Promise<string[]> {
  const { id: partnershipId } = await aPartnership(db, { now: null })
  const recipients = Array.from({ length: count }, (_, index) => `rhywun-${index}@enghraifft.cymru`)
  for (const to of recipients) {
    const email = {
      to,
      subject: 'Gair sydyn',
      body: 'Sut mae pethau?',
      language: 'cy' as const,
      partnershipId,
    }
    await inPartnership('worker', partnershipId, tx => queueEmail(tx, email, new Date()))
  }
  return recipients
}

const queued = async (db: TestDatabase): Promise<number> =>
  (await db.owner.query(`SELECT FROM graphile_worker.jobs WHERE task_identifier = 'send-email'`)).rowCount ??
  0

test('a jobs process that is killed while it sends loses no e-mail', { timeout: 120_000 }, async ({ db }) => {
  let child: Child | undefined
  let taken = 0
  mail = await aMailServer({
    onData(stream, _session, done) {
      stream.resume().on('end', () => {
        taken++
        const pid = child?.pid()
        // The mail server has the message; nobody is left to hear that.
        if (taken === 1 && pid) process.kill(pid, 'SIGKILL')
        done()
      })
    },
  })
  child = await startJobs(db, mail.url)
  const killed = child.pid()
  await queueMany(db, 1)
  await eventually('the jobs process runs again', () => {
    const now = child?.pid()
    return taken === 1 && now !== undefined && now !== killed
  })
  expect(await queued(db)).toBe(1)

  // What graphile-worker does when four hours have passed.
  await db.owner.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`,
  )
  await eventually('the e-mail is sent again', () => taken === 2)
  await expect.poll(() => queued(db), { timeout: 30_000 }).toBe(0)
})

test('two jobs processes at once send each e-mail once', { timeout: 120_000 }, async ({ db }) => {
  mail = await aMailServer()
  const { received, url } = mail
  await Promise.all([startJobs(db, url), startJobs(db, url)])
  const recipients = await queueMany(db, 30)
  await expect.poll(() => queued(db), { timeout: 60_000 }).toBe(0)
  expect(received.flatMap(({ to }) => to).sort()).toEqual([...recipients].sort())
})

test('work goes on when the database was away while it was done', { timeout: 120_000 }, async ({ db }) => {
  const held: (() => void)[] = []
  let taken = 0
  mail = await aMailServer({
    onData(stream, _session, done) {
      stream.resume().on('end', () => {
        taken++
        if (taken > 2) done()
        else held.push(done)
      })
    },
  })
  await startJobs(db, mail.url)
  await queueMany(db, 2)
  await eventually('both workers are sending', () => held.length === 2)

  const admin = new pg.Client({ connectionString: withDatabase(db.url, 'postgres') })
  await admin.connect()
  const name = databaseName(db.url)
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'clywed_jobs'`,
    [name],
  )
  for (const done of held) done()
  await pause(1500)
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
  await admin.end()

  await expect.poll(() => queued(db), { timeout: 60_000 }).toBe(0)
  expect(taken).toBe(4)
})
