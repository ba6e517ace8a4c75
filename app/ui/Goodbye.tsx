import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { respondentNamespace } from '~/i18n/instance'
import { Receipt } from './Receipt'
import { RespondentPage, type RespondentPageProps } from './RespondentPage'
import type { Register } from './register'

export interface GoodbyeProps {
  page: Omit<RespondentPageProps, 'children'> & { register: Register }
  title: string
  receipt?: { code: string; withdraw: string }
  children?: ReactNode
}

/** The last page on a phone that was handed over: it has forgotten everything, so it is seen this one time. */
export function Goodbye({ page, title, receipt, children }: GoodbyeProps) {
  const { t } = useTranslation(respondentNamespace(page.register))
  return (
    <RespondentPage {...page} stopHref={undefined} seenOnce>
      <h1 className="heading">{title}</h1>
      <p className="lead">{t('goodbye.gone')}</p>
      {receipt && <Receipt register={page.register} {...receipt} />}
      {children}
      <p>{t('goodbye.worker')}</p>
    </RespondentPage>
  )
}
