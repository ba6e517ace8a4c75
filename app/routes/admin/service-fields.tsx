import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { Service } from '~/core/staff/member'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt, typedText } from '~/web/forms'

interface ServiceFieldsProps {
  /** What is kept; left out for a new one. */
  service?: Pick<Service, 'nameCy' | 'nameEn'>
  result: SubmissionResult | undefined | null
  problems: readonly Problem[]
}

/** A service's name in both languages, for adding one and for renaming one. */
export function ServiceFields({ service, result, problems }: ServiceFieldsProps) {
  const { t } = useTranslation('admin')
  const field = (name: 'nameCy' | 'nameEn', lang: 'cy' | 'en') => ({
    name,
    lang,
    error: problemAt(problems, name),
    defaultValue: result?.initialValue ? (typedText(result, name) ?? '') : service?.[name],
  })
  return (
    <>
      <TextField {...field('nameCy', 'cy')} label={t('service.name-cy')} hint={t('service.names-hint')} />
      <TextField {...field('nameEn', 'en')} label={t('service.name-en')} hint={t('service.names-hint')} />
    </>
  )
}
