import type { ReactNode } from 'react'
import { type Choice, ChoiceCard, ChoiceGroup } from './choices'
import { choiceId } from './ids'

export interface ShareChoiceProps {
  name: string
  legend: ReactNode
  /** True makes the legend the page's h1. */
  legendIsHeading?: boolean
  hint?: ReactNode
  /** The two ways, in their order. Both look the same, and neither is chosen beforehand. */
  options: readonly [Choice, Choice]
  /** What somebody chose before, when the page comes back. */
  value?: string | null
  error?: string | null
  /** What to know before choosing, such as “if it is about your worker …”. */
  note?: ReactNode
}

/** Who may see the answers: two equal cards, side by side where there is room. */
export function ShareChoice({
  name,
  options,
  value,
  note,
  legendIsHeading = true,
  ...group
}: ShareChoiceProps) {
  return (
    <ChoiceGroup name={name} legendIsHeading={legendIsHeading} {...group}>
      <div className="answers answers--equal">
        {options.map((option, index) => (
          <ChoiceCard
            key={option.value}
            {...option}
            type="radio"
            name={name}
            id={choiceId(name, option.value, index)}
            checked={value === option.value}
          />
        ))}
      </div>
      {note && <div className="inset">{note}</div>}
    </ChoiceGroup>
  )
}
