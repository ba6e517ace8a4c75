import { answerTexts, type Catalogue, isWords, numberFor, shownItems, textOf } from '~/core/instrument'
import type { Journey } from '~/core/journey/types'
import { formatDate, type Lang } from '~/i18n'
import type { SharedView } from '~/steps/find-journey'
import { respondentName, stageWords } from './words'

/** A shared answer in words: the questions as that person was asked them, in the reader's language. */
export function sharedWords(lang: Lang, catalogue: Catalogue, journey: Journey, shared: SharedView) {
  const respondent = journey.respondents.find(({ id }) => id === shared.respondentId)
  if (!respondent) throw new Error('The shared answer is not of this journey')
  const { audience } = respondent
  const voice = { audience, stage: shared.stage }
  const items = shownItems(shared.asked, voice, shared.answers)
  return {
    id: shared.id,
    respondent: respondentName(lang, journey, respondent.id),
    wishes: respondent.language,
    stage: stageWords(lang, catalogue, shared),
    language: shared.language,
    on: formatDate(lang, shared.sharedOn),
    answers: items.map(item => {
      const answer = shared.answers[item.key]
      return {
        question: textOf(item, voice, lang, numberFor(shared.asked, voice, shared.answers, item)),
        answer: answer === undefined ? null : answerTexts(item, answer, voice, lang),
        /** written by the person, in their own language */
        words: isWords(item),
      }
    }),
    reply: shared.reply && { text: shared.reply.text, language: shared.reply.language },
  }
}

export type SharedWords = ReturnType<typeof sharedWords>
