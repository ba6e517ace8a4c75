import type { ReactNode } from 'react'

/** More for whoever wants it, one press away. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: string
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="details" open={open}>
      <summary className="details__summary">{summary}</summary>
      <div className="details__text">{children}</div>
    </details>
  )
}
