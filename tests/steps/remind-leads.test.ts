import { Logger, runOnce } from 'graphile-worker'
import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import type { Action } from '~/core/assessment/plan'
import { taskList } from '~/jobs'
import { remindLeads } from '~/steps/assessment/remind-leads'
import { saveAction } from '~/steps/assessment/save-action'
import { isDenied } from '~/store/faults'
import { about, rawPool } from '~/store/pools'
import { aMailServer, headerOf, type MailServer, partOf } from '../deliver/mail-server'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'

const MONDAY = new Date('2026-11-23T07:00:00Z')
const later = (days: number) => new Date(MONDAY.getTime() + days * 86_400_000)
const remind = (now = MONDAY) => remindLeads({ baseUrl: 'https://clywed.example', now })

let server: MailServer
beforeEach(async () => {
  server = await aMailServer()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('DEMO', '0')
  vi.stubEnv('MAIL_FROM', 'Clywed <clywed@example.cymru>')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

/** Works through the queue until there is nothing to do at once. What was queued by the clock of a test is not old yet. */
async function work(db: TestDatabase) {
  await db.owner.query(
    `UPDATE graphile_worker._private_jobs
     SET payload = jsonb_set(payload::jsonb, '{queuedAt}', to_jsonb($1::text))::json`,
    [new Date().toISOString()],
  )
  await runOnce({
    pgPool: rawPool('jobs'),
    taskList,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  })
}

/** No plan and no job of an earlier test. */
async function clear(db: TestDatabase) {
  await db.owner.query('DELETE FROM graphile_worker._private_jobs')
  await db.owner.query('DELETE FROM assessment.action')
}

const plan = ({ id, lead }: TestPartnership, change: Partial<Action>) =>
  saveAction({
    lead: { memberId: lead.id, partnershipId: id },
    component: 'clarity',
    actionId: null,
    action: {
      kind: 'improve',
      horizon: 'strategic',
      what: 'Llwybr cyfrinachol',
      who: 'Y bwrdd',
      language: 'cy',
      byWhen: '2027-06-30',
      state: 'in-progress',
      reviewOn: null,
      note: '',
      noteLanguage: 'cy',
      ...change,
    },
    basedOn: 0,
    now: MONDAY,
  })

describe('leads with something due', () => {
  test('get one e-mail in their language, with a link and nothing of what is planned', async ({ db }) => {
    await clear(db)
    const partnership = await aPartnership(db, { now: null })
    await plan(partnership, { reviewOn: '2026-12-07' })
    await plan(partnership, { byWhen: '2026-11-01' })
    expect(await remind()).toBe(1)
    await work(db)
    expect(server.received.map(({ to }) => to)).toEqual([[partnership.lead.email]])
    const raw = server.received[0]?.raw ?? ''
    expect(headerOf(raw, 'Subject')).toBe('Clywed: mae rhywbeth i’w adolygu yn y cynllun gweithredu')
    const text = partOf(raw, 'text/plain')
    expect(text).toContain('https://clywed.example/cy/assessment/plan')
    expect(text).not.toMatch(/cyfrinachol|bwrdd|Eglurder|\d/i)

    await db.owner.query(`UPDATE staff.member SET language = 'en' WHERE id = $1`, [partnership.lead.id])
    await remind(later(7))
    await work(db)
    const english = server.received[1]?.raw ?? ''
    expect(headerOf(english, 'Subject')).toBe('Clywed: something to review in the action plan')
    expect(partOf(english, 'text/plain')).toContain('https://clywed.example/en/assessment/plan')
  })

  test('get it once a week at the most, however often the job runs', async ({ db }) => {
    await clear(db)
    const partnership = await aPartnership(db, { now: null })
    await plan(partnership, { byWhen: '2026-11-01' })
    expect((await Promise.all([remind(), remind(), remind()])).sort()).toEqual([0, 0, 1])
    expect(await remind(later(0.1))).toBe(0)
    expect(await remind(later(6))).toBe(0)
    await work(db)
    expect(server.received).toHaveLength(1)
    expect(await remind(later(7))).toBe(1)
    // A process that comes back with an old clock reminds nobody of an earlier week.
    expect(await remind()).toBe(0)
  })

  test('are reminded by the task of the jobs process', async ({ db }) => {
    await clear(db)
    const partnership = await aPartnership(db, { now: null })
    await plan(partnership, { byWhen: '2026-11-01' })
    vi.useFakeTimers({ now: MONDAY, toFake: ['Date'] })
    vi.stubEnv('BASE_URL', 'https://tasg.example/')
    try {
      await taskList['remind-leads']({}, {} as never)
    } finally {
      vi.useRealTimers()
    }
    await work(db)
    expect(partOf(server.received[0]?.raw ?? '', 'text/plain')).toContain(
      'https://tasg.example/cy/assessment/plan',
    )
  })
})

describe('nobody is reminded', () => {
  test('when nothing is due, or all of it is finished', async ({ db }) => {
    await clear(db)
    const partnership = await aPartnership(db, { now: null })
    await plan(partnership, { reviewOn: '2026-12-08' })
    await plan(partnership, { state: 'finished', byWhen: '2026-11-01', reviewOn: '2026-11-01' })
    expect(await remind()).toBe(0)
    await work(db)
    expect(server.received).toEqual([])
  })

  test('when the latest revision put the date off', async ({ db }) => {
    await clear(db)
    const partnership = await aPartnership(db, { now: null })
    const saved = await plan(partnership, { byWhen: '2026-11-01' })
    if (saved.kind !== 'saved') throw new Error(saved.kind)
    await db.owner.query(
      `INSERT INTO assessment.action SELECT gen_random_uuid(), partnership_id, action_id, 2, component, kind, horizon, what,
         who, language, '2027-11-01', state, review_on, note, note_language, saved_by, saved_at
       FROM assessment.action WHERE action_id = $1`,
      [saved.actionId],
    )
    expect(await remind()).toBe(0)
  })

  test('before seven on a Monday, for another partnership’s plan, or who no longer works here', async ({
    db,
  }) => {
    await clear(db)
    const [one, other] = [await aPartnership(db, { now: null }), await aPartnership(db, { now: null })]
    await plan(one, { byWhen: '2026-11-01' })
    expect(await remind(new Date('2026-11-23T06:59:59Z'))).toBe(0)
    expect(await remind()).toBe(1)
    await work(db)
    expect(server.received.map(({ to }) => to)).toEqual([[one.lead.email]])

    await plan(other, { byWhen: '2026-11-01' })
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [other.lead.id])
    expect(await remind()).toBe(0)
  })
})

test('the jobs process sees dates and states, and nothing of what is planned', async ({ db }) => {
  await clear(db)
  await plan(await aPartnership(db, { now: null }), {})
  for (const column of ['what', 'who', 'note', 'component', 'saved_by'])
    await expect(
      about('jobs', {}, tx => tx.$queryRawUnsafe(`SELECT ${column} FROM assessment.action`)),
      column,
    ).rejects.toSatisfy(isDenied)
})
