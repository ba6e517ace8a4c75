import type { Submission } from '@conform-to/react'
import type { Action } from '~/core/assessment/plan'
import type { FieldQuestion } from '~/core/assessment/question'
import { type Lang, translator } from '~/i18n'
import { questionedReply } from '~/web/questioned'

/** What the form of an action gives when something in it is to be looked at again; the note has a language of its own. */
export function questionedAction(
  lang: Lang,
  submission: Pick<Submission<unknown>, 'reply'>,
  questions: readonly FieldQuestion[],
  { language, noteLanguage }: Pick<Action, 'language' | 'noteLanguage'>,
) {
  const t = translator(lang)
  const labels = { what: t('plan:field.what'), who: t('plan:field.who'), note: t('plan:field.note') }
  return questionedReply(lang, submission, questions, labels, field =>
    field === 'note' ? noteLanguage : language,
  )
}
