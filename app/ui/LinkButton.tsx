import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass, keyOf } from './Button'

export interface LinkButtonProps {
  href: string
  look?: ButtonLook
  lang?: 'cy' | 'en'
  /** Says more than the words do, where several on a page read alike. It begins with them. */
  label?: string
  /** As of a button. */
  shortcut?: string
  children: ReactNode
}

/** A link that looks like a button, for going on rather than doing. */
export function LinkButton({ look = 'primary', href, lang, label, shortcut, children }: LinkButtonProps) {
  return (
    <a className={buttonClass(look)} href={href} lang={lang} aria-label={label} {...keyOf(shortcut)}>
      {children}
    </a>
  )
}
