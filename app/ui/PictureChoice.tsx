import type { PictureName } from '~/core/instrument/pictures'
import { type Choice, ChoiceCard, ChoiceGroup, type ChoiceGroupProps } from './choices'
import { choiceId } from './ids'
import { Picture } from './pictures/Picture'

export interface PictureChoiceProps extends Omit<ChoiceGroupProps, 'children'> {
  /** The choice of no picture, which comes first. */
  none: Choice
  options: readonly (Choice & { value: PictureName })[]
  defaultValue: string
}

/** One of the pictures, or none: native radios, each in a card with the drawing and what it is called. */
export function PictureChoice({ none, options, defaultValue, ...group }: PictureChoiceProps) {
  const card = (option: Choice, index: number, drawn?: PictureName) => (
    <ChoiceCard
      key={option.value}
      {...option}
      type="radio"
      name={group.name}
      id={choiceId(group.name, option.value, index)}
      checked={option.value === defaultValue}
      above={drawn && <Picture name={drawn} alt="" />}
    />
  )
  return (
    <ChoiceGroup {...group}>
      <div className="answers answers--pictures">
        {card(none, 0)}
        {options.map((option, index) => card(option, index + 1, option.value))}
      </div>
    </ChoiceGroup>
  )
}
