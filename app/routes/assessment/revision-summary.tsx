import { useTranslation } from 'react-i18next'
import { progressStages, ratings, type Score } from '~/core/assessment/model'
import { useLang } from '~/i18n/use-lang'
import { SummaryList } from '~/ui/SummaryList'

export interface RevisionView {
  rating: Score | null
  progressStage: Score | null
  leadName: string
  narrative: string
  narrativeLanguage: 'cy' | 'en'
}

/** One saved state of the assessment, as names and values. */
export function RevisionSummary({ revision }: { revision: RevisionView }) {
  const { t } = useTranslation('assessment')
  const lang = useLang()
  const { rating, progressStage, leadName, narrative, narrativeLanguage } = revision
  return (
    <SummaryList
      rows={[
        {
          key: t('assess.rating'),
          value: rating ? `${rating}. ${ratings[rating].name[lang]}` : t('assess.not-rated'),
        },
        {
          key: t('assess.stage'),
          value: progressStage
            ? `${progressStage}. ${progressStages[progressStage][lang]}`
            : t('assess.not-chosen'),
        },
        { key: t('assess.lead'), value: leadName || t('glance.nobody') },
        {
          key: t('assess.narrative'),
          value: narrative ? (
            <span className="as-written" lang={narrativeLanguage}>
              {narrative}
            </span>
          ) : (
            t('history.no-narrative')
          ),
        },
      ]}
    />
  )
}
