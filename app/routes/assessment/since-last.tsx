import { useTranslation } from 'react-i18next'
import { ratingText } from '~/core/assessment/frameworks'
import { progressStages } from '~/core/assessment/model'
import type { Revision } from '~/core/assessment/record'
import { type Lang, translator } from '~/i18n'
import { Table } from '~/ui/Table'

type Standing = Pick<Revision, 'framework' | 'rating' | 'progressStage'>

export interface SinceLastView {
  /** the years, as names: the one before, and the one shown */
  head: [string, string]
  rows: [string, string, string][]
}

/** Rating and stage beside those of the year before; null when nothing was saved then. */
export function sinceLastView(
  lang: Lang,
  head: [string, string],
  before: Standing | null,
  latest: Standing | null,
): SinceLastView | null {
  if (!before) return null
  const t = translator(lang)
  const rating = (of: Standing | null) => (of && ratingText(lang, of)) ?? t('assessment:assess.not-rated')
  const stage = ({ progressStage }: Partial<Standing>) =>
    progressStage
      ? `${progressStage}. ${progressStages[progressStage][lang]}`
      : t('assessment:assess.not-chosen')
  return {
    head,
    rows: [
      [t('assessment:assess.rating'), rating(before), rating(latest)],
      [t('assessment:assess.stage'), stage(before), stage(latest ?? {})],
    ],
  }
}

/** What has changed since the year before, at the top of a component's page. */
export function SinceLast({ view }: { view: SinceLastView | null }) {
  const { t } = useTranslation('record')
  return (
    <section className="assess-section since-last" aria-labelledby="since-last">
      <h2 className="heading heading--small" id="since-last">
        {t('since.title')}
      </h2>
      {view ? (
        <Table caption={t('since.title')} captionHidden head={['', ...view.head]} rows={view.rows} stacked />
      ) : (
        <p>{t('since.none')}</p>
      )}
    </section>
  )
}
