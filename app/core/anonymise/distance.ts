import { type Direction, directionOf, distancesOf, type GoalNow, makesPairs } from '~/core/distance/distance'
import type { GoalState, Score, ScoredStage } from '~/core/distance/types'
import { type Audience, audiences } from '~/core/instrument'
import type { Measured, ResponseRow } from './responses'

/**
 * The distance travelled as something that is released: one of forward, same and back for each person, in their own
 * voice (privacy model, section 1; docs/decisions/0016). It has blocks and releases of its own, as an instrument has,
 * so that nobody is ever added up with answers. No instrument's key can have a dot.
 */
export const DISTANCE = 'distance.person'

/** The only version there is: what is counted, and how. Another way to count would be another. */
const VERSION = 1

export const directions = ['forward', 'same', 'back'] as const
export type Way = (typeof directions)[number]

/** A number that counts, given by the person for a goal; null when it was taken back. */
export interface GoalNumber {
  /** a label, the same whenever the person is counted */
  readonly person: string
  readonly audience: Audience
  readonly language: 'cy' | 'en'
  /** id of the service */
  readonly service: string
  /** labels of the staff who know it */
  readonly knownTo: readonly string[]
  /** which of the person's goals */
  readonly goal: number
  readonly state: GoalState
  readonly stage: ScoredStage
  readonly score: number | null
  /** given since the block before ended */
  readonly fresh: boolean
}

/** One person in one block. */
export interface DistanceRow {
  readonly person: string
  readonly direction: Way
  /** how far on the latest number stands */
  readonly stage: 'midpoint' | 'end'
  readonly audience: Audience
  readonly language: 'cy' | 'en'
  readonly service: string
  readonly knownTo: readonly string[]
}

/**
 * Who belongs to a block, and which way: everybody of whom a linked pair has come about or changed since the block
 * before, once, by the net of all their goals as they stand (`distancesOf`). Nothing is filled in: without a number at
 * the beginning, or with none after it, there is no pair, and without any pair nobody is counted.
 *
 * numbers  of the person's own voice alone, at most one a goal and stage, in any order
 */
export function distanceRows(numbers: readonly GoalNumber[]): DistanceRow[] {
  const goals = new Map<string, GoalNow>()
  const scores: Score[] = []
  for (const { person, goal, state, stage, score } of numbers) {
    const goalId = idOf({ person, goal })
    goals.set(goalId, { id: goalId, respondentId: person, state })
    scores.push({ goalId, voice: 'person', stage, revision: 1, score, on: '' })
  }
  return distancesOf([...goals.values()], scores).flatMap(({ respondentId: person, direction }) => {
    const own = numbers.filter(one => one.person === person)
    const pairs = pairsOf(own)
    const [first] = own
    if (!first || !isWay(direction) || !pairs.flat().some(({ fresh }) => fresh)) return []
    const { audience, language, service, knownTo } = first
    const stage = pairs.flat().some(one => one.stage === 'end') ? 'end' : 'midpoint'
    return [{ person, direction, stage, audience, language, service, knownTo }]
  })
}

/** The two numbers of each linked pair: at the beginning, and the latest after it. */
function pairsOf(own: readonly GoalNumber[]): [GoalNumber, GoalNumber][] {
  return [...new Set(own.map(({ goal }) => goal))].flatMap((goal): [GoalNumber, GoalNumber][] => {
    const line = own.filter(one => one.goal === goal && makesPairs(one.state))
    if (directionOf(line) === 'not-yet-known') return []
    const at = (stage: ScoredStage) => line.find(one => one.stage === stage && one.score !== null)
    const [from, to] = [at('beginning'), at('end') ?? at('midpoint')]
    return from && to ? [[from, to]] : []
  })
}

const idOf = ({ person, goal }: Pick<GoalNumber, 'person' | 'goal'>) => `${person} ${goal}`

const isWay = (direction: Direction): direction is Way => direction !== 'not-yet-known'

/** A counted person as the anonymity core takes rows: three questions of which one is answered with yes. */
export function asResponse(row: DistanceRow, block: string): ResponseRow {
  const { direction, ...rest } = row
  const answers = Object.fromEntries(directions.map(way => [way, way === direction ? 'yes' : 'no']))
  return { ...rest, block, instrument: DISTANCE, version: VERSION, round: 1, answers }
}

const yesOrNo = { codes: ['yes', 'no'], agreeing: ['yes'] }
const scales = Object.fromEntries(audiences.map(audience => [audience, yesOrNo])) as Record<
  Audience,
  typeof yesOrNo
>

/**
 * What is told: how many went forward, of all who are counted, by the rules for any item; and those who did not, split
 * into same and back, where every part is large enough.
 */
export const measuredDistance: Measured = {
  instrument: DISTANCE,
  version: VERSION,
  stages: ['midpoint', 'end'],
  insidersKnowAllTheirOwn: true,
  items: directions.map(item => ({ item, scales, ...(item === 'forward' ? {} : { splits: 'forward' }) })),
}
