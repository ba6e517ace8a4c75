import type { Choice } from './choices'
import { classes } from './classes'
import { ErrorMessage } from './ErrorMessage'
import { fieldIds } from './ids'

export interface SelectFieldProps {
  name: string
  label: string
  hint?: string
  error?: string | null
  options: readonly Choice[]
  defaultValue?: string
  /** What stands first while nothing is chosen, with an empty value. */
  placeholder?: string
  /** The id of the form it belongs to, when it stands outside of it. */
  form?: string
}

/** A list to choose from, for staff pages with more than about seven choices. */
export function SelectField({
  name,
  label,
  hint,
  error,
  options,
  defaultValue,
  placeholder,
  form,
}: SelectFieldProps) {
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
      <select
        className="input input--select"
        id={id}
        name={name}
        form={form}
        defaultValue={defaultValue}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      >
        {placeholder && <option value="">{placeholder}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
