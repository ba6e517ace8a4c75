import type { ReactNode } from 'react'
import { AnswerCards } from './AnswerCards'
import type { Choice } from './choices'
import { ErrorSummary } from './ErrorSummary'
import { QuestionButtons } from './QuestionButtons'
import { RespondentPage, type RespondentPageProps } from './RespondentPage'

export interface QuestionPageProps extends Omit<RespondentPageProps, 'children'> {
  /** The name of the answer's field. */
  name: string
  question: string
  hint?: ReactNode
  /** The options on the scale, in their order. */
  scale: readonly Choice[]
  /** “I don't know”, “I'd rather not say”: chosen like the others, but shown apart from the scale. */
  apart?: readonly Choice[]
  /** The option chosen before; several with a space between them. */
  value?: string | null
  /** More than one may be chosen. */
  several?: boolean
  /** For a scale of numbers: what its two ends mean. */
  ends?: { low: string; high: string } | null
  error?: string | null
  /** Where the form is sent; without it, to this page's own address. */
  action?: string
  /** Before the question: hidden fields, a picture. */
  extra?: ReactNode
  /** Beneath the form, such as the way to another phone. */
  after?: ReactNode
}

/**
 * One question with answers to choose from. Sends `name` and `intent`, which is `continue` or `skip`; a skip
 * means “no answer”, whatever was chosen.
 */
export function QuestionPage(props: QuestionPageProps) {
  const { name, question, hint, scale, apart, value, several, ends, error, action, extra, after, ...page } =
    props
  return (
    <RespondentPage {...page}>
      <ErrorSummary problems={error ? [{ field: name, message: error }] : []} />
      <form method="post" id={page.formId} action={action} noValidate>
        {extra}
        <AnswerCards
          name={name}
          question={question}
          hint={hint}
          scale={scale}
          apart={apart}
          value={value}
          several={several}
          ends={ends}
          error={error}
        />
        <QuestionButtons />
      </form>
      {after}
    </RespondentPage>
  )
}
