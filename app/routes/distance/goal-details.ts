import { scoreAt, voicesFor } from '~/core/distance/distance'
import { type Goal, latest, scoredStages } from '~/core/distance/types'
import { formatDate, formatList, type Lang, translator } from '~/i18n'
import type { DistanceView } from '~/steps/distance/find-distance'
import { respondentName } from '../journeys/words'
import { endsOf, goalWords, pathsOf } from './words'

/** Everything about one goal in words, for its page. */
export function goalDetails(lang: Lang, view: DistanceView, goal: Goal) {
  const t = translator(lang)
  const { journey, goals } = view
  const paths = pathsOf(lang, journey.id)
  const respondent = respondentName(lang, journey, goal.respondentId)
  const linked = (id: string | null | undefined) => {
    const other = goals.find(one => one.id === id)
    return other ? { text: other.text, language: other.language, href: paths.goal(other.id) } : null
  }
  const replaced = goals.find(({ changes }) => changes.some(({ replacedBy }) => replacedBy === goal.id))
  return {
    ...goalWords(lang, goal),
    caption: t('distance:caption', { reference: journey.reference, respondent }),
    area: t(`distance:area.${goal.area}`),
    chosenOn: formatDate(lang, goal.chosenOn),
    ends: endsOf(lang, goal),
    replacedBy: linked(latest(goal.changes)?.replacedBy),
    replaces: linked(replaced?.id),
    differently: paths.differently(goal.id),
    score: paths.score(goal.respondentId),
    history: [...goal.changes].reverse().map(change => ({
      revision: change.revision,
      state: t(`distance:state.${change.state}`),
      reason: change.reason,
      language: change.language,
      on: formatDate(lang, change.on),
    })),
    numbers: numbersOf(lang, view, goal),
  }
}

export type GoalDetails = ReturnType<typeof goalDetails>

/** What each voice gave at each stage, what stood there before it was put right, and the words beside it. */
function numbersOf(lang: Lang, { journey, scores, notes }: DistanceView, goal: Goal) {
  const t = translator(lang)
  const respondent = journey.respondents.find(({ id }) => id === goal.respondentId)
  const own = scores.filter(({ goalId }) => goalId === goal.id)
  if (!respondent || own.length === 0) return null
  const rows = scoredStages.map(stage => ({
    stage: t(`distance:stage.${stage}`),
    scores: voicesFor(respondent.audience).map(voice => {
      const given = own.filter(one => one.voice === voice && one.stage === stage)
      const last = latest(given)
      const before = given.filter(one => one !== last && one.score !== null)
      return {
        score: scoreAt(own, { goalId: goal.id, voice, stage }),
        before: formatList(
          lang,
          before.map(({ score }) => String(score)),
        ),
      }
    }),
  }))
  const words = scoredStages.flatMap(stage => {
    const note = latest(notes.filter(one => one.goalId === goal.id && one.stage === stage))
    if (!note || note.text === '') return []
    return [{ stage: t(`distance:stage.${stage}`), text: note.text, language: note.language }]
  })
  return {
    voices: voicesFor(respondent.audience).map(voice => t(`distance:voice.${voice}`)),
    rows,
    words,
  }
}
