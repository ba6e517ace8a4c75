import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { closeBlock, closeDueBlocks } from '~/steps/close-block'
import { aJourney, anInvitation, aResponse } from '../../support/invitation'
import { withPassword } from '../../support/members'
import { aPartnership, type TestMember, type TestPartnership } from '../../support/partnership'

export { PASSWORD } from '../../support/members'
export type { TestMember, TestPartnership }

/** Rows as the database's owner sees them, whom no policy binds: for looking at what a page must not say. */
export async function lookBehind<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[],
  url = process.env.DATABASE_URL,
): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    return (await owner.query<Row>(sql, values)).rows
  } finally {
    await owner.end()
  }
}

/** A partnership of this test's own, in which these members have PASSWORD. Its block is open from today on. */
export async function aPlace(...who: ((all: TestPartnership) => TestMember)[]): Promise<TestPartnership> {
  // The pools find the database by themselves, so there is no fixture to hand over.
  const partnership = await aPartnership(undefined as never, { now: new Date() })
  for (const find of who) await withPassword(partnership.id, find(partnership).id)
  return partnership
}

export const theWorker = ({ workers }: TestPartnership) => workers[0]
export const theLead = ({ lead }: TestPartnership) => lead
export const theInsideLead = ({ safeguardingLeads }: TestPartnership) => safeguardingLeads[0]
export const theOutsideLead = ({ safeguardingLeads }: TestPartnership) => safeguardingLeads[1]
export const theAdministrator = ({ administrator }: TestPartnership) => administrator

/** A link of a young person's own, sent by the partnership's first worker. */
export async function aLink(partnership: TestPartnership, now = new Date(), language: 'cy' | 'en' = 'cy') {
  const asked = await aJourney(partnership, { now, language })
  return { ...asked, token: await anInvitation(asked, now) }
}

const AGREES = { listened: 'agree', respected: 'agree', understood: 'strongly-agree', supported: 'agree' }
const DISAGREES = {
  listened: 'disagree',
  respected: 'disagree',
  understood: 'disagree',
  supported: 'dont-know',
}

/** That many other people answer, of several kinds, workers and services; three of them disagree. */
export async function othersAnswer(partnership: TestPartnership, people: number): Promise<void> {
  const now = new Date()
  const each = async (index: number) => {
    const asked = await aJourney(partnership, {
      audience: index % 4 === 3 ? 'parent_carer' : 'young_person',
      language: index % 2 ? 'cy' : 'en',
      worker: ([0, 1, 2] as const)[index % 3],
      service: ([0, 1] as const)[index % 2],
      now,
    })
    const token = await anInvitation(asked, now)
    await aResponse(token, index < 3 ? DISAGREES : AGREES, { now, language: index % 2 ? 'cy' : 'en' })
  }
  for (let index = 0; index < people; index++) await each(index)
}

/** What the jobs process does on the night after the last day of the partnership's open block. */
export async function theQuarterEnds(partnership: TestPartnership): Promise<void> {
  const { now } = await openBlockOf(partnership)
  await closeDueBlocks({ now, randomBytes })
}

/** The same for this partnership alone, while other tests go on. */
export async function theQuarterEndsFor(partnership: TestPartnership): Promise<void> {
  const { id: blockId, now } = await openBlockOf(partnership)
  await closeBlock({ partnership: partnership.id, blockId, now, randomBytes })
}

/** The block that is open, and the night in which it would close. */
async function openBlockOf({ id }: TestPartnership): Promise<{ id: string; now: Date }> {
  const [block] = await lookBehind<{ id: string; closesOn: string }>(
    `SELECT id, closes_on::text AS "closesOn" FROM release.block WHERE partnership_id = $1 AND closed_on IS NULL`,
    [id],
  )
  if (!block) throw new Error('The partnership has no open block')
  return { id: block.id, now: new Date(`${block.closesOn}T02:10:00Z`) }
}

/** How many answers of a partnership have arrived and are sealed. */
export async function countAnswers(partnershipId: string, url = process.env.DATABASE_URL): Promise<number> {
  const rows = await lookBehind<{ n: number }>(
    'SELECT count(*)::int AS n FROM room.envelope WHERE partnership_id = $1',
    [partnershipId],
    url,
  )
  return rows[0]?.n ?? 0
}
