import { makesPairs, voicesFor } from '~/core/distance/distance'
import { latest, type Note, type Score, type ScoredStage, stateOf, type Voice } from '~/core/distance/types'
import type { Language } from '~/core/journey/types'
import { addNotes, addScores } from '~/store/distance'
import { adding, type Which } from './adding'
import type { DistanceView } from './find-distance'

export interface ScoreGoals extends Which {
  respondentId: string
  stage: ScoredStage
  voice: Voice
  /** 0 to 10, or null for "not scored today"; the note is kept for the person's own voice only */
  scores: readonly { goalId: string; score: number | null; note: string }[]
  /** the language of the notes */
  language: Language
  now: Date
}

/**
 * Keeps the numbers that one voice gives at one stage, goal by goal. A number that is given again takes the place of
 * the one before, which stays in the history; "not scored today" takes one back and otherwise adds nothing.
 *
 * returns  not-found also when a goal is not this person's or is not gone on with, or the voice is not one of theirs
 */
export function scoreGoals(wish: ScoreGoals): Promise<{ kind: 'saved' } | { kind: 'not-found' }> {
  return adding(wish, 'goals-scored', async (tx, view, by) => {
    if (!fits(wish, view)) return { kind: 'not-found' } as const
    const { voice } = wish
    await addScores(tx, by, newScores(wish, view.scores))
    if (voice === 'person') await addNotes(tx, by, newNotes(wish, view.notes))
    return { kind: 'saved' } as const
  })
}

/** The goals that can be scored: this person's that are gone on with, or were reached. */
export const goalsToScore = ({ goals }: Pick<DistanceView, 'goals'>, respondentId: string) =>
  goals.filter(goal => goal.respondentId === respondentId && makesPairs(stateOf(goal)))

function fits({ respondentId, voice, scores }: ScoreGoals, view: DistanceView): boolean {
  const respondent = view.journey.respondents.find(({ id }) => id === respondentId)
  const goals = new Set(goalsToScore(view, respondentId).map(({ id }) => id))
  const once = new Set(scores.map(({ goalId }) => goalId)).size === scores.length
  return (
    respondent !== undefined &&
    voicesFor(respondent.audience).includes(voice) &&
    once &&
    scores.every(({ goalId }) => goals.has(goalId))
  )
}

function newScores({ stage, voice, scores }: ScoreGoals, known: readonly Score[]): Omit<Score, 'on'>[] {
  return scores.flatMap(({ goalId, score }) => {
    const before = latest(
      known.filter(one => one.goalId === goalId && one.voice === voice && one.stage === stage),
    )
    if ((before?.score ?? null) === score) return []
    return [{ goalId, voice, stage, revision: (before?.revision ?? 0) + 1, score }]
  })
}

function newNotes({ stage, scores, language }: ScoreGoals, known: readonly Note[]): Omit<Note, 'on'>[] {
  return scores.flatMap(({ goalId, note: text }) => {
    const before = latest(known.filter(one => one.goalId === goalId && one.stage === stage))
    const asItWas = (before?.text ?? '') === text && (text === '' || before?.language === language)
    return asItWas ? [] : [{ goalId, stage, revision: (before?.revision ?? 0) + 1, text, language }]
  })
}
