import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest'
import { closeBlocks } from '~/jobs/close-blocks'
import { sideOf } from '~/web/headers'
import { blocksOf, count, offer } from '../steps/blocks'
import { sendMany } from '../steps/sent-answers'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { type Asked, aJourney, anInvitation, aResponse } from '../support/invitation'
import { sessionFor } from '../support/session'
import { addressesOf, type Served, serveWholeApp } from '../support/whole-app'

/**
 * Staff who look on, before somebody answers and after: every page they may open, what the processes write down, and
 * what is sent. One person more, or another answer, changes nothing of it.
 */
const now = new Date('2026-05-12T15:00:00Z')
const JULY = new Date('2026-07-01T02:10:00Z')
const SCORES = { listened: 'agree', respected: 'agree', understood: 'agree', supported: 'agree' }

let app: Served
beforeAll(async () => {
  app = await serveWholeApp()
})
afterAll(() => app.close())
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A partnership in which five people were asked, and nobody has answered. */
async function five(db: TestDatabase) {
  const partnership = await aPartnership(db, { now })
  const asked: (Asked & { token: string; invitation: string })[] = []
  for (let person = 0; person < 5; person++) {
    const one = await aJourney(partnership, { now })
    const token = await anInvitation(one, now)
    const { rows } = await db.owner.query<{ id: string }>(
      'SELECT id FROM door.invitation WHERE respondent_id = $1',
      [one.respondentId],
    )
    asked.push({ ...one, token, invitation: rows[0]?.id ?? '' })
  }
  return { partnership, asked }
}

/** Every address of remix.config.js for staff, with what is asked about put in; what there is not is anything. */
function staffAddresses(
  partnership: TestPartnership,
  { journeyId, respondentId, invitation }: { journeyId: string; respondentId: string; invitation: string },
): string[] {
  const values: Record<string, string> = {
    journey: journeyId,
    respondent: respondentId,
    invitation,
    member: partnership.workers[0].id,
    service: partnership.services[0],
    component: 'collaboration-forums-and-pathways',
    instrument: 'check-in',
    questionnaire: 'check-in',
    version: '2',
    stage: 'midpoint',
    item: 'listened',
    token: 'none',
  }
  return (
    addressesOf()
      .map(([path]) => path)
      .filter(path => path.startsWith(':lang'))
      .flatMap(path => {
        const filled = path.replace(/:(\w+)/g, (_, name: string) =>
          name === 'lang' ? 'LANG' : (values[name] ?? '00000000-0000-4000-8000-000000000000'),
        )
        return (process.env.ATTACK ? ['cy', 'en'] : ['en']).map(lang => `/${filled.replace('LANG', lang)}`)
      })
      .filter(path => sideOf(path) === 'staff')
      // Who looked at what: each of these looks adds to it. That answering does not is shown in tests/steps/account.test.ts.
      .filter(path => !/\/(admin\/log|looked-at|admin\/journeys\/[^/]+)$/.test(path))
      // One's own sign-ins: each look here begins one.
      .filter(path => !path.endsWith('/your-sign-in'))
      // Answers a form alone; asked without one it is a fault with a reference of its own.
      .filter(path => !path.endsWith('/save'))
  )
}

const neutral = (text: string) =>
  text
    .replace(/nonce(-|=")[\w+/=-]{10,}?(['"])/g, 'nonce$1N$2')
    .replace(/(name="(?:formKey|form-key|id)" value=")[^"]+/g, '$1KEY')
    .replace(/(?:name="key" value=")[^"]+/g, 'KEY')
    .replace(/^Date: .*$/m, 'Date')

/**
 * What worker, lead, administrator and safeguarding lead get at every address.
 *
 * before  what they got there once; where it was no page, only the full suite asks again
 */
async function everythingStaffSees(
  partnership: TestPartnership,
  about: { journeyId: string; respondentId: string; invitation: string },
  before?: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const { workers, lead, administrator, safeguardingLeads } = partnership
  const seen = new Map<string, string>()
  for (const [role, { id }] of Object.entries({
    worker: workers[0],
    lead,
    administrator,
    'safeguarding lead': safeguardingLeads[0],
  })) {
    const cookie = await sessionFor(partnership.id, id)
    for (const path of staffAddresses(partnership, about)) {
      if (!process.env.ATTACK && before && !before.get(`${role} ${path}`)?.startsWith('200')) continue
      const { status, headers, body } = await app.ask(path, { cookie })
      seen.set(`${role} ${path}`, `${status}\n${neutral(headers)}\n\n${neutral(body)}`)
    }
  }
  return seen
}

/** What waits to be sent or done, and what the demonstration's outbox holds. */
async function queued(db: TestDatabase): Promise<unknown[]> {
  const { rows: jobs } = await db.owner.query(
    'SELECT task_identifier FROM graphile_worker.jobs ORDER BY task_identifier',
  )
  const { rows: mails } = await db.owner.query('SELECT count(*)::int AS n FROM delivery.outbox_message')
  return [jobs, mails]
}

function expectTheSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) {
  for (const [address, answer] of one) expect(answer, address).toBe(other.get(address))
}

