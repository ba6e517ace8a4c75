import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'
import { SelectField } from '~/ui/SelectField'

export interface YearFormProps {
  path: string
  /** The first day of the year shown. */
  from: string
  years: readonly { value: string; label: string }[]
}

/** Which year is shown; nothing where there is only one. */
export function YearForm({ path, from, years }: YearFormProps) {
  const { t } = useTranslation('assessment')
  if (years.length < 2) return null
  return (
    <form method="get" action={path} className="year-tools__form no-print">
      <SelectField name="period" label={t('year.label')} options={years} defaultValue={from} />
      <Button look="secondary">{t('year.button')}</Button>
    </form>
  )
}
