/**
 * Translation, one i18next instance for each request, so that two requests can never see each other's language.
 * The strings are parsed once and shared; a request's instance is a clone that costs under 0.1 ms.
 */
import { createInstance, type i18n, type ParseKeys, type TFunction } from 'i18next'
import { formatNumber } from './format'
import type { Lang } from './languages'
import { type Namespace, namespaces, resources } from './resources'

/** A `t` for every namespace: bare keys are of `common`, others are named (`journeys:title`). */
export type Translate = TFunction<['common', ...Exclude<Namespace, 'common'>[]]>
/** A `t` of any namespace. */
type AnyTranslate = (...given: never[]) => unknown

const bases = new Map<Lang, i18n>()
const translators = new Map<Lang, Translate>()

/** A fresh instance in one language, for the I18nextProvider of one request. Synchronous. */
export function requestInstance(lang: Lang): i18n {
  return baseOf(lang).cloneInstance({ initAsync: false })
}

/** A `t` fixed to one language, for e-mails, cards and loaders: wherever there is no React. */
export function translator(lang: Lang): Translate {
  const known = translators.get(lang)
  if (known) return known
  const made = baseOf(lang).getFixedT(lang) as unknown as Translate
  translators.set(lang, made)
  return made
}

/**
 * Translates a key that arrives as a value, such as the message of a form's schema (`journeys:problem.…`).
 * Numbers are written out (2,000), but for `count`, which chooses the plural.
 * Throws like any other missing key, so a mistyped message cannot reach a person unseen.
 */
export function say(t: AnyTranslate, key: string, values?: Record<string, string | number>): string {
  const shown = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'number' && name !== 'count' ? formatNumber('cy', value) : value,
  ])
  return (t as TFunction)(key as ParseKeys, Object.fromEntries(shown))
}

/**
 * The namespace of a respondent's pages. Both registers hold the same keys (check:locales sees to it), so the
 * type names one of them.
 */
export function respondentNamespace(register: 'ti' | 'chi'): 'respondent-ti' {
  return `respondent-${register}` as 'respondent-ti'
}

function baseOf(lang: Lang): i18n {
  const known = bases.get(lang)
  if (known) return known
  const base = createInstance()
  base.init({
    lng: lang,
    supportedLngs: [lang],
    load: 'currentOnly',
    fallbackLng: false,
    resources: { [lang]: resources[lang] },
    ns: namespaces,
    defaultNS: 'common',
    fallbackNS: false,
    keySeparator: '.',
    nsSeparator: ':',
    initAsync: false,
    returnNull: false,
    returnEmptyString: false,
    // React escapes what it prints, and e-mails are plain text.
    interpolation: { escapeValue: false, skipOnVariables: true },
    react: { useSuspense: false },
    parseMissingKeyHandler: missing(lang),
  })
  bases.set(lang, base)
  return base
}

/** A missing key is a bug: it stops a test or a developer, and in production shows the key rather than nothing. */
function missing(lang: Lang) {
  return (key: string): string => {
    if (process.env.NODE_ENV !== 'production') throw new Error(`No ${lang} text for the key “${key}”`)
    return key
  }
}
