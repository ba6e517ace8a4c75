import type { SubmissionResult } from '@conform-to/react'
import { type Lang, say, translator } from '~/i18n'
import { type Problem, problemsOf } from '~/web/forms'

/** What a form shows when it comes back: everything typed, and what is wrong in the reader's words. */
export interface FormState {
  /** by field name, as Conform nests them */
  values: Record<string, unknown>
  problems: Problem[]
}

/** From Conform's reply. */
export function formState(lang: Lang, result: SubmissionResult): FormState {
  const t = translator(lang)
  return {
    values: result.initialValue ?? {},
    problems: problemsOf(result, key => say(t, key)),
  }
}

/** One typed value, or an empty string. */
export function typed(state: FormState | undefined, name: string): string | undefined {
  const value = state?.values[name]
  return typeof value === 'string' ? value : undefined
}
