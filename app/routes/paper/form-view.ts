import { paperField, type ReadPaper } from '~/core/answer/paper'
import { type Asked, answerTexts, type Instrument, isWords, itemsFor, optionsFor } from '~/core/instrument'
import { type Lang, say, translator } from '~/i18n'
import { type PaperQuestion, paperView } from '../instruments/paper-view'

/** Typing in from paper: the questions as the sheet has them, with the same numbers, and what was typed so far. */
export function formView(of: Instrument, asked: Asked, read: ReadPaper | null, lang: Lang) {
  const items = itemsFor(of, asked)
  const t = translator(lang)
  return paperView(of, asked, false, lang).questions.flatMap((question, index) => {
    const item = items[index]
    if (!item) return []
    const { scale, apart } = optionsFor(item, asked.audience)
    const problem = read?.problems.find(one => one.item === item.key)
    const choice = (labels: readonly string[]) => (option: { code: string }, place: number) => ({
      value: option.code,
      label: labels[place] ?? option.code,
    })
    const answer = read?.answers[item.key]
    return {
      key: item.key,
      name: paperField(item.key),
      number: question.number,
      question: question.question,
      kind: question.answer,
      scale: scale.map(choice(question.options)),
      apart: apart.map(choice(question.apart)),
      ends: question.ends,
      onlyIf: question.onlyIf,
      typed: read?.typed[item.key] ?? [],
      error: problem ? problemWords(lang, question, problem) : null,
      /** as the check shows it; null when it was left empty */
      answer:
        answer === undefined
          ? null
          : answerTexts(item, answer, { audience: asked.audience }, lang).join(' · '),
      words: isWords(item),
      label: t('paper:form.question', { number: question.number, question: question.question }),
    }
  })
}

export type FormQuestion = ReturnType<typeof formView>[number]

/** Each begins with the question's number, since the form is long and the paper has the same numbers. */
function problemWords(lang: Lang, { number, onlyIf }: PaperQuestion, problem: ReadPaper['problems'][number]) {
  const values = { number, ...problem.values, on: onlyIf?.number ?? number, answers: onlyIf?.answers ?? '' }
  return say(translator(lang), `paper:${problem.message}`, values)
}
