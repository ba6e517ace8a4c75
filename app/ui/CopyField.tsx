import { useTranslation } from 'react-i18next'
import { idOf } from './ids'

export interface CopyFieldProps {
  /** Unique on the page. */
  name: string
  label: string
  /** What is to be copied, such as a link. */
  value: string
  /** The language of the link, when it is not the page's. */
  lang?: 'cy' | 'en'
}

/** Something to copy: selectable as it is, with a button where there is script. */
export function CopyField({ name, label, value, lang }: CopyFieldProps) {
  const { t } = useTranslation('common')
  const id = idOf(name)
  return (
    <div className="copy">
      <label className="label" htmlFor={id} lang={lang}>
        {label}
      </label>
      <div className="copy__row">
        <input className="input copy__value" id={id} type="text" value={value} readOnly spellCheck={false} />
        <button
          className="button button--secondary"
          type="button"
          data-copy={id}
          data-copied={t('copy.done')}
          hidden
        >
          {t('copy.text')}
          <span className="govuk-visually-hidden">: {label}</span>
        </button>
      </div>
      <p className="copy__status" role="status" data-copy-status={id} />
    </div>
  )
}
