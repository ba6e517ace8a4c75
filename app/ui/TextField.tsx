import { classes } from './classes'
import { ErrorMessage } from './ErrorMessage'
import { fieldIds } from './ids'

export interface TextFieldProps {
  name: string
  label: string
  hint?: string
  /** A translated sentence: what is wrong and how to put it right. */
  error?: string | null
  defaultValue?: string
  type?: 'text' | 'email' | 'password' | 'tel' | 'search' | 'url' | 'date' | 'file'
  /** Kinds of file the browser offers first; the server decides. */
  accept?: string
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'url'
  /** How many characters are expected, so that the box shows the size of the answer. Never a limit. */
  expect?: 2 | 4 | 10 | 20
  /** Switch off for codes and references. */
  spellCheck?: boolean
  /** The language somebody is expected to write in, when it is not the page's. */
  lang?: 'cy' | 'en'
  autoCapitalize?: 'none' | 'sentences' | 'words' | 'characters'
}

/** A label, a hint, what is wrong, and one line to write in. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, type = 'text', expect, ...input } = props
  const { id, hintId, errorId, describedBy } = fieldIds(name, { hint, error })
  return (
    <div className={classes('field', error && 'field--error')}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      <ErrorMessage id={errorId}>{error}</ErrorMessage>
      <input
        className={classes('input', expect && `input--${expect}`)}
        id={id}
        name={name}
        type={type}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        {...input}
      />
    </div>
  )
}
