import { randomBytes } from 'node:crypto'
import { Logger, runOnce } from 'graphile-worker'
import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { seal } from '~/core/answer/seal'
import { pad } from '~/core/answer/secrets'
import { newFormKey } from '~/core/journey/link'
import { sendEmail } from '~/jobs/send-email'
import { deliverEmail, HOURS_TO_TRY } from '~/steps/deliver-email'
import { listOutbox } from '~/steps/list-outbox'
import { queueEmail } from '~/steps/queue-email'
import { sendCheckIn } from '~/steps/send-check-in'
import { jobsKeys, webKeys } from '~/store/keyring'
import { writeOutbox } from '~/store/outbox'
import { inPartnership, rawPool } from '~/store/pools'
import { aMailServer, headerOf, type MailServer, partOf } from '../deliver/mail-server'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { type AskOptions, aJourney } from '../support/invitation'

const now = new Date('2026-05-04T09:00:00Z')
let server: MailServer | undefined

beforeEach(() => {
  vi.stubEnv('SMTP_URL', '')
  vi.stubEnv('DEMO', '0')
  vi.stubEnv('MAIL_FROM', 'Clywed <clywed@example.cymru>')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await server?.close()
  server = undefined
})

async function withServer(options?: Parameters<typeof aMailServer>[0]): Promise<MailServer> {
  server = await aMailServer(options)
  vi.stubEnv('SMTP_URL', server.url)
  return server
}

/** Sends a check-in by e-mail and gives the token of its link. */
async function emailed(db: TestDatabase, options: Partial<AskOptions> = {}, sentAt = new Date()) {
  const partnership = await aPartnership(db)
  const asked = await aJourney(partnership, { now: sentAt, ...options })
  const worker = {
    ...asked.worker,
    partnership: { nameCy: 'Partneriaeth Cyfiawnder', nameEn: 'Justice Partnership' },
  }
  const wish = {
    ...asked,
    worker,
    instrument: 'check-in',
    stage: 'midpoint',
    channel: 'email',
    email: 'rhywun@enghraifft.cymru',
  } as const
  const formKey = newFormKey(randomBytes)
  const sent = await sendCheckIn({ ...wish, formKey, baseUrl: 'https://clywed.example', now: sentAt })
  if (sent.kind !== 'sent' || !sent.token) throw new Error(sent.kind)
  return { partnership, token: sent.token }
}

/** Works through the queue once. graphile-worker would print each job to the console. */
const work = () =>
  runOnce({
    pgPool: rawPool('jobs'),
    taskList: { 'send-email': sendEmail },
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  })
const jobsLeft = async (db: TestDatabase) => {
  const { rows } = await db.owner.query(
    "SELECT attempts, last_error FROM graphile_worker.jobs WHERE task_identifier = 'send-email'",
  )
  return rows as { attempts: number; last_error: string | null }[]
}
const clearJobs = (db: TestDatabase) => db.owner.query('DELETE FROM graphile_worker._private_jobs')

describe('an invitation by e-mail', () => {
  test('arrives in both languages, the person’s first, and the queue forgets it', async ({ db }) => {
    const { received } = await withServer()
    const { token } = await emailed(db, { language: 'cy', audience: 'young_person' })
    await work()

    expect(received.map(({ to }) => to)).toEqual([['rhywun@enghraifft.cymru']])
    const raw = received[0]?.raw ?? ''
    expect(headerOf(raw, 'Subject')).toBe('Gair sydyn: sut mae pethau? / A quick word: how are things?')
    for (const type of ['text/plain', 'text/html']) {
      const body = partOf(raw, type)
      const [welsh, english] = [
        body.indexOf(`https://clywed.example/c/${token}`),
        body.indexOf(`https://clywed.example/e/${token}`),
      ]
      expect(welsh).toBeGreaterThan(0)
      expect(english).toBeGreaterThan(welsh)
      expect(body).toContain('Hoffai dy weithiwr')
      expect(body).toContain('999')
    }
    expect(await jobsLeft(db)).toEqual([])
  })

  test('says chi to a parent, and English first to whoever wants English', async ({ db }) => {
    const { received } = await withServer()
    await emailed(db, { language: 'en', audience: 'parent_carer' })
    await work()
    const text = partOf(received[0]?.raw ?? '', 'text/plain')
    expect(text).toContain('Hoffai eich gweithiwr')
    expect(text.indexOf('your worker')).toBeLessThan(text.indexOf('Hoffai'))
    expect(headerOf(received[0]?.raw ?? '', 'Subject')).toMatch(/^A quick word/)
  })

  test('the subject says nothing of justice, of a service or of who asks', async ({ db }) => {
    const { received } = await withServer()
    await emailed(db)
    await work()
    const subject = headerOf(received[0]?.raw ?? '', 'Subject') ?? ''
    expect(subject).not.toMatch(
      /justice|cyfiawnder|troseddu|offend|service|gwasanaeth|partner|worker|gweithiwr/i,
    )
  })

  test('goes to the outbox in the demo', async ({ db }) => {
    vi.stubEnv('DEMO', '1')
    const { partnership, token } = await emailed(db)
    const other = await aPartnership(db)
    await work()
    const seen = (of: typeof partnership) => listOutbox({ memberId: of.workers[0].id, partnershipId: of.id })
    const outbox = await seen(partnership)
    expect(outbox).toMatchObject([{ recipient: 'rhywun@enghraifft.cymru', language: 'cy' }])
    expect(outbox[0]?.body).toContain(`https://clywed.example/e/${token}`)
    expect(await seen(other)).toEqual([])
  })
})

