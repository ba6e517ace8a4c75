import { useTranslation } from 'react-i18next'
import { limits } from '~/core/distance/forms'
import { areas } from '~/core/distance/types'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { problemAt } from '~/web/forms'
import { type FormState, typed } from '../journeys/form-state'
import { LanguageField } from './language-field'

interface GoalFieldsProps {
  state: FormState | undefined
  /** what stands there before anything was chosen */
  area?: string
  language: string
  formKey: string
}

/** A goal in somebody's own words, with what 0 and 10 would look like. */
export function GoalFields({ state, area, language, formKey }: GoalFieldsProps) {
  const { t } = useTranslation('distance')
  const problems = state?.problems ?? []
  return (
    <>
      {/* The form that came back is the one that was sent: its key stays. */}
      <input type="hidden" name="formKey" value={typed(state, 'formKey') ?? formKey} />
      <RadioGroup
        name="area"
        legend={t('goal.area')}
        error={problemAt(problems, 'area')}
        options={areas.map(value => ({ value, label: t(`area.${value}`) }))}
        defaultValue={typed(state, 'area') ?? area}
        inline
      />
      <TextArea
        name="text"
        label={t('goal.text')}
        hint={t('goal.text-hint')}
        error={problemAt(problems, 'text')}
        defaultValue={typed(state, 'text')}
        limit={limits.goal}
        rows={3}
      />
      {(['zero', 'ten'] as const).map(end => (
        <TextField
          key={end}
          name={end}
          label={t(`anchor.${end}`)}
          hint={t('goal.anchor-hint', { usual: t(`anchor.${end}-usual`) })}
          error={problemAt(problems, end)}
          defaultValue={typed(state, end)}
        />
      ))}
      <LanguageField
        error={problemAt(problems, 'language')}
        defaultValue={typed(state, 'language') ?? language}
      />
    </>
  )
}
