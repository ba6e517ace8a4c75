import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Drawing } from './Drawing'
import { RespondentPage, type RespondentPageProps } from './RespondentPage'

/** ended: its time is over; cancelled: it was called off or a newer one was sent; unknown: not one of ours. */
export type EndedReason = 'ended' | 'cancelled' | 'unknown'

export interface EndedPageProps extends Pick<RespondentPageProps, 'help' | 'invented' | 'register'> {
  reason: EndedReason
  children?: ReactNode
}

/** A link that leads nowhere any more: says so without blame, and what to do next. */
export function EndedPage({ reason, children, ...page }: EndedPageProps) {
  const { t } = useTranslation('errors')
  const { register = 'chi' } = page
  return (
    <RespondentPage {...page}>
      <Drawing name="gate" />
      <h1 className="heading">{t(`link.${reason}.title`)}</h1>
      <p className="lead">{t(`link.${reason}.body`)}</p>
      <p>{t(`link.next-${register}`)}</p>
      {children}
    </RespondentPage>
  )
}
