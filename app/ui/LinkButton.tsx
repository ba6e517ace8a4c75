import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass } from './Button'

export interface LinkButtonProps {
  href: string
  look?: ButtonLook
  lang?: 'cy' | 'en'
  /** Says more than the words do, where several on a page read alike. It begins with them. */
  label?: string
  children: ReactNode
}

/** A link that looks like a button, for going on rather than doing. */
export function LinkButton({ look = 'primary', href, lang, label, children }: LinkButtonProps) {
  return (
    <a className={buttonClass(look)} href={href} lang={lang} aria-label={label}>
      {children}
    </a>
  )
}
