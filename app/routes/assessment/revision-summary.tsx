import { useTranslation } from 'react-i18next'
import { frameworkOf, ratingText } from '~/core/assessment/frameworks'
import { progressStages } from '~/core/assessment/model'
import type { Revision } from '~/core/assessment/record'
import type { Lang } from '~/i18n'
import { useLang } from '~/i18n/use-lang'
import type { Citable } from '~/steps/assessment/read-citable'
import { SummaryList } from '~/ui/SummaryList'
import { CitedList } from './cited'
import { type CitedView, citedViews } from './figure-words'

/** One saved state, with the figures it cites already in words. */
export interface RevisionView extends Omit<Revision, 'cites' | 'savedBy' | 'savedAt'> {
  cited: CitedView[]
}

/** For the page: without who and when, which each page says in its own way. */
export function revisionView(lang: Lang, revision: Revision, citable: Citable): RevisionView {
  const { cites, savedBy: _by, savedAt: _at, ...rest } = revision
  return { ...rest, cited: citedViews(lang, citable, cites) }
}

/** One saved state of the record, as names and values in the order of the form. */
export function RevisionSummary({ revision }: { revision: RevisionView }) {
  const { t } = useTranslation(['record', 'assessment'])
  const lang = useLang()
  const { framework, progressStage, leadName, narrative, argued, governance, narrativeLanguage, cited } =
    revision
  const written = (text: string) =>
    text ? (
      <span className="as-written" lang={narrativeLanguage}>
        {text}
      </span>
    ) : (
      t('not-written')
    )
  const rating = ratingText(lang, revision)
  return (
    <SummaryList
      rows={[
        {
          key: t('assessment:assess.rating'),
          value: rating ? (
            <>
              {rating} <span className="soft">({frameworkOf(framework).name[lang]})</span>
            </>
          ) : (
            t('assessment:assess.not-rated')
          ),
        },
        {
          key: t('assessment:assess.stage'),
          value: progressStage
            ? `${progressStage}. ${progressStages[progressStage][lang]}`
            : t('assessment:assess.not-chosen'),
        },
        { key: t('assessment:assess.narrative'), value: written(narrative) },
        ...(cited.length > 0 ? [{ key: t('cites.title'), value: <CitedList cited={cited} /> }] : []),
        { key: t('argued'), value: written(argued) },
        { key: t('assessment:assess.lead'), value: leadName || t('assessment:glance.nobody') },
        { key: t('governance'), value: written(governance) },
      ]}
    />
  )
}