describe('the demo’s outbox', () => {
  test('shows a colleague’s mail to that colleague alone', async ({ db }) => {
    const { id: partnershipId, safeguardingLeads, workers } = await aPartnership(db)
    const [alerted] = safeguardingLeads
    const message = { subject: 'Diogelu', body: 'Mae rhywbeth yn aros.', language: 'cy' as const }
    await writeOutbox(partnershipId, { ...message, recipient: alerted.email, writtenAt: new Date() })
    expect(await listOutbox({ memberId: workers[0].id, partnershipId })).toEqual([])
    expect(await listOutbox({ memberId: alerted.id, partnershipId })).toHaveLength(1)
  })
})

describe('when the mail server does not take it', () => {
  const refusing = (responseCode: number) =>
    withServer({
      onRcptTo: ({ address }, _session, done) =>
        done(Object.assign(new Error(`no ${address}`), { responseCode })),
    })

  test('“later” is tried again, and the queue’s error does not hold the address', async ({ db }) => {
    await clearJobs(db)
    await refusing(451)
    await emailed(db)
    await work()
    const [job] = await jobsLeft(db)
    expect(job).toMatchObject({ attempts: 1 })
    expect(job?.last_error).toContain('not taken yet')
    expect(job?.last_error).not.toMatch(/rhywun|enghraifft/)

    await server?.close()
    const { received } = await withServer()
    await db.owner.query('UPDATE graphile_worker._private_jobs SET run_at = now()')
    await work()
    expect(received).toHaveLength(1)
    expect(await jobsLeft(db)).toEqual([])
  })

  test('an address that does not exist is dropped', async ({ db }) => {
    await clearJobs(db)
    await refusing(550)
    await emailed(db)
    await work()
    expect(await jobsLeft(db)).toEqual([])
  })

  test('nobody’s address is kept longer than three days', async ({ db }) => {
    await clearJobs(db)
    const { received } = await withServer()
    await emailed(db, {}, new Date(Date.now() - (HOURS_TO_TRY + 1) * 3_600_000))
    await work()
    expect(received).toEqual([])
    expect(await jobsLeft(db)).toEqual([])
  })

  test('settings that are missing or wrong put it off instead of losing it', async ({ db }) => {
    await clearJobs(db)
    vi.stubEnv('DEMO', '1')
    await emailed(db)
    vi.stubEnv('DEMO', '0')
    await work()
    expect(await jobsLeft(db)).toMatchObject([{ attempts: 1 }])
    await clearJobs(db)
  })
})

describe('delivering', () => {
  const queuedAt = now

  test('what was sealed to another key waits for the right one, and goes after three days', async ({
    db: _db,
  }) => {
    vi.stubEnv('DEMO', '1')
    const other = await seal(webKeys().opening.public, pad(Buffer.from('{}')))
    const sealed = Buffer.from(other).toString('base64')
    expect(await deliverEmail({ sealed, queuedAt, now })).toEqual({ kind: 'put-off', code: 'other-key' })
    const later = new Date(now.getTime() + (HOURS_TO_TRY + 1) * 3_600_000)
    expect(await deliverEmail({ sealed, queuedAt, now: later })).toEqual({ kind: 'dropped', code: 'too-old' })
    expect(jobsKeys().contact.public).not.toEqual(webKeys().opening.public)
  })

  test('an address or a subject that could be two is not queued at all', async ({ db }) => {
    const { id: partnershipId } = await aPartnership(db)
    const email = { to: 'a@example.com', subject: 's', body: 'b', language: 'cy' as const, partnershipId }
    const queue = (change: Partial<typeof email>) =>
      inPartnership('worker', partnershipId, tx => queueEmail(tx, { ...email, ...change }, now))
    for (const to of ['a@example.com, b@example.com', 'a@example.com\r\nBcc: b@example.com', 'a']) {
      await expect(queue({ to })).rejects.toThrow()
    }
    await expect(queue({ subject: 's\r\nBcc: b@example.com' })).rejects.toThrow()
    await queue({})
    await clearJobs(db)
  })

  test('a transaction that fails queues nothing', async ({ db }) => {
    await clearJobs(db)
    const { id: partnershipId } = await aPartnership(db)
    const email = { to: 'a@example.com', subject: 's', body: 'b', language: 'cy' as const, partnershipId }
    const failing = inPartnership('worker', partnershipId, async tx => {
      await queueEmail(tx, email, now)
      throw new Error('something else failed')
    })
    await expect(failing).rejects.toThrow('something else failed')
    expect(await jobsLeft(db)).toEqual([])
  })
})
