import { useTranslation } from 'react-i18next'
import { idOf } from './ids'

export interface Problem {
  /** The name of the field, or null when the whole form is meant. */
  field: string | null
  /** A translated sentence. */
  message: string
}

/**
 * What has to be put right, at the top of a page that came back with status 422. Each line leads to its field.
 * Draws nothing without problems. It takes focus on arrival by `autofocus`, which needs no script.
 */
export function ErrorSummary({ problems, title }: { problems?: readonly Problem[]; title?: string }) {
  const { t } = useTranslation('common')
  if (!problems?.length) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: a page that came back has one thing to say first, and no script to say it
    <div className="govuk-error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 className="govuk-error-summary__title">{title ?? t('error.title')}</h2>
      <ul className="govuk-error-summary__list">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field ? <a href={`#${idOf(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
