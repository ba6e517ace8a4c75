import { type Lang, type Problem, problem, type Text, variablesOf } from './strings'

/** The plural forms each language has in i18next (CLDR): a counted text must have all of its language's. */
export const pluralForms: Readonly<Record<Lang, readonly string[]>> = {
  cy: ['zero', 'one', 'two', 'few', 'many', 'other'],
  en: ['one', 'other'],
}
const pluralKey = /^(.+)_(zero|one|two|few|many|other)$/

/** Texts that are rightly the same in both languages: names and international words. */
const sameInBoth = new Set([
  'Clywed',
  'Cymraeg',
  'English',
  'Help',
  'Person',
  'Childline',
  'Meic',
  'Samaritans',
  'QR',
  'CSV',
  'PDF',
])

/** The key without its plural form. */
export const baseKey = (key: string): string => pluralKey.exec(key)?.[1] ?? key

/**
 * Both languages hold the same keys with the same variables, every counted text has all the plural forms of its
 * language, and the two registers of the respondent's pages match.
 */
export function checkParity(texts: readonly Text[]): Problem[] {
  const namespaces = new Set(texts.map(one => one.namespace))
  const problems = [...namespaces].flatMap(namespace => {
    const of = (lang: Lang) => groups(texts.filter(one => one.namespace === namespace && one.lang === lang))
    const cy = of('cy')
    const en = of('en')
    return [
      ...missingFrom(cy, en, 'cy'),
      ...missingFrom(en, cy, 'en'),
      ...variablesDiffer(cy, en, 'English'),
      ...[...cy.values()].flatMap(group => checkForms(group, 'cy')),
      ...[...en.values()].flatMap(group => checkForms(group, 'en')),
      ...identical(cy, en),
    ]
  })
  return [...problems, ...checkRegisters(texts)]
}

type Groups = Map<string, Text[]>

function groups(texts: readonly Text[]): Groups {
  const byBase: Groups = new Map()
  for (const one of texts) byBase.set(baseKey(one.key), [...(byBase.get(baseKey(one.key)) ?? []), one])
  return byBase
}

function missingFrom(there: Groups, here: Groups, lang: Lang): Problem[] {
  return [...here].flatMap(([key, [first]]) => {
    if (!first || there.has(key)) return []
    const file = first.file.replace(/^locales\/(cy|en)\//, `locales/${lang}/`)
    return [problem({ ...first, file }, `missing in ${lang}`)]
  })
}

function variablesDiffer(one: Groups, other: Groups, otherName: string): Problem[] {
  return [...one].flatMap(([key, group]) => {
    const [first] = group
    const twin = other.get(key)
    if (!first || !twin) return []
    const [mine, theirs] = [variables(group), variables(twin)]
    return mine === theirs
      ? []
      : [problem(first, `has the variables [${mine}], the ${otherName} has [${theirs}]`)]
  })
}

const variables = (group: readonly Text[]) =>
  [...new Set(group.flatMap(one => variablesOf(one.text)))].sort().join(', ')

function checkForms(group: readonly Text[], lang: Lang): Problem[] {
  const forms = group.map(one => pluralKey.exec(one.key)?.[2])
  const [first] = group
  if (!first || forms.every(form => form === undefined)) return []
  const missing = pluralForms[lang].filter(form => !forms.includes(form))
  const extra = forms.filter(form => form !== undefined && !pluralForms[lang].includes(form))
  return [
    ...missing.map(form => problem(first, `the plural form _${form} is missing`)),
    ...extra.map(form => problem(first, `${lang} has no plural form _${form}`)),
    ...(forms.includes(undefined)
      ? [problem(first, 'the same key stands with and without plural forms')]
      : []),
  ]
}

function identical(cy: Groups, en: Groups): Problem[] {
  const english = new Map([...en.values()].flat().map(one => [one.key, one.text]))
  return [...cy.values()].flat().flatMap(one => {
    const words = one.text.replace(/\{\{[^}]*\}\}/g, '').match(/\p{L}{2,}/gu) ?? []
    const same = english.get(one.key) === one.text && words.some(word => !sameInBoth.has(word))
    return same ? [problem(one, 'the Welsh is the same as the English')] : []
  })
}

function checkRegisters(texts: readonly Text[]): Problem[] {
  const of = (namespace: string) =>
    groups(texts.filter(one => one.lang === 'cy' && one.namespace === namespace))
  const ti = of('respondent-ti')
  const chi = of('respondent-chi')
  const absent = (from: Groups, to: Groups, name: string) =>
    [...from].flatMap(([key, [first]]) =>
      first && !to.has(key) ? [problem(first, `missing in ${name}`)] : [],
    )
  return [
    ...absent(ti, chi, 'respondent-chi'),
    ...absent(chi, ti, 'respondent-ti'),
    ...variablesDiffer(ti, chi, 'other register'),
  ]
}
