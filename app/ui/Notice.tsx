import type { ReactNode } from 'react'

export interface NoticeProps {
  /** done: something was saved or sent; information; attention: something to act on. */
  look?: 'done' | 'information' | 'attention'
  title?: string
  children?: ReactNode
}

/** Something to know before anything else on the page. What was done is announced to a screen reader. */
export function Notice({ look = 'information', title, children }: NoticeProps) {
  return (
    <div className={`notice notice--${look}`} role={look === 'done' ? 'status' : undefined}>
      {title && <p className="notice__title">{title}</p>}
      {children}
    </div>
  )
}
