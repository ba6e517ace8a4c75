import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { Attribution } from './definition'

/** Whose questions the page asks; of the Welsh ones, that they are our own translation. */
export function PlanSource() {
  const { t } = useTranslation('assessment')
  return (
    <>
      {useLang() === 'cy' && <p className="soft">{t('unofficial')}</p>}
      <Attribution />
    </>
  )
}
