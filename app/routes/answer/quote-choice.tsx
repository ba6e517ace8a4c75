import { useTranslation } from 'react-i18next'
import type { Register } from '~/core/instrument'
import { respondentNamespace } from '~/i18n'
import { ShareChoice } from '~/ui/ShareChoice'

/**
 * Whether words may be quoted, for somebody who wrote some. What would happen to them, and that it cannot be undone, is
 * said first. Nobody has to choose: without a yes they are not used.
 */
export function QuoteChoice({ register, value }: { register: Register; value: string | null }) {
  const { t } = useTranslation(respondentNamespace(register))
  return (
    <ShareChoice
      name="quote"
      legend={t('quote.title')}
      legendIsHeading={false}
      hint={
        <>
          <p>{t('quote.why')}</p>
          <p>{t('quote.how')}</p>
          <p>{t('quote.stays')}</p>
        </>
      }
      value={value}
      note={t('quote.neither')}
      options={[
        { value: 'yes', label: t('quote.yes.label'), hint: t('quote.yes.hint') },
        { value: 'no', label: t('quote.no.label'), hint: t('quote.no.hint') },
      ]}
    />
  )
}
