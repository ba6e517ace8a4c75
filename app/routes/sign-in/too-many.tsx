import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/Notice'

/** That something was tried too often, and from when on it can be tried again; nothing without a time. */
export function TooMany({ until }: { until: string | null | undefined }) {
  const { t } = useTranslation('own-sign-in')
  if (!until) return null
  return (
    <Notice look="attention" title={t('too-many.title')}>
      <p>{t('too-many.text', { time: until })}</p>
    </Notice>
  )
}
