import { makesPairs } from '~/core/distance/distance'
import { type Goal, latest, type Matters, stateOf } from '~/core/distance/types'
import type { Journey } from '~/core/journey/types'
import { formatDate, type Lang, translator } from '~/i18n'
import { journeyPath, respondentName } from '../journeys/words'

/** What the pages about goals say of the same things, put into words on the server. */

/** The addresses of what is kept together in a journey. */
export const pathsOf = (lang: Lang, journeyId: string) => ({
  journey: journeyPath(lang, journeyId),
  timeline: journeyPath(lang, journeyId, '/timeline'),
  matters: (respondentId: string) => journeyPath(lang, journeyId, `/matters/${respondentId}`),
  newGoal: (respondentId: string) => journeyPath(lang, journeyId, `/goals/new?respondent=${respondentId}`),
  goal: (goalId: string) => journeyPath(lang, journeyId, `/goals/${goalId}`),
  differently: (goalId: string) => journeyPath(lang, journeyId, `/goals/${goalId}/differently`),
  score: (respondentId: string, query = '') => journeyPath(lang, journeyId, `/score/${respondentId}${query}`),
  line: (respondentId: string, query = '') => journeyPath(lang, journeyId, `/line/${respondentId}${query}`),
})

/** A goal in a line: its own words and how it stands. */
export function goalWords(lang: Lang, goal: Goal) {
  const state = stateOf(goal)
  return {
    id: goal.id,
    text: goal.text,
    language: goal.language,
    state,
    goesOn: makesPairs(state),
    stateWord: translator(lang)(`distance:state.${state}`),
  }
}

export type GoalWords = ReturnType<typeof goalWords>

/** What 0 and 10 would look like: the person's own words, or the usual ones in the reader's language. */
export function endsOf(lang: Lang, goal: Pick<Goal, 'zero' | 'ten' | 'language'>) {
  const t = translator(lang)
  const end = (own: string, usual: 'zero-usual' | 'ten-usual') =>
    own === ''
      ? { text: t(`distance:anchor.${usual}`), language: lang }
      : { text: own, language: goal.language }
  return [end(goal.zero, 'zero-usual'), end(goal.ten, 'ten-usual')] as const
}

/** One way of putting what matters. */
export function mattersWords(lang: Lang, { matters, helps, different, language, revision, on }: Matters) {
  return { matters, helps, different, language, revision, on: formatDate(lang, on) }
}

export type MattersWords = ReturnType<typeof mattersWords>

/** For each person in a journey, what there is: what matters, goals, and where each leads. */
export function peopleWords(
  lang: Lang,
  { journey, matters, goals }: { journey: Journey; matters: readonly Matters[]; goals: readonly Goal[] },
) {
  return journey.respondents.map(({ id }) => {
    const written = latest(matters.filter(({ respondentId }) => respondentId === id))
    return {
      id,
      name: respondentName(lang, journey, id),
      mattersOn: written ? formatDate(lang, written.on) : null,
      goals: goals.filter(({ respondentId }) => respondentId === id).map(goal => goalWords(lang, goal)),
    }
  })
}

export type PersonWords = ReturnType<typeof peopleWords>[number]
