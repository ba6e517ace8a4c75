import { useTranslation } from 'react-i18next'

/** What is wrong with one field, beside it. `children` is a translated sentence; nothing is drawn without it. */
export function ErrorMessage({ id, children }: { id: string; children?: string | null }) {
  const { t } = useTranslation('common')
  if (!children) return null
  return (
    <p className="govuk-error-message" id={id}>
      <span className="govuk-visually-hidden">{t('error.prefix')} </span>
      {children}
    </p>
  )
}
