import type { ReactNode } from 'react'

/** Buttons in a row that wraps; on a phone each is as wide as the page. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="buttons">{children}</div>
}
