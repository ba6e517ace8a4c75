import { HelpList, type HelpListProps } from './HelpList'
import { Say } from './Say'

export interface HelpNowProps extends HelpListProps {
  /** Where somebody can say “I do not feel safe”, on the pages that know who is asking. */
  safeHref?: string
}

/** Help now: open with one press, without script, each number a link that dials. */
export function HelpNow({ numbers, register, safeHref }: HelpNowProps) {
  return (
    <details className="help">
      <summary className="help__summary">
        <Say of="help.summary" />
      </summary>
      <HelpList numbers={numbers} register={register} />
      {safeHref && (
        <p className="help__safe">
          <a href={safeHref}>
            <Say of="help.not-safe" />
          </a>
        </p>
      )}
    </details>
  )
}
