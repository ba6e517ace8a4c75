import type { Submission, SubmissionResult } from '@conform-to/react'
import { confirmationOf, type FieldQuestion, type Why, type WhyPublic } from '~/core/assessment/question'
import { type Lang, say, translator } from '~/i18n'
import { CHECKED, type QuestionedView } from '~/ui/Questioned'
import { type Problem, textOf } from './forms'

/** What the checkbox "I have checked these" sent; '' when it was not ticked. For the step that saves the text. */
export const confirmedIn = (form: FormData): string => textOf(form, CHECKED)

/**
 * What a page shows when a step gave questions instead of saving (status 422). Its form has `Questioned` above the button.
 *
 * labels    what each field is called
 * language  which language the texts are in, or the text of a field
 */
export function questionedView(
  lang: Lang,
  questions: readonly FieldQuestion<Why | WhyPublic>[],
  labels: Readonly<Record<string, string>>,
  language: Lang | ((field: string) => Lang),
): QuestionedView {
  const t = translator(lang)
  return {
    confirmation: confirmationOf(questions),
    passages: questions.map(({ field, passage, before, after, why }) => ({
      field: labels[field] ?? field,
      language: typeof language === 'string' ? language : language(field),
      ...{ passage, before, after },
      // Of a text that everybody will read, in the words of moderation.
      why: say(t, why.includes('.') ? `moderation:${why}` : `record:question.why.${why}`),
    })),
  }
}

/** What the error summary says, and where it leads. */
export const questionedProblem = (lang: Lang): Problem => ({
  field: CHECKED,
  message: translator(lang)('record:question.problem'),
})

/**
 * What a form's action gives when a step gave questions instead of saving: all that was typed, the questions, and the
 * problem that leads to them. With status 422.
 */
export const questionedReply = (
  lang: Lang,
  submission: Pick<Submission<unknown>, 'reply'>,
  ...[questions, labels, language]: [
    questions: readonly FieldQuestion[],
    labels: Readonly<Record<string, string>>,
    language: Lang | ((field: string) => Lang),
  ]
): { result: SubmissionResult; newer: null; questioned: QuestionedView } => ({
  result: submission.reply({ fieldErrors: { [CHECKED]: ['record:question.problem'] } } as never),
  newer: null,
  questioned: questionedView(lang, questions, labels, language),
})
