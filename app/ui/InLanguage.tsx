import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { requestInstance } from '~/i18n/instance'
import type { Lang } from '~/i18n/languages'
import { InBothLanguages } from './Say'

export interface InLanguageProps {
  lang: Lang
  /** The element that carries the language, for its place in the page. */
  as?: 'div' | 'section'
  className?: string
  children: ReactNode
}

/** A part of a page in a language of its own, marked so, with every component in it speaking that language. */
export function InLanguage({ lang, as: Element = 'div', className, children }: InLanguageProps) {
  return (
    <I18nextProvider i18n={requestInstance(lang)}>
      <InBothLanguages on={false}>
        <Element className={className} lang={lang}>
          {children}
        </Element>
      </InBothLanguages>
    </I18nextProvider>
  )
}
