import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'
import { SelectField } from '~/ui/SelectField'

interface YearFormProps {
  path: string
  /** The first day of the year shown. */
  from: string
  years: readonly { value: string; label: string }[]
}

/** Which year is shown. */
export function YearForm({ path, from, years }: YearFormProps) {
  const { t } = useTranslation('assessment')
  if (years.length < 2) return null
  return (
    <div className="year-tools no-print">
      <form method="get" action={path} className="year-tools__form">
        <SelectField name="period" label={t('year.label')} options={years} defaultValue={from} />
        <Button look="secondary">{t('year.button')}</Button>
      </form>
    </div>
  )
}
