import type { ReactNode } from 'react'

/** Words set in from the rest: an example, a condition, somebody's own words. */
export function Inset({ children, lang }: { children: ReactNode; lang?: 'cy' | 'en' }) {
  return (
    <div className="inset" lang={lang}>
      {children}
    </div>
  )
}
