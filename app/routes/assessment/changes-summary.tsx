import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/LinkButton'
import { ChangeParts } from '../changes/change-parts'
import type { ChangeView, RatesView } from '../changes/change-view'
import { RatesList } from '../changes/rates'

export interface ChangesSummaryView {
  period: string
  rates: RatesView | null
  /** the latest three */
  latest: ChangeView[]
}

/** "You said, we did" of the year in short; the partnership's page has all of it. */
export function ChangesSummary({ view, page }: { view: ChangesSummaryView; page: string }) {
  const { t } = useTranslation(['changes', 'assessment'])
  const { period, rates, latest } = view
  return (
    <section className="assess-section" id="changes">
      <h2 className="heading">{t('assessment:section.changes')}</h2>
      <p>{t('changes:intro')}</p>
      {rates ? <RatesList rates={rates} period={period} /> : <p>{t('changes:summary.none')}</p>}
      {latest.length > 0 && <h3 className="heading heading--small">{t('changes:summary.latest')}</h3>}
      {latest.map(change => (
        <article className="record" key={change.id}>
          <ChangeParts change={change} />
        </article>
      ))}
      <p className="no-print">
        <LinkButton look="secondary" href={page}>
          {t('changes:summary.all')}
        </LinkButton>
      </p>
    </section>
  )
}
