import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '~/core/assessment/agencies'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt, typedText } from '~/web/forms'

interface AgencyFieldsProps {
  /** What is kept; left out for a new one. */
  agency?: Pick<Agency, 'nameCy' | 'nameEn'>
  result: SubmissionResult | undefined | null
  problems: readonly Problem[]
}

/** An agency's name in both languages, for adding one and for renaming one. */
export function AgencyFields({ agency, result, problems }: AgencyFieldsProps) {
  const { t } = useTranslation('agencies')
  const field = (name: 'nameCy' | 'nameEn', lang: 'cy' | 'en') => ({
    name,
    lang,
    error: problemAt(problems, name),
    defaultValue: result?.initialValue ? (typedText(result, name) ?? '') : agency?.[name],
  })
  return (
    <>
      <TextField {...field('nameCy', 'cy')} label={t('agency.name-cy')} hint={t('agency.names-hint')} />
      <TextField {...field('nameEn', 'en')} label={t('agency.name-en')} hint={t('agency.names-hint')} />
    </>
  )
}
