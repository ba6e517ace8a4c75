import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/Notice'
import type { QuestionedView } from '~/ui/Questioned'
import { type Problem, typedText } from '~/web/forms'
import { RatingForm, type RatingFormView } from './rating-form'
import { SaysSummary } from './says'
import type { SaysView } from './side-view'

interface RatingSectionProps {
  form: RatingFormView
  typed: SubmissionResult | null
  problems: readonly Problem[]
  questioned: QuestionedView | null
  /** What somebody else saved for the agency meanwhile, when both have to be shown. */
  newer: { says: SaysView; name: string; at: string } | null
  /** Why nothing can be given: it was signed off (the page says so above), or the agency is retired. */
  closed: 'signed' | 'retired' | null
  /** What the agency says, where the form is closed. */
  says: SaysView | null
}

/** The form, with what somebody else saved meanwhile beside what was typed; or what stands, where it is closed. */
export function RatingSection({
  form,
  typed,
  problems,
  questioned,
  newer,
  closed,
  says,
}: RatingSectionProps) {
  const { t } = useTranslation('agencies')
  const reasons = typedText(typed, 'reasons')
  if (closed)
    return (
      <>
        {closed === 'retired' && <Notice title={t('give.retired')} />}
        {says ? <SaysSummary says={says} /> : <p>{t('side.not-given')}</p>}
        {reasons && (
          <Notice look="attention" title={t('give.not-saved')}>
            <p className="as-written" lang={typedText(typed, 'writtenIn')}>
              {reasons}
            </p>
          </Notice>
        )}
      </>
    )
  return (
    <>
      {newer && (
        <Notice look="attention" title={t('give.newer.title')}>
          <p>{t('give.newer.text', { name: newer.name, at: newer.at })}</p>
          <SaysSummary says={newer.says} />
        </Notice>
      )}
      <RatingForm form={form} typed={typed} problems={problems} questioned={questioned} />
    </>
  )
}
