import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { respondentNamespace } from '~/i18n/instance'
import { RespondentPage, type RespondentPageProps } from './RespondentPage'

export interface GoodbyeProps {
  page: Omit<RespondentPageProps, 'children'>
  title: string
  /** such as the receipt */
  children: ReactNode
}

/** The last page on a phone that was handed over: it has forgotten everything, so it is seen this one time. */
export function Goodbye({ page: { stopHref: _, ...page }, title, children }: GoodbyeProps) {
  const { t } = useTranslation(respondentNamespace(page.register ?? 'chi'))
  return (
    <RespondentPage {...page} seenOnce>
      <h1 className="heading">{title}</h1>
      <p className="lead">{t('goodbye.gone')}</p>
      {children}
      <p>{t('goodbye.worker')}</p>
    </RespondentPage>
  )
}
