import { useTranslation } from 'react-i18next'
import type { PlanSummaryView } from './plan-view'

interface PlanSummaryProps {
  view: PlanSummaryView
  /** The address of the plan; null on the page of the plan itself. */
  href: string | null
}

/** How many actions are in which state, and the next review point: for every page that says how a component stands. */
export function PlanSummary({ view, href }: PlanSummaryProps) {
  const { t } = useTranslation('plan')
  return (
    <section className="assess-section" aria-labelledby="plan-summary">
      <h2 className="heading" id="plan-summary">
        {t('summary.title')}
      </h2>
      <dl className="plan-counts">
        {view.counts.map(({ name, number }) => (
          <div className="plan-counts__one" key={name}>
            <dt>{name === 'overdue' ? t('overdue') : t(`state.${name}`)}</dt>
            <dd>{number}</dd>
          </div>
        ))}
        <div className="plan-counts__one plan-counts__one--wide">
          <dt>{t('summary.next-review')}</dt>
          <dd>{view.nextReview ?? t('summary.no-review')}</dd>
        </div>
      </dl>
      {href && (
        <p>
          <a className="plan-link" href={href}>
            {t('summary.open')}
          </a>
        </p>
      )}
    </section>
  )
}
