import type { ReactNode } from 'react'

export interface SummaryRow {
  key: string
  value: ReactNode
  action?: { href: string; text: string }
}

/** What is known of one thing, as names and values; `key` is the translated name and unique in the list. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary">
      {rows.map(({ key, value, action }) => (
        <div className="summary__row" key={key}>
          <dt className="summary__key">{key}</dt>
          <dd className="summary__value">{value}</dd>
          {action && (
            <dd className="summary__action">
              <a href={action.href}>
                {action.text}
                <span className="govuk-visually-hidden">: {key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
