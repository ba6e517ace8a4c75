import { TextField, type TextFieldProps } from './TextField'

/** Room for one of our codes, sixteen letters and digits in four groups: no spelling, no capitals, no memory. */
export function CodeField(props: Pick<TextFieldProps, 'name' | 'label' | 'hint' | 'error' | 'defaultValue'>) {
  return <TextField {...props} expect={20} autoComplete="off" autoCapitalize="none" spellCheck={false} />
}
