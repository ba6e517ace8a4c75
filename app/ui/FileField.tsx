import { classes } from './classes'
import { ErrorMessage } from './ErrorMessage'
import { fieldIds } from './ids'

export interface FileFieldProps {
  name: string
  label: string
  hint?: string
  /** A translated sentence. */
  error?: string | null
  /** Kinds of file the browser offers first; the server decides. */
  accept?: string
}

/** A label, a hint, what is wrong, and a file to choose. */
export function FileField({ name, label, hint, error, accept }: FileFieldProps) {
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
        className="input"
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}
