import type { ReactNode } from 'react'
import { ErrorSummary } from './ErrorSummary'
import { QuestionButtons } from './QuestionButtons'
import { RespondentPage, type RespondentPageProps } from './RespondentPage'
import { TextArea } from './TextArea'

export interface TextQuestionProps extends Omit<RespondentPageProps, 'children'> {
  name: string
  question: string
  hint?: ReactNode
  value?: string | null
  error?: string | null
  /** Most characters that will be kept. */
  limit?: number
  /** One line is enough. */
  line?: boolean
  action?: string
  extra?: ReactNode
  /** Beneath the form, such as the way to another phone. */
  after?: ReactNode
}

/** One question answered in somebody's own words. Sends `name` and `intent` (`continue` or `skip`). */
export function TextQuestion(props: TextQuestionProps) {
  const { name, question, hint, value, error, limit, line, action, extra, after, ...page } = props
  return (
    <RespondentPage {...page}>
      <ErrorSummary problems={error ? [{ field: name, message: error }] : []} />
      <form method="post" id={page.formId} action={action} noValidate>
        {extra}
        <TextArea
          name={name}
          label={question}
          labelIsHeading
          hint={hint}
          error={error}
          limit={limit}
          rows={line ? 2 : undefined}
          defaultValue={value ?? undefined}
        />
        <QuestionButtons />
      </form>
      {after}
    </RespondentPage>
  )
}
