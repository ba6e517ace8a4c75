import { useTranslation } from 'react-i18next'
import { type Lang, languages } from '~/i18n/languages'
import { Button } from './Button'
import { Drawing, type DrawingName } from './Drawing'
import { Frame } from './Frame'
import { InLanguage } from './InLanguage'
import { LanguageToggle } from './LanguageToggle'
import { InBothLanguages } from './Say'

/** What can be wrong with a request as a whole, each with its own words in the namespace `errors`. */
const drawingOf = {
  'bad-address': 'signpost',
  'not-allowed': 'gate',
  'other-site': 'gate',
  'not-found': 'signpost',
  'wrong-method': 'signpost',
  'too-long': 'signpost',
  'wrong-form': 'signpost',
  'too-many': 'cup',
  broken: 'cup',
  away: 'cup',
} as const satisfies Record<string, DrawingName>

export type ErrorKind = keyof typeof drawingOf

export interface ErrorPageProps {
  kind: ErrorKind
  /** null shows both languages, for addresses that say neither. */
  lang: Lang | null
  /** What to quote to whoever looks after the installation. */
  reference?: string
  /** A form to be sent again with one button, so that nothing typed is lost. */
  again?: { action: string; fields: readonly (readonly [name: string, value: string])[] } | null
}

/**
 * What went wrong, kindly. Whoever sees it may be anyone, so help and the way out are there, and nothing of
 * what was asked for is repeated. Needs no router: what breaks may break before there is one.
 */
export function ErrorPage({ kind, lang, ...rest }: ErrorPageProps) {
  return (
    <InBothLanguages on={lang === null}>
      <Frame beside={lang && <LanguageToggle />}>
        <Drawing name={drawingOf[kind]} />
        {(lang ? [lang] : languages).map(each => (
          <InLanguage key={each} lang={each} as="section" className="language-part">
            <ErrorText kind={kind} {...rest} />
          </InLanguage>
        ))}
      </Frame>
    </InBothLanguages>
  )
}

function ErrorText({ kind, reference, again }: Omit<ErrorPageProps, 'lang'>) {
  const { t } = useTranslation('errors')
  return (
    <>
      <h1 className="heading">{t(`${kind}.title`)}</h1>
      <p className="lead">{t(`${kind}.body`)}</p>
      {again && (
        <form method="post" action={again.action}>
          <p>{t('again.kept')}</p>
          {again.fields.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and nothing here is ever reordered
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <Button>{t('again.button')}</Button>
        </form>
      )}
      <p>
        <a href="/">{t('home')}</a>
      </p>
      {reference && <p className="soft">{t('reference', { reference })}</p>}
    </>
  )
}
