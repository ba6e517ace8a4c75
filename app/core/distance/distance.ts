import type { Audience } from '~/core/instrument'
import {
  type GoalState,
  latest,
  type Score,
  type ScoredStage,
  scoredStages,
  type Voice,
  voices,
} from './types'

/**
 * How far somebody has come, from goals and the numbers given for them.
 *
 * A number is only ever compared with another of the same goal and the same voice. There is no sum, no mean and no
 * difference in points: 3 to 7 in one goal and 3 to 7 in another are not the same distance, and what two people see
 * in one goal is two views of it, not one view measured twice. All that is worked out is which way a line leads.
 *
 * Nothing here depends on the order in which rows are given.
 */

/** forward, same and back lead from the beginning; not-yet-known has no number there, or none after it. */
export type Direction = 'forward' | 'same' | 'back' | 'not-yet-known'

/** A goal as far as it matters here. */
export interface GoalNow {
  id: string
  respondentId: string
  state: GoalState
}

export interface Point {
  stage: ScoredStage
  /** 0 to 10, or null while nobody has scored it */
  score: number | null
}

/** One voice about one goal. */
export interface Line {
  goalId: string
  voice: Voice
  /** always three, in the order of the stages */
  points: Point[]
  /** null when the goal makes no pair */
  direction: Direction | null
}

/**
 * Whose numbers belong to a goal. A child's or young person's has three voices. A parent's or another adult's own
 * goal has two: the person is the parent, and a second parent is asked about goals of their own.
 */
export function voicesFor(audience: Audience): readonly Voice[] {
  return audience === 'child' || audience === 'young_person' ? voices : ['person', 'worker']
}

/**
 * Whether a goal's beginning and its latest number are a pair. A goal that was put differently is none, neither by
 * itself nor together with the one that stands in its place: the words under the numbers are no longer the same.
 * Neither is one that is no longer wanted or that would not be safe: not having gone on with it is no failure.
 */
export const makesPairs = (state: GoalState): boolean =>
  state === 'open' || state === 'stuck' || state === 'reached'

/** The number that counts for a goal, voice and stage: the last one given. Null when none was, or it was taken back. */
export function scoreAt(
  scores: readonly Score[],
  at: { goalId: string; voice: Voice; stage: ScoredStage },
): number | null {
  const given = scores.filter(
    ({ goalId, voice, stage }) => goalId === at.goalId && voice === at.voice && stage === at.stage,
  )
  return latest(given)?.score ?? null
}

/**
 * Which way a line leads: from the number at the beginning to the latest one after it.
 *
 * points  of one voice about one goal, at most one a stage, in any order
 */
export function directionOf(points: readonly Point[]): Direction {
  const at = (wanted: ScoredStage) => points.find(({ stage }) => stage === wanted)?.score ?? null
  const from = at('beginning')
  const to = at('end') ?? at('midpoint')
  if (from === null || to === null) return 'not-yet-known'
  return to > from ? 'forward' : to < from ? 'back' : 'same'
}

/** The lines of one goal: one for each voice that has scored it at all, in the order of the voices. */
export function linesOf(goal: Pick<GoalNow, 'id' | 'state'>, scores: readonly Score[]): Line[] {
  return voices.flatMap(voice => {
    const points = scoredStages.map(stage => ({
      stage,
      score: scoreAt(scores, { goalId: goal.id, voice, stage }),
    }))
    if (points.every(({ score }) => score === null)) return []
    return [
      { goalId: goal.id, voice, points, direction: makesPairs(goal.state) ? directionOf(points) : null },
    ]
  })
}

/** What several voices gave at the same stage of one goal. */
export interface SideBySide {
  stage: ScoredStage
  /** in the order of the voices; at least two */
  scores: { voice: Voice; score: number }[]
  /** not everybody gave the same number */
  differ: boolean
}

/** The stages at which at least two voices scored a goal, in their order, each number beside the others. */
export function sideBySide(goalId: string, scores: readonly Score[]): SideBySide[] {
  return scoredStages.flatMap(stage => {
    const given = voices.flatMap(voice => {
      const score = scoreAt(scores, { goalId, voice, stage })
      return score === null ? [] : [{ voice, score }]
    })
    if (given.length < 2) return []
    return [{ stage, scores: given, differ: new Set(given.map(({ score }) => score)).size > 1 }]
  })
}

/** How far one person has come, as one voice sees it. */
export interface Distance {
  respondentId: string
  voice: Voice
  /** goals by the way their line leads; those that make no pair are in none of the three */
  forward: number
  same: number
  back: number
  direction: Direction
}

/**
 * How far each person has come, by voice. The unit is the person: somebody with several goals counts once, by the
 * net of them. More goals that lead forward than back is forward, fewer is back, as many is the same; goals that
 * stayed the same weigh nothing either way. Without any linked pair it is not yet known, and such a person is not
 * among the linked pairs of a release.
 *
 * The net is of goals and not of points, since points of different goals have no common measure. Each voice is
 * worked out for itself; for a release the person's own is the one that counts (privacy model, section 1).
 *
 * returns  for each respondent who has a goal, each voice that has scored one; by respondent, then voice
 */
export function distancesOf(goals: readonly GoalNow[], scores: readonly Score[]): Distance[] {
  const respondents = [...new Set(goals.map(({ respondentId }) => respondentId))].sort()
  return respondents.flatMap(respondentId => {
    const lines = goals
      .filter(goal => goal.respondentId === respondentId)
      .flatMap(goal => linesOf(goal, scores))
    return voices.flatMap(voice => {
      const own = lines.filter(line => line.voice === voice)
      if (own.length === 0) return []
      const leading = (direction: Direction) => own.filter(line => line.direction === direction).length
      const [forward, same, back] = [leading('forward'), leading('same'), leading('back')]
      return [{ respondentId, voice, forward, same, back, direction: netOf(forward, same, back) }]
    })
  })
}

function netOf(forward: number, same: number, back: number): Direction {
  if (forward + same + back === 0) return 'not-yet-known'
  return forward > back ? 'forward' : forward < back ? 'back' : 'same'
}
