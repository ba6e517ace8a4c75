import type { ReactNode } from 'react'
import { CharacterCount } from './CharacterCount'
import { classes } from './classes'
import { ErrorMessage } from './ErrorMessage'
import { fieldIds } from './ids'

export interface TextAreaProps {
  name: string
  label: ReactNode
  /** True makes the label the page's h1, when the page asks one thing. */
  labelIsHeading?: boolean
  hint?: ReactNode
  error?: string | null
  defaultValue?: string
  rows?: number
  /** Most characters that will be kept. Counted by script where there is one; the server decides. */
  limit?: number
  lang?: 'cy' | 'en'
}

/** Room for several lines. There is no `maxlength`: nothing that somebody typed is ever cut off. */
export function TextArea(props: TextAreaProps) {
  const { name, label, labelIsHeading, hint, error, defaultValue, rows = 5, limit, lang } = props
  const { id, hintId, errorId, describedBy } = fieldIds(name, { hint, error })
  const described = [describedBy, limit && `${id}-count`].filter(Boolean).join(' ') || undefined
  const labelled = (
    <label className={classes('label', labelIsHeading && 'label--heading')} htmlFor={id}>
      {label}
    </label>
  )
  return (
    <div className={classes('field', error && 'field--error')}>
      {labelIsHeading ? <h1 className="heading heading--question">{labelled}</h1> : labelled}
      {hint && (
        <div className="hint" id={hintId}>
          {hint}
        </div>
      )}
      <ErrorMessage id={errorId}>{error}</ErrorMessage>
      <textarea
        className="input input--area"
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        defaultValue={defaultValue}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
      />
      {limit ? <CharacterCount id={id} limit={limit} /> : null}
    </div>
  )
}
