import { useInRouterContext, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languages, samePageIn } from '~/i18n/languages'
import { useLang } from '~/i18n/use-lang'

const nameOf = { cy: 'Cymraeg', en: 'English' } as const

export interface LanguageToggleProps {
  /** The id of the page's form, if it has one: then the other language is a button that takes the form along. */
  formId?: string
}

/**
 * Both languages, each named in itself. The other one leads to the same page, query and all: as a plain link, or
 * where something may have been typed as a button that sends it along (`language`), so that nothing is lost. A
 * page for something that broke outside the routes has no address to come back to, and no toggle.
 */
export function LanguageToggle(props: LanguageToggleProps) {
  return useInRouterContext() ? <Toggle {...props} /> : null
}

function Toggle({ formId }: LanguageToggleProps) {
  const { t } = useTranslation('common')
  const current = useLang()
  const location = useLocation()
  return (
    <nav className="languages" aria-label={t('language.label')}>
      <ul>
        {languages.map(lang => (
          <li key={lang}>
            {lang === current ? (
              <span lang={lang} aria-current="true">
                {nameOf[lang]}
              </span>
            ) : formId ? (
              <button type="submit" form={formId} name="language" value={lang} lang={lang} formNoValidate>
                {nameOf[lang]}
              </button>
            ) : (
              <a href={samePageIn(lang, location)} lang={lang} hrefLang={lang} rel="alternate">
                {nameOf[lang]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
