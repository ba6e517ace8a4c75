import { randomBytes } from 'node:crypto'
import { DISTANCE } from '~/core/anonymise/distance'
import { thaw } from '~/core/anonymise/freeze'
import type { ScoredStage, Voice } from '~/core/distance/types'
import { closeBlock } from '~/steps/close-block'
import { scoreGoals } from '~/steps/distance/score-goals'
import { openBlock } from '~/steps/open-block'
import type { TestDatabase, TestPartnership } from '../../support/database'
import { type Asked, type AskOptions, aJourney } from '../../support/invitation'
import { chosen } from './support'

/** Somebody who goes some way with a worker, through the steps of the product. */
export interface Travelling extends Asked {
  goals: string[]
}

/** A journey with goals, as many as there are beginnings, each with its number in the person's own voice. */
export async function sets(
  partnership: TestPartnership,
  beginnings: readonly number[],
  options: AskOptions,
): Promise<Travelling> {
  const asked = await aJourney(partnership, options)
  const goals: string[] = []
  for (const _ of beginnings) goals.push(await chosen(asked, options.now))
  const travelling = { ...asked, goals }
  await gives(travelling, 'beginning', beginnings, options.now)
  return travelling
}

/** Gives a number to each goal in turn, `null` to none. */
export async function gives(
  { goals, ...asked }: Travelling,
  stage: ScoredStage,
  numbers: readonly (number | null)[],
  now: Date,
  voice: Voice = 'person',
): Promise<void> {
  const scores = numbers.map((score, index) => ({ goalId: goals[index] ?? '', score, note: '' }))
  const kept = await scoreGoals({ ...asked, stage, voice, scores, language: 'cy', now })
  if (kept.kind !== 'saved') throw new Error(kept.kind)
}

/** Some people of whom each goes from 3 to one number, shared out among three workers. */
export async function travel(
  partnership: TestPartnership,
  to: readonly number[],
  { now, stage = 'midpoint' }: { now: Date; stage?: ScoredStage },
): Promise<Travelling[]> {
  const all: Travelling[] = []
  const one = async (index: number, number: number) => {
    const travelling = await sets(partnership, [3], { now, worker: (index % 3) as 0 | 1 | 2 })
    await gives(travelling, stage, [number], now)
    all[index] = travelling
  }
  // As many at once as the login has connections.
  for (let from = 0; from < to.length; from += 5)
    await Promise.all(to.slice(from, from + 5).map((number, index) => one(from + index, number)))
  return all
}

/** Opens the first block of the distance travelled. */
export const openFirst = (partnership: string, now: Date) =>
  openBlock({ partnership, instrument: DISTANCE, now, randomBytes })

export async function closeDistanceOf(db: TestDatabase, partnership: string, now: Date) {
  const { rows } = await db.owner.query(
    'SELECT id FROM release.block WHERE partnership_id = $1 AND instrument = $2 AND closed_on IS NULL',
    [partnership, DISTANCE],
  )
  return closeBlock({ partnership, blockId: rows[0].id, now, randomBytes })
}

/** Every release of the distance travelled, as a lead's page gets it, by its period. */
export async function releasedDistance(db: TestDatabase, partnership: string) {
  const { rows } = await db.owner.query(
    `SELECT body, content_hash FROM release.release WHERE partnership_id = $1 AND instrument = $2
     ORDER BY period_to, release.grain`,
    [partnership, DISTANCE],
  )
  return rows.map(({ body, content_hash }) => thaw(body, content_hash))
}
