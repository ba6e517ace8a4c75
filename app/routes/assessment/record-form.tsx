import { useTranslation } from 'react-i18next'
import { limits } from '~/core/assessment/forms'
import { frameworkOf } from '~/core/assessment/frameworks'
import { progressStages, prompts, scores } from '~/core/assessment/model'
import { useLang } from '~/i18n/use-lang'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Questioned, type QuestionedView } from '~/ui/Questioned'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { CitesField } from './cited'
import { Attribution } from './definition'
import type { CitableView } from './figure-words'
import { LanguageField } from './language-field'

/** The form's id, so that the language button takes what was typed along. */
export const RECORD_FORM = 'record'

interface RecordFormProps {
  /** What stands in each field: what was typed, or else what was saved. Scores as text, '' for none. */
  values: {
    framework: string
    rating: string
    progressStage: string
    narrative: string
    argued: string
    leadName: string
    governance: string
    narrativeLanguage: string
    cites: readonly string[]
  }
  citable: readonly CitableView[]
  /** The revision that the form was filled in on. */
  basedOn: number
  /** The message beside a field. */
  errorOf: (field: string) => string | undefined
  /** What is to be looked at again before it is saved. */
  questioned: QuestionedView | null
}

/** Table 1 as a form: rating and progress stage with their descriptors, evidence, what was argued, who leads, governance. */
export function RecordForm({ values, citable, basedOn, errorOf, questioned }: RecordFormProps) {
  const { t } = useTranslation(['record', 'assessment'])
  const lang = useLang()
  const framework = frameworkOf(values.framework)
  const field = (name: 'narrative' | 'argued' | 'leadName' | 'governance') => ({
    name,
    error: errorOf(name),
    defaultValue: values[name],
  })
  const known = new Set(citable.flatMap(({ figures }) => figures.map(({ address }) => address)))
  return (
    <form method="post" id={RECORD_FORM} noValidate>
      <input type="hidden" name="framework" value={framework.key} />
      <input type="hidden" name="basedOn" value={basedOn} />
      <RadioGroup
        name="rating"
        legend={t('assessment:assess.rating')}
        hint={t('framework', { name: framework.name[lang] })}
        error={errorOf('rating')}
        defaultValue={values.rating}
        options={[
          { value: '', label: t('assessment:assess.not-rated') },
          ...framework.points.map(({ name, descriptor }, index) => ({
            value: String(index + 1),
            label: `${index + 1}. ${name[lang]}`,
            hint: descriptor[lang],
          })),
        ]}
      />
      <RadioGroup
        name="progressStage"
        legend={t('assessment:assess.stage')}
        error={errorOf('progressStage')}
        defaultValue={values.progressStage}
        options={[
          { value: '', label: t('assessment:assess.not-chosen') },
          ...scores.map(score => ({
            value: String(score),
            label: `${score}. ${progressStages[score][lang]}`,
          })),
        ]}
      />
      <TextArea
        {...field('narrative')}
        label={t('assessment:assess.narrative')}
        hint={
          <>
            <p>{prompts.narrative[lang]}</p>
            <p>{t('assessment:assess.narrative-hint')}</p>
          </>
        }
        rows={10}
        limit={limits.narrative}
      />
      <CitesField
        releases={citable}
        gone={values.cites.filter(address => !known.has(address))}
        chosen={values.cites}
        error={errorOf('cites')}
      />
      <TextArea {...field('argued')} label={t('argued')} hint={t('argued-hint')} limit={limits.argued} />
      <TextField
        {...field('leadName')}
        label={t('assessment:assess.lead')}
        hint={prompts.lead[lang]}
        autoComplete="off"
      />
      <TextArea
        {...field('governance')}
        label={t('governance')}
        hint={t('governance-hint')}
        limit={limits.text}
      />
      <LanguageField
        name="narrativeLanguage"
        legend={t('language')}
        error={errorOf('narrativeLanguage')}
        defaultValue={values.narrativeLanguage}
        otherwise={lang}
      />
      {lang === 'cy' && <p className="soft">{t('assessment:unofficial')}</p>}
      <Attribution />
      {questioned && <Questioned view={questioned} />}
      <ButtonGroup>
        <Button>{t('button')}</Button>
      </ButtonGroup>
    </form>
  )
}
