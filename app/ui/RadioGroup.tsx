import { type Choice, ChoiceCard, ChoiceGroup, type ChoiceGroupProps } from './choices'
import { classes } from './classes'
import { choiceId } from './ids'

export interface RadioGroupProps extends Omit<ChoiceGroupProps, 'children'> {
  options: readonly Choice[]
  defaultValue?: string | null
  /** True lays short choices side by side where there is room. */
  inline?: boolean
}

/** One of several: native radios, each in a card that can be pressed anywhere. */
export function RadioGroup({ options, defaultValue, inline, ...group }: RadioGroupProps) {
  return (
    <ChoiceGroup {...group}>
      <div className={classes('answers', inline && 'answers--inline')}>
        {options.map((option, index) => (
          <ChoiceCard
            key={option.value}
            {...option}
            type="radio"
            name={group.name}
            id={choiceId(group.name, option.value, index)}
            checked={defaultValue === option.value}
          />
        ))}
      </div>
    </ChoiceGroup>
  )
}
