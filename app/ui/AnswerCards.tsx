import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Choice, ChoiceCard, ChoiceGroup } from './choices'
import { choiceId } from './ids'

export interface AnswerCardsProps {
  name: string
  /** The question: the group's legend and the page's h1. */
  question: string
  hint?: ReactNode
  scale: readonly Choice[]
  apart?: readonly Choice[]
  value?: string | null
  error?: string | null
}

/**
 * A scale as large cards around native radios, and apart from it what is not on the scale. One radio group, so
 * that exactly one can be chosen; two visual groups, so that nobody reads “I don't know” as a step of the scale.
 */
export function AnswerCards({ name, question, hint, scale, apart = [], value, error }: AnswerCardsProps) {
  const { t } = useTranslation('common')
  const card = (option: Choice, index: number, quiet: boolean) => (
    <ChoiceCard
      key={option.value}
      {...option}
      type="radio"
      name={name}
      id={choiceId(name, option.value, index)}
      checked={value === option.value}
      quiet={quiet}
    />
  )
  return (
    <ChoiceGroup name={name} legend={question} legendIsHeading hint={hint} error={error}>
      <div className="answers">{scale.map((option, index) => card(option, index, false))}</div>
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
