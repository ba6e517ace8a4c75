import type { ReactNode } from 'react'
import { classes } from './classes'
import { ErrorMessage } from './ErrorMessage'
import { fieldIds } from './ids'

export interface Choice {
  value: string
  /** Translated. */
  label: string
  hint?: string
  /** The language of the label, when it is not the page's. */
  lang?: 'cy' | 'en'
}

export interface ChoiceGroupProps {
  name: string
  legend: ReactNode
  /** True makes the legend the page's h1, when the page asks one thing. */
  legendIsHeading?: boolean
  hint?: ReactNode
  /** A translated sentence. */
  error?: string | null
  children: ReactNode
}

/** The fieldset, legend, hint and error around a group of choices. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { name, legend, legendIsHeading, hint, error, children } = props
  const { hintId, errorId, describedBy } = fieldIds(name, { hint, error })
  return (
    <fieldset className={classes('group', error && 'field--error')} aria-describedby={describedBy}>
      <legend className="group__legend">
        {legendIsHeading ? (
          <h1 className="heading heading--question">{legend}</h1>
        ) : (
          <span className="label">{legend}</span>
        )}
      </legend>
      {hint && (
        <div className="hint" id={hintId}>
          {hint}
        </div>
      )}
      <ErrorMessage id={errorId}>{error}</ErrorMessage>
      {children}
    </fieldset>
  )
}

export interface ChoiceCardProps extends Choice {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  checked?: boolean
  /** A quieter card, for what stands apart from a scale. */
  quiet?: boolean
  /** Above the label, such as a drawing of what it says. */
  above?: ReactNode
}

/** A card around a native control: the whole of it is the label, so all of it can be pressed. */
export function ChoiceCard(props: ChoiceCardProps) {
  const { type, name, id, value, label, hint, lang, checked, quiet, above } = props
  // With a hint the name must be the label alone, or a screen reader reads the hint twice.
  const labelId = hint ? `${id}-label` : undefined
  const hintId = hint ? `${id}-hint-${value}` : undefined
  return (
    <label className={classes('answer', quiet && 'answer--quiet')} htmlFor={id}>
      <input
        className="answer__control"
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-labelledby={labelId}
        aria-describedby={hintId}
      />
      <span className="answer__text">
        {above}
        <span className="answer__label" id={labelId} lang={lang}>
          {label}
        </span>
        {hint && (
          <span className="answer__hint" id={hintId}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
