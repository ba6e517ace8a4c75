import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest'
import { takeBack } from '~/store/answering'
import { close, releasesOf } from '../steps/blocks'
import { type TestDatabase, type TestPartnership, test } from '../support/database'
import { type Served, serveWholeApp } from '../support/whole-app'
import { everythingALeadSees, everythingALeadsLoginReads, everythingTheApiTells } from './lead-pages'
import { AFTERWARDS, aFullYear, aToldYear, aYearThatHides, NIGHTS } from './told-year'

/**
 * Every page and file of a lead, in both languages, with every filter, asked of the real web server. Whoever looks at all
 * of it finds out no more than from the release behind it.
 */
let app: Served
beforeAll(async () => {
  app = await serveWholeApp()
})
afterAll(() => app.close())
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: AFTERWARDS })
})
afterEach(() => {
  vi.useRealTimers()
})

const everything = async (db: TestDatabase, partnership: TestPartnership) => ({
  pages: await everythingALeadSees(app, partnership),
  rows: await everythingALeadsLoginReads(db, partnership),
  api: await everythingTheApiTells(app, partnership),
})
type Everything = Awaited<ReturnType<typeof everything>>

/** Status, headers, size and bytes; one address after the other, so that what differs is named. */
function expectTheSame(one: Everything, other: Everything) {
  expect([...one.pages.keys()]).toEqual([...other.pages.keys()])
  for (const [address, answer] of one.pages) expect(answer, address).toEqual(other.pages.get(address))
  expect(one.rows).toEqual(other.rows)
  expect(one.api).toEqual(other.api)
}

/** How many answered, group by group, as a careful publisher may tell it who hides only what is there and small. */
const naively = (counts: readonly number[]) =>
  counts.map(count => (count === 0 ? '0' : count < 10 ? '[c]' : String(count)))

/** Milliseconds that looking at every page may take: in the full suite with every filter, on a busy machine. */
const LONG = process.env.ATTACK ? 1_200_000 : 120_000

describe('nobody, one and nine who are hidden', () => {
  test(
    'are the same status, headers, size and bytes everywhere, and the same rows to a lead’s login',
    async ({ db }) => {
      const years: Everything[] = []
      for (const few of [0, 1, 9] as const) {
        const { partnership } = await aToldYear(db, `few-${few}`, aYearThatHides(few))
        // A PDF packs its texts, so a name that is another cannot be taken out afterwards.
        await db.owner.query(
          "UPDATE staff.partnership SET name_cy = 'Partneriaeth', name_en = 'Partnership' WHERE id = $1",
          [partnership.id],
        )
        expect((await releasesOf(db, partnership.id)).length).toBe(7)
        years.push(await everything(db, partnership))
      }
      const [nobody, one, nine] = years as [Everything, Everything, Everything]
      expectTheSame(one, nobody)
      expectTheSame(nine, nobody)
      // Something is told, and something is hidden: there is something to compare.
      const file = [...nobody.pages].find(([address]) => address.includes('file=half-year.2026-10-01'))?.[1]
        .body
      expect(file).toContain('"35"')
      expect(file).toContain('"[c]"')
      for (const [address, { status, headers }] of nobody.pages) {
        expect([200, 404], address).toContain(status)
        // Nothing of when or from what it was made, and nobody in between keeps it.
        expect(headers, address).not.toMatch(
          /^(etag|last-modified|age|expires|server-timing|x-(runtime|request|cache))/im,
        )
        expect(headers, address).toMatch(/^cache-control: .*no-store/im)
      }
      expect(naively([24, 0])).not.toEqual(naively([24, 1]))
    },
    LONG,
  )
})

describe('the ids of releases', () => {
  test('are chance, and the day on which they came out is the first night after the period', async ({
    db,
  }) => {
    const { partnership } = await aToldYear(db, 'ids', aFullYear)
    const { rows } = await db.owner.query<{ id: string; on: string; to: string; grain: string }>(
      `SELECT id::text, released_on::text AS on, period_to::text AS to, grain::text FROM release.release
       WHERE partnership_id = $1 ORDER BY ctid`,
      [partnership.id],
    )
    expect(rows).toHaveLength(7)
    for (const { id, on, to } of rows) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
      expect(on).toBe(to)
    }
  }, 60_000)
})

describe('an answer taken back after it was released', () => {
  test(
    'changes nothing that anybody can get, to the byte, nor does the next night',
    async ({ db }) => {
      const { partnership, receipts } = await aToldYear(db, 'withdraw', aFullYear)
      const before = await everything(db, partnership)
      const bodies = await releasesOf(db, partnership.id)
      // Of the first and the last quarter, so many that a table made again would tell it.
      for (const receipt of [...(receipts[0] ?? []).slice(0, 6), ...(receipts[3] ?? []).slice(-5)])
        await takeBack(receipt as never)
      const { rows } = await db.owner.query(
        'SELECT count(*)::int AS left FROM room.response WHERE partnership_id = $1',
        [partnership.id],
      )
      expect(rows[0].left).toBe(receipts.flat().length - 11)
      const after = await everything(db, partnership)
      expectTheSame(after, before)
      await close(db, partnership.id, NIGHTS[3] as Date)
      expect(await releasesOf(db, partnership.id)).toEqual(bodies)
      expect(await everythingALeadsLoginReads(db, partnership)).toEqual(after.rows)
    },
    LONG,
  )
})
