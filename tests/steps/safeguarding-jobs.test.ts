import { randomUUID } from 'node:crypto'
import { type JobHelpers, Logger, runOnce } from 'graphile-worker'
import { afterEach, describe, expect, vi } from 'vitest'
import { AHEAD } from '~/core/safeguarding/urgency'
import { taskList } from '~/jobs'
import { clearExpired } from '~/steps/clear-expired'
import { HOURS_TO_TRY } from '~/steps/deliver-email'
import { rawPool } from '~/store/pools'
import { aMailServer, headerOf, type MailServer, partOf } from '../deliver/mail-server'
import { aPartnership, type TestDatabase, test } from '../support/database'

/** What a task asks the queue for, and what it writes into the log, without a queue. */
function helpers() {
  const added: { task: string; payload: unknown; key?: string; priority?: number }[] = []
  const errors: string[] = []
  const given = {
    job: { id: '7' },
    addJob: async (
      task: string,
      payload: unknown,
      { jobKey: key, priority }: { jobKey?: string; priority?: number } = {},
    ) => {
      added.push({ task, payload, key, priority })
    },
    logger: { info: () => {}, warn: () => {}, error: (message: string) => errors.push(message) },
  }
  return { given: given as unknown as JobHelpers, added, errors }
}

let server: MailServer | undefined
afterEach(async () => {
  vi.unstubAllEnvs()
  await server?.close()
  server = undefined
})

describe('alert-leads', () => {
  test('queues one e-mail for each lead, under a key that a second try shares', async ({ db }) => {
    const { id, safeguardingLeads } = await aPartnership(db)
    const [first, second] = [helpers(), helpers()]
    for (const { given } of [first, second]) {
      await taskList['alert-leads']({ partnershipId: id, urgency: 'now' }, given)
    }
    expect(first.added.map(({ task }) => task)).toEqual(['send-email', 'send-email'])
    expect(first.added[0]?.payload).toMatchObject({
      sealed: expect.any(String),
      queuedAt: expect.any(String),
    })
    const keys = first.added.map(({ key }) => key).sort()
    expect(keys).toEqual(safeguardingLeads.map(lead => `alert 7 ${lead.id}`).sort())
    expect(second.added.map(({ key }) => key).sort()).toEqual(keys)
    expect(JSON.stringify(first.added)).not.toContain('@')
  })

  test('says so in the log when a partnership has nobody to tell', async ({ db }) => {
    const { added, errors, given } = helpers()
    await aPartnership(db)
    const nobodys = randomUUID()
    await taskList['alert-leads']({ partnershipId: nobodys, urgency: 'soon' }, given)
    expect(added).toEqual([])
    expect(errors).toEqual([`Partnership ${nobodys} has no safeguarding lead to tell`])
  })

  test('says so when one lead opened alone and there is no second to tell', async ({ db }) => {
    const { id, safeguardingLeads } = await aPartnership(db)
    const [only, gone] = safeguardingLeads
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [gone.id])
    const opened = helpers()
    await taskList['alert-leads']({ partnershipId: id, urgency: 'now', except: only.id }, opened.given)
    expect(opened.added).toEqual([])
    expect(opened.errors).toEqual([`Partnership ${id} has no second safeguarding lead to tell`])

    // What only changed among the leads may rightly have nobody else to be told to.
    const changed = helpers()
    await taskList['alert-leads']({ partnershipId: id, urgency: 'soon', except: only.id }, changed.given)
    expect(changed.errors).toEqual([])
  })

  test('takes nothing but what it knows', async ({ db }) => {
    const { id } = await aPartnership(db)
    const payload = { partnershipId: id, urgency: 'now', message: 'not in the queue' }
    await expect(taskList['alert-leads'](payload, helpers().given)).rejects.toThrow(/message/)
  })
})

/** Works through the queue until there is nothing to do at once. */
const work = () =>
  runOnce({
    pgPool: rawPool('jobs'),
    taskList,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  })

