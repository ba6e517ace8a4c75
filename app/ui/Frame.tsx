import type { ReactNode } from 'react'
import { classes } from './classes'
import { HelpNow, type HelpNowProps } from './HelpNow'
import { InventedNotice } from './InventedNotice'
import { LeavePage } from './LeavePage'
import { useSaid } from './Say'
import { SkipLink } from './SkipLink'
import { Wordmark } from './Wordmark'

export interface FrameProps extends HelpNowProps {
  /** First of all in the document, out of sight. */
  before?: ReactNode
  /** Beside the wordmark, such as the language toggle. */
  beside?: ReactNode
  invented?: boolean
  /** Where “Leave this page” leads, if something has to be forgotten on the way. */
  leaveBy?: string | undefined
  /** For a page that is its own opening and has no bar above it. */
  opening?: boolean
  children: ReactNode
}

/**
 * What surrounds every page that anyone may see: the wordmark, help now, and the way out. On a phone help and
 * the way out stay at the lower edge, in reach of a thumb; in the document they come before the content, in
 * reach of a screen reader.
 */
export function Frame({ before, beside, invented, leaveBy, opening, children, ...help }: FrameProps) {
  const safety = useSaid('safety')
  return (
    <div className={classes('page', opening && 'page--wide')}>
      {before}
      <SkipLink />
      <header>
        {invented && <InventedNotice />}
        {!opening && (
          <div className="bar">
            <p className="bar__brand">
              <Wordmark />
            </p>
            {beside}
          </div>
        )}
      </header>
      <aside className="safety" aria-label={safety}>
        <HelpNow {...help} />
        <LeavePage by={leaveBy} />
      </aside>
      <main className="main" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
