import { useTranslation } from 'react-i18next'
import { RadioGroup } from '~/ui/RadioGroup'

interface LanguageFieldProps {
  name: string
  legend: string
  error: string | undefined
  defaultValue: string | undefined
  /** What stands there before anything was chosen: the page's language. */
  otherwise: 'cy' | 'en'
}

/** Which language something was written in, so that it is read aloud and marked rightly. */
export function LanguageField({ otherwise, defaultValue, ...group }: LanguageFieldProps) {
  const { t } = useTranslation('assessment')
  return (
    <RadioGroup
      {...group}
      defaultValue={defaultValue ?? otherwise}
      inline
      options={[
        { value: 'cy', label: t('language.cy') },
        { value: 'en', label: t('language.en') },
      ]}
    />
  )
}
