import { useTranslation } from 'react-i18next'
import { RadioGroup } from '~/ui/RadioGroup'

interface LanguageFieldProps {
  error: string | undefined
  defaultValue: string | undefined
}

/** Which language somebody's own words are in, so that they are marked and read aloud rightly. */
export function LanguageField({ error, defaultValue }: LanguageFieldProps) {
  const { t } = useTranslation('distance')
  return (
    <RadioGroup
      name="language"
      legend={t('language.legend')}
      error={error}
      options={[
        { value: 'cy', label: t('language.cy') },
        { value: 'en', label: t('language.en') },
      ]}
      defaultValue={defaultValue}
      inline
    />
  )
}
