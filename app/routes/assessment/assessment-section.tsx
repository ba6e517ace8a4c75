import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/Notice'
import { type Problem, problemAt, typedText } from '~/web/forms'
import { SignedNotice } from '../agencies/signed-notice'
import { AssessmentForm } from './assessment-form'
import type { FormView } from './component-view'
import { RevisionSummary, type RevisionView } from './revision-summary'

interface AssessmentSectionProps {
  /** What is saved. */
  form: FormView
  /** Who signed it off and when: the form is closed. */
  signed: { name: string; at: string } | null
  /** What was typed, when the form came back. */
  typed: SubmissionResult | null
  problems: readonly Problem[]
  /** What a colleague saved meanwhile, when both have to be shown. */
  newer: (RevisionView & { saved: { name: string; at: string } }) | null
  said: 'saved' | 'unchanged' | null
}

/** The partnership's own judgement, and what a colleague saved meanwhile beside what was typed. */
export function AssessmentSection({ form, signed, typed, problems, newer, said }: AssessmentSectionProps) {
  const { t } = useTranslation(['assessment', 'agencies'])
  const value = (name: 'rating' | 'progressStage' | 'leadName' | 'narrative') =>
    typed ? (typedText(typed, name) ?? '') : String(form[name] ?? '')
  if (signed)
    return (
      <section className="assess-section" id="assessment">
        <h2 className="heading">{t('section.assessment')}</h2>
        <SignedNotice {...signed} />
        <RevisionSummary revision={form} />
        {typed && (
          <Notice look="attention" title={t('agencies:give.not-saved')}>
            <p className="as-written" lang={typedText(typed, 'narrativeLanguage')}>
              {value('narrative')}
            </p>
          </Notice>
        )}
      </section>
    )
  return (
    <section className="assess-section" id="assessment">
      <h2 className="heading">{t('section.assessment')}</h2>
      {said && <Notice look="done" title={t(`assess.${said}`)} />}
      {newer && (
        <Notice look="attention" title={t('assess.newer.title')}>
          <p>{t('assess.newer.text', newer.saved)}</p>
          <RevisionSummary revision={newer} />
        </Notice>
      )}
      {form.revision > 0 && (
        <div className="print-only">
          <RevisionSummary revision={form} />
        </div>
      )}
      <p>{t('assess.about')}</p>
      <AssessmentForm
        values={{
          rating: value('rating'),
          progressStage: value('progressStage'),
          leadName: value('leadName'),
          narrative: value('narrative'),
          narrativeLanguage: typedText(typed, 'narrativeLanguage') ?? form.narrativeLanguage,
        }}
        basedOn={form.revision}
        errorOf={field => problemAt(problems, field)}
      />
    </section>
  )
}
