import { scoreAt, voicesFor } from '~/core/distance/distance'
import { askedSchema, NOT_TODAY } from '~/core/distance/forms'
import { latest, type ScoredStage, scoredStages, type Voice } from '~/core/distance/types'
import { registerOf } from '~/core/instrument'
import type { Respondent } from '~/core/journey/types'
import { type Lang, say, translator } from '~/i18n'
import type { DistanceView } from '~/steps/distance/find-distance'
import { goalsToScore } from '~/steps/distance/score-goals'
import { endsOf } from './words'

/**
 * Which stage and whose numbers can be chosen, and what is suggested: the stage of the address, else the first the
 * person has no number for; of that stage the first voice that has none. Nothing is left out.
 */
export function scoreChoices(
  lang: Lang,
  view: DistanceView,
  { id, audience }: Respondent,
  query: URLSearchParams,
) {
  const t = translator(lang)
  const goals = goalsToScore(view, id)
  const has = (voice: Voice, stage: ScoredStage) =>
    goals.some(goal => scoreAt(view.scores, { goalId: goal.id, voice, stage }) !== null)
  const stage =
    scoredStages.find(one => one === query.get('stage')) ??
    scoredStages.find(one => !has('person', one)) ??
    null
  const voices = voicesFor(audience)
  const voice =
    voices.find(one => one === query.get('voice')) ?? voices.find(one => stage && !has(one, stage)) ?? null
  return {
    goals: goals.length,
    stage,
    voice,
    stages: scoredStages.map(value => ({ value, label: t(`distance:stage.${value}`) })),
    voices: voices.map(value => ({
      value,
      label: t(`distance:voice.${value}`),
      hint: stage && has(value, stage) ? t('distance:score.done-before') : undefined,
    })),
    problems: problemsIn(lang, query),
  }
}

export type ScoreChoices = ReturnType<typeof scoreChoices>

/** What is missing in what was asked for; nothing before anything was. */
function problemsIn(lang: Lang, query: URLSearchParams): { field: string; message: string }[] {
  if (!query.has('ask')) return []
  const { error } = askedSchema.safeParse(Object.fromEntries(query))
  const t = translator(lang)
  return (error?.issues ?? []).map(({ path, message }) => ({
    field: String(path[0]),
    message: say(t, message),
  }))
}

/** The goals to be scored by one voice at one stage, with what it gave before, and nothing of what others gave. */
export function scoreFields(
  lang: Lang,
  view: DistanceView,
  { id, audience, language }: Respondent,
  { stage, voice }: { stage: ScoredStage; voice: Voice },
) {
  const t = translator(lang)
  const asked = voice === 'person' ? (`person-${registerOf(audience)}` as const) : voice
  const notes = view.notes.filter(one => one.stage === stage)
  const goals = goalsToScore(view, id)
  const noteOf = (goalId: string) => latest(notes.filter(one => one.goalId === goalId))
  return {
    who: t('distance:score.who', {
      voice: t(`distance:voice.${voice}`),
      stage: t(`distance:stage.${stage}`),
    }),
    hand: t(`distance:score.hand.${voice}`),
    asked: t(`distance:score.asked.${asked}`),
    notesAsked: voice === 'person' ? t(`distance:score.note.${stage}`) : null,
    language: goals.map(goal => noteOf(goal.id)?.language).find(one => one !== undefined) ?? language,
    goals: goals.map(goal => {
      const given = latest(
        view.scores.filter(one => one.goalId === goal.id && one.voice === voice && one.stage === stage),
      )
      return {
        id: goal.id,
        text: goal.text,
        language: goal.language,
        ends: endsOf(lang, goal),
        // Nothing is chosen beforehand; what was given before, or taken back, stands there again.
        given: given ? (given.score === null ? NOT_TODAY : String(given.score)) : null,
        note: noteOf(goal.id)?.text ?? '',
      }
    }),
  }
}

export type ScoreFieldsWords = ReturnType<typeof scoreFields>
