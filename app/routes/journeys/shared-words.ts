import { answerText, instrument, itemsFor, registerOf, textOf } from '~/core/instrument'
import type { Journey, SharedAnswer } from '~/core/journey/types'
import { formatDate, type Lang, translator } from '~/i18n'
import { respondentName } from './words'

/** A shared answer in words: the questions as that person was asked them, in the reader's language. */
export function sharedWords(lang: Lang, journey: Journey, shared: SharedAnswer) {
  const respondent = journey.respondents.find(({ id }) => id === shared.respondentId)
  if (!respondent) throw new Error('The shared answer is not of this journey')
  const register = registerOf(respondent.audience)
  const asked = itemsFor(instrument(shared.instrument, shared.version), respondent.audience)
  return {
    id: shared.id,
    respondent: respondentName(lang, journey, respondent.id),
    wishes: respondent.language,
    stage: translator(lang)(`journeys:stage.${shared.stage}`),
    language: shared.language,
    on: formatDate(lang, shared.sharedOn),
    answers: asked.map(item => {
      const answer = shared.answers[item.key]
      return {
        question: textOf(item, register, lang),
        answer: answer === undefined ? null : answerText(item, answer, register, lang),
        /** written by the person, in their own language */
        words: item.type === 'long-text',
      }
    }),
    reply: shared.reply && { text: shared.reply.text, language: shared.reply.language },
  }
}

export type SharedWords = ReturnType<typeof sharedWords>
