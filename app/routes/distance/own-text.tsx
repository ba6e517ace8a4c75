import type { ReactNode } from 'react'

/** Somebody's own words in their own language, with the lines they made. */
export function OwnText({ language, children }: { language: 'cy' | 'en'; children: ReactNode }) {
  return (
    <span className="own-words" lang={language}>
      {children}
    </span>
  )
}
