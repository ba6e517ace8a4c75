import type { SubmissionResult } from '@conform-to/react'
import { type Problem, problemAt } from '~/web/forms'

/** What was sent from a question's page and is shown again, with what is wrong with it. */
export interface Sent {
  result: SubmissionResult | undefined | null
  problems: readonly Problem[]
}

/** What is wrong with each half of a pair. */
export const errorsAt = (problems: readonly Problem[], name: string) => ({
  cy: problemAt(problems, `${name}.cy`),
  en: problemAt(problems, `${name}.en`),
})
