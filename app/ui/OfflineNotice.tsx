import { useTranslation } from 'react-i18next'

/** Waits in the page, hidden; shown by script when a form is sent without a connection. Nothing is lost. */
export function OfflineNotice() {
  const { t } = useTranslation('common')
  return (
    <div className="offline" role="alert" data-offline="" hidden>
      <strong>{t('offline.title')}</strong> {t('offline.text')}
    </div>
  )
}
