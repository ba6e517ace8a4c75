import type { ReactNode } from 'react'
import { classes } from './classes'

export type ButtonLook = 'primary' | 'secondary' | 'warning' | 'quiet'

export interface ButtonProps {
  /** primary: the one way on; secondary: beside it; warning: cannot be undone; quiet: looks like a link. */
  look?: ButtonLook
  children: ReactNode
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  form?: string
  formAction?: string
  /** Lets a form go although a field is empty, for “skip”. */
  formNoValidate?: boolean
  /** The key that presses it where the page has shortcuts (enhance/keys). */
  shortcut?: string
}

/**
 * A button that sends its form. As wide as its words: Welsh may need nearly twice the room. It is never
 * disabled: a press that cannot work yet is answered with what is missing.
 */
export function Button({ look = 'primary', type = 'submit', shortcut, children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass(look)} {...keyOf(shortcut)} {...rest}>
      {children}
    </button>
  )
}

/** What makes a key press something: left out, none does. */
export const keyOf = (shortcut: string | undefined) =>
  shortcut === undefined ? {} : { 'data-key': shortcut, 'aria-keyshortcuts': shortcut }

/** The classes of a button, for a link that looks like one. */
export function buttonClass(look: ButtonLook): string {
  return classes('button', look !== 'primary' && `button--${look}`)
}
