import { distancesOf, linesOf, makesPairs, sideBySide } from '~/core/distance/distance'
import { type Goal, latest, scoredStages, stateOf, type Voice } from '~/core/distance/types'
import { registerOf } from '~/core/instrument'
import { dayOf } from '~/core/journey/days'
import type { Respondent } from '~/core/journey/types'
import { formatDate, type Lang, say, translator } from '~/i18n'
import type { DistanceView } from '~/steps/distance/find-distance'
import { endsOf, goalWords, mattersWords } from './words'

/**
 * The sheet of one person in words: as it speaks to a child or young person, or to an adult. A goal that would not be
 * safe to work on is not on it, since paper finds its way into other hands; nor is why a goal was let go.
 */
export function lineWords(lang: Lang, view: DistanceView, respondent: Respondent, now: Date) {
  const t = translator(lang)
  const register = registerOf(respondent.audience)
  const own = view.goals.filter(goal => goal.respondentId === respondent.id && stateOf(goal) !== 'unsafe')
  const matters = latest(view.matters.filter(({ respondentId }) => respondentId === respondent.id))
  const distance = distancesOf(
    own.map(goal => ({ id: goal.id, respondentId: goal.respondentId, state: stateOf(goal) })),
    view.scores,
  ).find(({ voice }) => voice === 'person')
  const words = own.map(goal => lineGoal(lang, view, register, goal))
  return {
    register,
    date: t('distance:line.date', { date: formatDate(lang, dayOf(now)) }),
    net: distance ? t(`distance:line.${register}.net.${distance.direction}`) : null,
    matters: matters ? mattersWords(lang, matters) : null,
    goals: words.filter(({ goesOn }) => goesOn),
    earlier: words.filter(({ goesOn }) => !goesOn),
  }
}

export type LineWords = ReturnType<typeof lineWords>
export type LineGoal = LineWords['goals'][number]

function lineGoal(lang: Lang, view: DistanceView, register: 'ti' | 'chi', goal: Goal) {
  const t = translator(lang)
  const state = stateOf(goal)
  const lines = linesOf({ id: goal.id, state }, view.scores)
  const mine = lines.find(({ voice }) => voice === 'person')
  const wordsOf = (other: Goal | undefined) =>
    other && stateOf(other) !== 'unsafe' ? { text: other.text, language: other.language } : null
  return {
    ...goalWords(lang, goal),
    area: t(`distance:area.${goal.area}`),
    chosen: t('distance:line.chosen', { date: formatDate(lang, goal.chosenOn) }),
    ends: endsOf(lang, goal),
    lines: lines.map(({ voice, points }) => ({
      voice,
      points,
      name: t(`distance:line.${register}.voice.${voice}`),
    })),
    stages: scoredStages.map(stage => ({ stage, label: t(`distance:stage.${stage}`) })),
    says: mine && makesPairs(state) ? directionWords(lang, register, mine) : null,
    differ: differWords(lang, view, register, goal.id),
    notes: scoredStages.flatMap(stage => {
      const note = latest(view.notes.filter(one => one.goalId === goal.id && one.stage === stage))
      if (!note || note.text === '') return []
      return [{ stage: t(`distance:stage.${stage}`), text: note.text, language: note.language }]
    }),
    before: wordsOf(
      view.goals.find(({ changes }) => changes.some(({ replacedBy }) => replacedBy === goal.id)),
    ),
    instead: wordsOf(view.goals.find(({ id }) => id === latest(goal.changes)?.replacedBy)),
  }
}

/** From where to where the person's own line leads, in a sentence. */
function directionWords(
  lang: Lang,
  register: 'ti' | 'chi',
  { points, direction }: ReturnType<typeof linesOf>[number],
): string | null {
  if (direction === null) return null
  const scores = points.flatMap(({ score }) => (score === null ? [] : [score]))
  const [from = 0, to = 0] = [scores[0], scores.at(-1)]
  return translator(lang)(`distance:line.${register}.direction.${direction}`, { from, to })
}

/** Where the voices see a goal differently: what each sees, side by side, and never a number between them. */
function differWords(lang: Lang, view: DistanceView, register: 'ti' | 'chi', goalId: string): string[] {
  const t = translator(lang)
  return sideBySide(goalId, view.scores).flatMap(({ stage, scores, differ }) => {
    if (!differ) return []
    const at = (voice: Voice) => scores.find(one => one.voice === voice)?.score ?? ''
    const who = scores.map(({ voice }) => voice).join('-')
    return [
      say(t, `distance:line.${register}.differ.${who}`, {
        stage: t(`distance:stage.${stage}`),
        person: at('person'),
        parent: at('parent_carer'),
        worker: at('worker'),
      }),
    ]
  })
}
