import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { limits } from '~/core/assessment/forms'
import { progressStages, scores } from '~/core/assessment/model'
import { ratingDescriptor, ratingName, scale } from '~/core/assessment/scale'
import { useLang } from '~/i18n/use-lang'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Questioned, type QuestionedView } from '~/ui/Questioned'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'
import { type Problem, problemAt, typedText } from '~/web/forms'
import { Attribution } from '../assessment/definition'
import { LanguageField } from '../assessment/language-field'

/** The form's id, so that the language button takes what was typed along. */
export const RATING_FORM = 'give'

/** What stands in the form before anybody types: what the agency said, or nothing. */
export interface RatingFormView {
  rating: string
  progressStage: string
  reasons: string
  language: 'cy' | 'en'
  /** 0 while nothing was saved */
  revision: number
}

interface RatingFormProps {
  form: RatingFormView
  /** What was typed, when the form came back. */
  typed: SubmissionResult | null | undefined
  problems: readonly Problem[]
  questioned: QuestionedView | null
}

/** An agency's rating, progress stage and reasons, with the model's own descriptors. */
export function RatingForm({ form, typed, problems, questioned }: RatingFormProps) {
  const { t } = useTranslation(['agencies', 'assessment'])
  const lang = useLang()
  const field = (name: 'rating' | 'progressStage' | 'reasons') => ({
    name,
    error: problemAt(problems, name),
    defaultValue: typed ? (typedText(typed, name) ?? '') : form[name],
  })
  return (
    <form method="post" id={RATING_FORM} noValidate>
      <input type="hidden" name="basedOn" value={form.revision} />
      <RadioGroup
        {...field('rating')}
        legend={t('give.rating')}
        options={scale.map(rating => ({
          value: String(rating),
          label: `${rating}. ${ratingName(rating)[lang]}`,
          hint: ratingDescriptor(rating)[lang],
        }))}
      />
      <RadioGroup
        {...field('progressStage')}
        legend={t('assessment:assess.stage')}
        options={[
          { value: '', label: t('assessment:assess.not-chosen') },
          ...scores.map(stage => ({
            value: String(stage),
            label: `${stage}. ${progressStages[stage][lang]}`,
          })),
        ]}
      />
      <TextArea
        {...field('reasons')}
        label={t('give.reasons')}
        hint={t('give.reasons-hint')}
        rows={8}
        limit={limits.narrative}
      />
      <LanguageField
        name="writtenIn"
        legend={t('give.language')}
        error={problemAt(problems, 'writtenIn')}
        defaultValue={typedText(typed, 'writtenIn')}
        otherwise={form.language}
      />
      {lang === 'cy' && <p className="soft">{t('assessment:unofficial')}</p>}
      <Attribution />
      {questioned && <Questioned view={questioned} />}
      <ButtonGroup>
        <Button>{t('give.button')}</Button>
      </ButtonGroup>
    </form>
  )
}
