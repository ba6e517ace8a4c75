import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Choice, ChoiceCard, ChoiceGroup } from './choices'
import { classes } from './classes'
import { choiceId } from './ids'

export interface AnswerCardsProps {
  name: string
  /** The question: the group's legend and the page's h1. */
  question: string
  hint?: ReactNode
  scale: readonly Choice[]
  apart?: readonly Choice[]
  /** What was chosen before; several with a space between them. */
  value?: string | null
  error?: string | null
  /** More than one may be chosen. */
  several?: boolean
  /** For a scale of numbers: what its two ends mean. The numbers then stand side by side. */
  ends?: { low: string; high: string } | null
}

/**
 * A scale as large cards around native radios, or checkboxes, and apart from it what is not on the scale. One group,
 * so that exactly one can be chosen; two visual groups, so that nobody reads “I don't know” as a step of the scale.
 */
export function AnswerCards(props: AnswerCardsProps) {
  const { name, question, hint, scale, apart = [], value, error, several, ends } = props
  const { t } = useTranslation('common')
  const chosen = value?.split(' ') ?? []
  const card = (option: Choice, index: number, quiet: boolean) => (
    <ChoiceCard
      key={option.value}
      {...option}
      type={several ? 'checkbox' : 'radio'}
      name={name}
      id={choiceId(name, option.value, index)}
      checked={chosen.includes(option.value)}
      quiet={quiet}
    />
  )
  return (
    <ChoiceGroup name={name} legend={question} legendIsHeading hint={hint} error={error}>
      {ends && <Ends {...ends} scale={scale} />}
      <div className={classes('answers', ends && 'answers--numbers')}>
        {scale.map((option, index) => card(option, index, false))}
      </div>
      {apart.length > 0 && (
        <>
          <p className="or">{t('or')}</p>
          <div className="answers answers--apart">
            {apart.map((option, index) => card(option, scale.length + index, true))}
          </div>
        </>
      )}
    </ChoiceGroup>
  )
}

/** What the first and the last number mean, in the order in which they are read. */
function Ends({ low, high, scale }: { low: string; high: string; scale: readonly Choice[] }) {
  return (
    <ul className="ends">
      <li>
        <strong>{scale[0]?.label}</strong> {low}
      </li>
      <li>
        <strong>{scale[scale.length - 1]?.label}</strong> {high}
      </li>
    </ul>
  )
}
