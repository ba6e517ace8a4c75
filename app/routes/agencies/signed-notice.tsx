import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/Notice'

/** That a component is signed off for a year: by whom and when, and that its forms are closed. */
export function SignedNotice({ name, at }: { name: string; at: string }) {
  const { t } = useTranslation('agencies')
  return (
    <Notice title={t('sign.done')}>
      <p>{t('sign.by', { name, at })}</p>
      <p>{t('sign.closed')}</p>
    </Notice>
  )
}
