import { parseWithZod } from '@conform-to/zod/v4'
import { readPaper } from '~/core/answer/paper'
import { aroundPaperSchema } from '~/core/answer/paper-forms'
import { type Asked, type Instrument, stages } from '~/core/instrument'
import { type Lang, say, translator } from '~/i18n'
import { type Problem, problemsOf, textOf } from '~/web/forms'
import { found, idParam } from '~/web/params'
import { formView } from './form-view'
import { readQuestionnaire } from './paths'

/** Whose paper it is and of what, from the address. throws a 404 for what cannot be one */
export function whichPaper(params: Readonly<Record<string, string | undefined>>) {
  const stage = found(stages.find(one => one === params.stage))
  return {
    respondentId: idParam(params, 'respondent'),
    ...found(readQuestionnaire(params.questionnaire ?? '')),
    stage,
  }
}

/** What stands around the answers, as far as it was filled in. */
export interface Around {
  language?: string
  sees?: string
  quote?: string
  formKey?: string
}

/**
 * Reads the posted form: the answers, what stands around them, and everything that has to be put right first.
 *
 * returns  `value` is null when something is wrong; with nothing typed in there is nothing to send, and sending
 *          nothing would use up the person's one answer
 */
export function readPosted(of: Instrument, asked: Asked, form: FormData, lang: Lang) {
  const t = translator(lang)
  const fields = Object.fromEntries(
    [...new Set(form.keys())].map(name => [name, form.getAll(name).filter(one => typeof one === 'string')]),
  )
  const read = readPaper(of, asked, fields)
  const submission = parseWithZod(withoutAnswers(form), { schema: aroundPaperSchema })
  const around: Around = {
    language: textOf(form, 'answered') || undefined,
    sees: textOf(form, 'sees') || undefined,
    quote: textOf(form, 'quote') || undefined,
    formKey: textOf(form, 'formKey') || undefined,
  }
  const general = [
    ...(read.stray ? [t('paper:problem.stray')] : []),
    ...(Object.keys(read.typed).length === 0 ? [t('paper:problem.empty')] : []),
  ]
  const problems: Problem[] = [
    ...general.map(message => ({ field: null, message })),
    ...formView(of, asked, read, lang).flatMap(({ name, error }) =>
      error === null ? [] : [{ field: name, message: error }],
    ),
    ...problemsOf(submission.status === 'success' ? null : submission.reply(), key => say(t, key)),
  ]
  const value = problems.length === 0 && submission.status === 'success' ? submission.value : null
  return { read, around, value, problems }
}

function withoutAnswers(form: FormData): FormData {
  const around = new FormData()
  for (const name of ['answered', 'sees', 'quote', 'formKey'])
    for (const one of form.getAll(name)) around.append(name, one)
  return around
}
