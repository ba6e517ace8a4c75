import { useTranslation } from 'react-i18next'
import type { RatesView } from './change-view'

/** How much of what was heard was answered, and how much has changed: the partnership's own figures. */
export function RatesList({ rates, period }: { rates: RatesView | null; period: string }) {
  const { t } = useTranslation('changes')
  return (
    <>
      <p className="soft">{t('rates.period', { period })}</p>
      {rates ? (
        <dl className="glance">
          {(['answered', 'changed'] as const).map(rate => (
            <div className="glance__tile" key={rate}>
              <dt className="glance__name">{t(`rates.${rate}`)}</dt>
              <dd className="glance__value">
                <span>{rates[rate]}</span>
                <span className="glance__small">{t(`rates.${rate}-about`)}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{t('rates.nothing')}</p>
      )}
    </>
  )
}
