import { useTranslation } from 'react-i18next'
import type { Hindrance } from '~/steps/send-check-in'
import { Notice } from '~/ui/Notice'

/** Why nothing can be sent, and who can change that. Draws nothing when nothing stands in the way. */
export function HindranceNotice({ hindrance }: { hindrance: Hindrance | null }) {
  const { t } = useTranslation('journeys')
  if (!hindrance) return null
  return (
    <Notice look="attention" title={t('hindrance.title')}>
      <p>{t(`hindrance.${hindrance}`)}</p>
    </Notice>
  )
}