const named = (seen: ReadonlyMap<string, string>, status: string) =>
  [...seen].filter(([, answer]) => answer.startsWith(status)).map(([address]) => address)

/** Milliseconds that looking at every page may take: in the full suite with every filter, on a busy machine. */
const LONG = process.env.ATTACK ? 1_200_000 : 120_000

describe('pages of staff, and what is sent', () => {
  test(
    'are the same before and after two answer, each in another way; what is shared, its worker alone sees',
    async ({ db }) => {
      const { partnership, asked } = await five(db)
      type One = (typeof asked)[0]
      const [first, second, third] = asked as [One, One, One]
      const before = await everythingStaffSees(partnership, first)
      const waiting = await queued(db)
      expect(named(before, '200').length).toBeGreaterThan(35)

      const again = () => everythingStaffSees(partnership, first, before)
      await aResponse(first.token, SCORES, { now })
      if (process.env.ATTACK) expectTheSame(await again(), before)
      await aResponse(second.token, { ...SCORES, listened: 'disagree' }, { now })
      expectTheSame(await again(), before)
      expect(await queued(db)).toEqual(waiting)
      // A page with a counter would have shown both.
      expect(await count(db, 'room.envelope', partnership.id)).toBe(2)

      // Where somebody shares, their worker sees it there, and nobody anything anywhere else.
      const cookie = await sessionFor(partnership.id, partnership.workers[0].id)
      const journey = async () => neutral((await app.ask(`/en/journeys/${third.journeyId}`, { cookie })).body)
      const unshared = await journey()
      await aResponse(third.token, SCORES, { now, share: true })
      expect(await journey()).not.toBe(unshared)
      expectTheSame(await again(), before)
    },
    LONG,
  )

  test('shown a link, anybody sees the same first page, answered or not', async ({ db }) => {
    const { asked } = await five(db)
    const [first] = asked as [(typeof asked)[0]]
    const pages = [`/c/${first.token}`, `/e/${first.token}`, `/cy/answer/${first.token}/q/listened`]
    const look = () => Promise.all(pages.map(async path => neutral((await app.ask(path)).body)))
    const before = await look()
    await aResponse(first.token, SCORES, { now })
    expect(await look()).toEqual(before)
  }, 60_000)
})

describe('what is written down', () => {
  test('by the web server is nothing, of whatever somebody who answers asks for', async ({ db }) => {
    const { asked } = await five(db)
    const [{ token }] = asked as [(typeof asked)[0]]
    app.log.splice(0)
    for (const path of [
      `/c/${token}`,
      `/cy/answer/${token}/q/listened`,
      `/cy/answer/${token}/check`,
      '/en/withdraw',
    ])
      await app.ask(path)
    await app.ask(`/cy/answer/${token}/q/listened`, { method: 'POST', form: 'answer=agree' })
    await app.ask(`/cy/answer/${token}/share`, { method: 'POST', form: 'share=no' })
    expect(app.log).toEqual([])
    // Of a page for staff it is a line, so the log is looked at.
    await app.ask('/en/staff')
    expect(app.log).toHaveLength(1)
  }, 60_000)

  test('by the jobs when blocks close is the same for none and nine, and for ten and twelve', async ({
    db,
  }) => {
    const people = [0, 9, 10, 12]
    const partnerships: TestPartnership[] = []
    for (const many of people) {
      const one = await aPartnership(db, { now })
      await sendMany(one.id, 1, many, { service: one.services[0] })
      partnerships.push(one)
    }
    const blocks: string[] = []
    for (const { id } of partnerships) blocks.push((await blocksOf(db, id))[0]?.id ?? '')
    vi.setSystemTime(JULY)
    const lines: string[] = []
    const logger = {
      info: (line: string) => lines.push(`info ${line}`),
      error: (line: string) => lines.push(`error ${line}`),
    }
    await closeBlocks({}, { logger } as never)
    const [none, nine, ten, twelve] = blocks.map(block =>
      lines.filter(line => line.includes(block)).map(line => line.replace(block, 'BLOCK')),
    )
    expect(nine).toEqual(none)
    expect(nine).toEqual(['info Block BLOCK: rolled-forward'])
    expect(twelve).toEqual(ten)
    expect(twelve).toEqual(['info Block BLOCK: closed'])
    for (const { id } of partnerships) expect(lines.join('\n')).not.toContain(id)
  }, 60_000)
})

describe('check-ins offered', () => {
  test('are told in fives, so that one more is not seen', async ({ db }) => {
    const told: unknown[] = []
    for (const times of [13, 14, 17]) {
      const one = await aPartnership(db, { now })
      await offer(db, one, { worker: 0, service: 0, on: '2026-05-20T10:00:00Z', times })
      vi.setSystemTime(JULY)
      await closeBlocks({}, { logger: { info: () => {}, error: () => {} } } as never)
      const { rows } = await db.owner.query('SELECT rounded FROM release.offered WHERE partnership_id = $1', [
        one.id,
      ])
      told.push(rows)
      vi.setSystemTime(now)
    }
    expect(told).toEqual([[{ rounded: 15 }], [{ rounded: 15 }], [{ rounded: 15 }]])
  }, 60_000)
})
