import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass } from './Button'

export interface LinkButtonProps {
  href: string
  look?: ButtonLook
  lang?: 'cy' | 'en'
  children: ReactNode
}

/** A link that looks like a button, for going on rather than doing. */
export function LinkButton({ look = 'primary', href, lang, children }: LinkButtonProps) {
  return (
    <a className={buttonClass(look)} href={href} lang={lang}>
      {children}
    </a>
  )
}
