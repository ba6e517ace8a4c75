import { type Choice, ChoiceCard, ChoiceGroup, type ChoiceGroupProps } from './choices'
import { classes } from './classes'
import { choiceId } from './ids'

export interface CheckboxGroupProps extends Omit<ChoiceGroupProps, 'children'> {
  options: readonly Choice[]
  defaultValue?: readonly string[]
  /** True lays short choices side by side where there is room. */
  inline?: boolean
}

/** Any of several: native checkboxes, all sent under one name. */
export function CheckboxGroup({ options, defaultValue = [], inline, ...group }: CheckboxGroupProps) {
  return (
    <ChoiceGroup {...group}>
      <div className={classes('answers', inline && 'answers--inline')}>
        {options.map((option, index) => (
          <ChoiceCard
            key={option.value}
            {...option}
            type="checkbox"
            name={group.name}
            id={choiceId(group.name, option.value, index)}
            checked={defaultValue.includes(option.value)}
          />
        ))}
      </div>
    </ChoiceGroup>
  )
}