describe('an alert that cannot be delivered', () => {
  const clearJobs = (db: TestDatabase) => db.owner.query('DELETE FROM graphile_worker._private_jobs')
  const alert = async (db: TestDatabase, partnershipId: string, more: object = {}) => {
    const payload = JSON.stringify({ partnershipId, urgency: 'now', ...more })
    await db.owner.query(`SELECT graphile_worker.add_job('alert-leads', $1::json)`, [payload])
  }
  const jobs = async (db: TestDatabase) =>
    (await db.owner.query('SELECT FROM graphile_worker.jobs WHERE attempts < max_attempts')).rowCount

  /** A mail server that refuses some addresses for good. */
  async function refusing(isRefused: (address: string) => boolean): Promise<MailServer> {
    server = await aMailServer({
      onRcptTo: ({ address }, _session, done) =>
        isRefused(address)
          ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
          : done(),
    })
    vi.stubEnv('SMTP_URL', server.url)
    vi.stubEnv('MAIL_FROM', 'Clywed <clywed@example.cymru>')
    return server
  }

  test('because the address is refused is told to the other lead, once and without content', async ({
    db,
  }) => {
    await clearJobs(db)
    const { id, safeguardingLeads } = await aPartnership(db)
    const [other, refused] = safeguardingLeads
    const { received } = await refusing(address => address === refused.email)
    await alert(db, id, { only: refused.id })
    await work()
    expect(received.map(({ to }) => to)).toEqual([[other.email]])
    const raw = received[0]?.raw ?? ''
    expect(headerOf(raw, 'Subject')).toBe('Clywed: e-bost at arweinydd diogelu heb gyrraedd')
    expect(partOf(raw, 'text/plain')).toContain('/cy/safeguarding')
    expect(raw).not.toContain(refused.email)
    expect(await jobs(db)).toBe(0)
  })

  test('to anybody ends after each has been tried', async ({ db }) => {
    await clearJobs(db)
    const { id } = await aPartnership(db)
    const tried: string[] = []
    await refusing(address => tried.push(address) > 0)
    await alert(db, id)
    await work()
    // Each of the two leads is told of the alert, and that the other was not reached.
    expect(tried).toHaveLength(4)
    expect(await jobs(db)).toBe(0)
  })

  test('within three days is told to the others too, and its own contact goes', async ({ db }) => {
    await clearJobs(db)
    const { id, safeguardingLeads } = await aPartnership(db)
    const [other, away] = safeguardingLeads
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9')
    vi.stubEnv('MAIL_FROM', 'Clywed <clywed@example.cymru>')
    await alert(db, id, { only: away.id })
    await work()
    expect(await jobs(db)).toBe(1)

    // Three days later it has been given up, or its next try is hours away.
    const old = new Date(Date.now() - (HOURS_TO_TRY + 1) * 3_600_000)
    await db.owner.query(
      `UPDATE graphile_worker._private_jobs SET created_at = $1, attempts = max_attempts, run_at = now() + interval '6 hours',
         payload = jsonb_set(payload::jsonb, '{queuedAt}', to_jsonb($2::text))::json`,
      [old, old.toISOString()],
    )
    const { received } = await refusing(() => false)
    await clearExpired({ now: new Date() })
    await work()
    expect(received.map(({ to }) => to)).toEqual([[other.email]])
    expect(headerOf(received[0]?.raw ?? '', 'Subject')).toContain('heb gyrraedd')
    expect(await jobs(db)).toBe(0)
  })

  test('an e-mail that is no alert is dropped and nobody is told', async ({ db: _ }) => {
    const { added, given } = helpers()
    const queuedAt = new Date(Date.now() - (HOURS_TO_TRY + 1) * 3_600_000).toISOString()
    await taskList['send-email']({ sealed: 'c2VhbGVk', queuedAt }, given)
    expect(added).toEqual([])
    const alerts = { partnershipId: randomUUID(), memberId: randomUUID() }
    await taskList['send-email']({ sealed: 'c2VhbGVk', queuedAt, alerts }, given)
    const payload = { partnershipId: alerts.partnershipId, urgency: 'undelivered', except: alerts.memberId }
    expect(added).toEqual([{ task: 'alert-leads', payload, key: 'undelivered 7', priority: AHEAD }])
  })
})

test('open-words opens nothing that was never asked for', async ({ db }) => {
  const { id } = await aPartnership(db)
  const { errors, given } = helpers()
  const openingId = randomUUID()
  await taskList['open-words']({ openingId, partnershipId: id }, given)
  expect(errors).toEqual([`Opening ${openingId} was not approved, so nothing was opened`])
})
