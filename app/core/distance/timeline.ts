import type { Day } from '~/core/journey/days'
import { dayOf } from '~/core/journey/days'
import type { Invitation, SharedAnswer, Stage } from '~/core/journey/types'
import {
  type Goal,
  type GoalState,
  latest,
  type Matters,
  type Score,
  type ScoredStage,
  type Voice,
} from './types'

/**
 * What happened in a journey, as its worker may know it: what was sent, what was chosen and scored together, what
 * was shared and what was answered to that. Nothing here says whether a check-in was answered.
 */
export type Happening =
  | ({ kind: 'sent'; channel: Invitation['channel'] } & OfQuestionnaire)
  | ({ kind: 'shared' } & OfQuestionnaire)
  | ({ kind: 'reply' } & OfQuestionnaire)
  | { kind: 'matters'; on: Day; respondentId: string }
  | { kind: 'goal'; on: Day; respondentId: string; goalId: string }
  | { kind: 'state'; on: Day; respondentId: string; goalId: string; state: GoalState }
  | {
      kind: 'scores'
      on: Day
      respondentId: string
      stage: ScoredStage
      voice: Voice
      /** the last number given on that day for each goal, in the order of the goals */
      scores: { goalId: string; score: number | null }[]
    }

/** What a sending, a shared answer and a reply are about. `instrument` is a key. */
interface OfQuestionnaire {
  on: Day
  respondentId: string
  instrument: string
  stage: Stage
}

interface Kept {
  invitations: readonly Invitation[]
  shared: readonly SharedAnswer[]
  matters: readonly Matters[]
  goals: readonly Goal[]
  scores: readonly Score[]
}

/** Within a day, as things follow from one another; the newest, and so the last of these, comes first. */
const ORDER: readonly Happening['kind'][] = ['sent', 'shared', 'reply', 'matters', 'goal', 'scores', 'state']

/** Everything that happened, by day, the newest day first. The order of what is given does not matter. */
export function timelineOf(kept: Kept): { on: Day; happenings: Happening[] }[] {
  const all = [
    ...kept.invitations.map(ofInvitation),
    ...kept.shared.flatMap(ofShared),
    ...kept.matters.map(({ respondentId, on }): Happening => ({ kind: 'matters', on, respondentId })),
    ...kept.goals.flatMap(ofGoal),
    ...ofScores(kept.goals, kept.scores),
  ]
  const days = [...new Set(all.map(({ on }) => on))].sort().reverse()
  return days.map(on => ({ on, happenings: all.filter(one => one.on === on).sort(newestFirst) }))
}

function newestFirst(a: Happening, b: Happening): number {
  // Two of a kind and day have no order of their own: any that is always the same will do.
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  return ORDER.indexOf(b.kind) - ORDER.indexOf(a.kind) || (one < other ? -1 : one > other ? 1 : 0)
}

const ofInvitation = ({ sentAt, respondentId, instrument, stage, channel }: Invitation): Happening => ({
  kind: 'sent',
  on: dayOf(sentAt),
  respondentId,
  instrument,
  stage,
  channel,
})

function ofShared({ sharedOn, respondentId, instrument, stage, reply }: SharedAnswer): Happening[] {
  const about = { respondentId, instrument, stage }
  const shared: Happening = { kind: 'shared', on: sharedOn, ...about }
  return reply ? [shared, { kind: 'reply', on: reply.on, ...about }] : [shared]
}

function ofGoal({ id: goalId, respondentId, chosenOn, changes }: Goal): Happening[] {
  return [
    { kind: 'goal', on: chosenOn, respondentId, goalId },
    ...changes.map(({ state, on }): Happening => ({ kind: 'state', on, respondentId, goalId, state })),
  ]
}

/** One happening for each sitting: what one voice gave on one day at one stage, whatever was put right in between. */
function ofScores(goals: readonly Goal[], scores: readonly Score[]): Happening[] {
  const whose = new Map(goals.map(({ id, respondentId }) => [id, respondentId]))
  const sittings = new Map<string, Score[]>()
  for (const score of scores) {
    const key = [score.on, whose.get(score.goalId), score.stage, score.voice].join(' ')
    sittings.set(key, [...(sittings.get(key) ?? []), score])
  }
  return [...sittings.values()].flatMap(given => {
    const [first] = given
    const respondentId = first && whose.get(first.goalId)
    if (!first || respondentId === undefined) return []
    const { on, stage, voice } = first
    const numbers = goals.flatMap(({ id: goalId }) => {
      const last = latest(given.filter(one => one.goalId === goalId))
      return last ? [{ goalId, score: last.score }] : []
    })
    return [{ kind: 'scores' as const, on, respondentId, stage, voice, scores: numbers }]
  })
}
