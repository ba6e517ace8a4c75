import type { ReactNode } from 'react'
import { ChoiceCard, ChoiceGroup } from './choices'
import { choiceId } from './ids'

export interface NumberScaleProps {
  name: string
  legend: ReactNode
  hint?: ReactNode
  /** A translated sentence. */
  error?: string | null
  /** As they are sent, lowest first. */
  numbers: readonly string[]
  /** What the lowest and the highest would look like. */
  ends: readonly [lowest: ReactNode, highest: ReactNode]
  /** Beside the numbers: not to give one. */
  apart: { value: string; label: string }
  defaultValue?: string | null
}

/**
 * One number of a scale: native radios, each a square big enough for a thumb, that wrap where there is no room, so
 * nothing is ever scrolled sideways. Without script; the arrow keys move along it as in any group of radios.
 */
export function NumberScale(props: NumberScaleProps) {
  const { name, legend, hint, error, numbers, ends, apart, defaultValue } = props
  const [lowest, highest] = ends
  return (
    <ChoiceGroup
      name={name}
      legend={legend}
      error={error}
      hint={
        <>
          {hint && <p>{hint}</p>}
          <ul className="scale__ends">
            <li>
              <span className="scale__end">{numbers[0]}</span> {lowest}
            </li>
            <li>
              <span className="scale__end">{numbers.at(-1)}</span> {highest}
            </li>
          </ul>
        </>
      }
    >
      <div className="scale">
        {numbers.map((number, index) => {
          const id = choiceId(name, number, index)
          return (
            <label className="scale__cell" key={number} htmlFor={id}>
              <input
                className="scale__control"
                type="radio"
                id={id}
                name={name}
                value={number}
                defaultChecked={defaultValue === number}
              />
              <span className="scale__number">{number}</span>
            </label>
          )
        })}
      </div>
      <ChoiceCard
        {...apart}
        type="radio"
        name={name}
        id={choiceId(name, apart.value, numbers.length)}
        checked={defaultValue === apart.value}
        quiet
      />
    </ChoiceGroup>
  )
}
