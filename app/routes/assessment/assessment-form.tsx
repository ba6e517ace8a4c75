import { useTranslation } from 'react-i18next'
import { limits } from '~/core/assessment/forms'
import { progressStages, prompts, ratings, scores } from '~/core/assessment/model'
import { useLang } from '~/i18n/use-lang'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { Attribution } from './definition'

/** The form's id, so that the language button takes what was typed along. */
export const ASSESSMENT_FORM = 'assess'

interface AssessmentFormProps {
  /** What stands in each field: what was typed, or else what was saved. Scores as text, '' for none. */
  values: {
    rating: string
    progressStage: string
    leadName: string
    narrative: string
    narrativeLanguage: string
  }
  /** The revision that the form was filled in on. */
  basedOn: number
  /** The message beside a field. */
  errorOf: (field: string) => string | undefined
}

/** Rating, progress stage, who leads and the narrative, with the model's own descriptors. */
export function AssessmentForm({ values, basedOn, errorOf }: AssessmentFormProps) {
  const { t } = useTranslation('assessment')
  const lang = useLang()
  return (
    <form method="post" id={ASSESSMENT_FORM} noValidate>
      <input type="hidden" name="act" value="assess" />
      <input type="hidden" name="basedOn" value={basedOn} />
      <RadioGroup
        name="rating"
        legend={t('assess.rating')}
        error={errorOf('rating')}
        defaultValue={values.rating}
        options={[
          { value: '', label: t('assess.not-rated') },
          ...scores.map(score => ({
            value: String(score),
            label: `${score}. ${ratings[score].name[lang]}`,
            hint: ratings[score].descriptor[lang],
          })),
        ]}
      />
      <RadioGroup
        name="progressStage"
        legend={t('assess.stage')}
        error={errorOf('progressStage')}
        defaultValue={values.progressStage}
        options={[
          { value: '', label: t('assess.not-chosen') },
          ...scores.map(score => ({
            value: String(score),
            label: `${score}. ${progressStages[score][lang]}`,
          })),
        ]}
      />
      <TextField
        name="leadName"
        label={t('assess.lead')}
        hint={prompts.lead[lang]}
        error={errorOf('leadName')}
        defaultValue={values.leadName}
        autoComplete="off"
      />
      <TextArea
        name="narrative"
        label={t('assess.narrative')}
        hint={
          <>
            <p>{prompts.narrative[lang]}</p>
            <p>{t('assess.narrative-hint')}</p>
          </>
        }
        error={errorOf('narrative')}
        defaultValue={values.narrative}
        rows={10}
        limit={limits.narrative}
      />
      <RadioGroup
        name="narrativeLanguage"
        legend={t('assess.language')}
        error={errorOf('narrativeLanguage')}
        defaultValue={values.narrativeLanguage}
        inline
        options={[
          { value: 'cy', label: t('language.cy') },
          { value: 'en', label: t('language.en') },
        ]}
      />
      {lang === 'cy' && <p className="soft">{t('unofficial')}</p>}
      <Attribution />
      <ButtonGroup>
        <Button>{t('assess.button')}</Button>
      </ButtonGroup>
    </form>
  )
}
