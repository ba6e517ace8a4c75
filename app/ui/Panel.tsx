import type { ReactNode } from 'react'
import { classes } from './classes'

export interface PanelProps {
  title?: string
  /** The level of the title in the page's outline. */
  level?: 2 | 3
  /** plain: a sheet of paper; accent: the one thing to look at. */
  look?: 'plain' | 'accent'
  children: ReactNode
}

/** A sheet of paper on the page, for what belongs together. */
export function Panel({ title, level = 2, look = 'plain', children }: PanelProps) {
  const Heading = `h${level}` as const
  return (
    <section className={classes('panel', look === 'accent' && 'panel--accent')}>
      {title && <Heading className="heading heading--small">{title}</Heading>}
      {children}
    </section>
  )
}
