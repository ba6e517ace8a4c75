import { answerTexts, instrument, isWords, shownItems, textOf } from '~/core/instrument'
import type { Journey, SharedAnswer } from '~/core/journey/types'
import { formatDate, type Lang } from '~/i18n'
import { respondentName, stageWords } from './words'

/** A shared answer in words: the questions as that person was asked them, in the reader's language. */
export function sharedWords(lang: Lang, journey: Journey, shared: SharedAnswer) {
  const respondent = journey.respondents.find(({ id }) => id === shared.respondentId)
  if (!respondent) throw new Error('The shared answer is not of this journey')
  const { audience } = respondent
  const of = instrument(shared.instrument, shared.version)
  const asked = shownItems(of, { audience, stage: shared.stage }, shared.answers)
  return {
    id: shared.id,
    respondent: respondentName(lang, journey, respondent.id),
    wishes: respondent.language,
    stage: stageWords(lang, shared),
    language: shared.language,
    on: formatDate(lang, shared.sharedOn),
    answers: asked.map(item => {
      const answer = shared.answers[item.key]
      return {
        question: textOf(item, { audience }, lang),
        answer: answer === undefined ? null : answerTexts(item, answer, { audience }, lang),
        /** written by the person, in their own language */
        words: isWords(item),
      }
    }),
    reply: shared.reply && { text: shared.reply.text, language: shared.reply.language },
  }
}

export type SharedWords = ReturnType<typeof sharedWords>
