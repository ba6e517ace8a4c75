import { OTHER_SERVICES, type Slice } from '~/core/anonymise/release'
import type { CsvLabels, TokenWords } from '~/core/evidence'
import { type Instrument, isMeasured, shortOf } from '~/core/instrument'
import { formatNumber, formatPercent, type Lang, say, translator } from '~/i18n'

/** Names of services by id, in both languages. */
export type Services = Record<string, { cy: string; en: string }>

/** Figures as words of the page's language. */
export function tokenWords(lang: Lang): TokenWords {
  const t = translator(lang)
  return {
    nearlyAll: t('assessment:word.nearly-all'),
    veryFew: t('assessment:word.very-few'),
    percent: value => formatPercent(lang, value),
    atLeast: value => t('assessment:word.at-least', { percent: value }),
    atMost: value => t('assessment:word.at-most', { percent: value }),
    people: value => formatNumber(lang, value),
  }
}

/** The items of a release that have a scale, in the instrument's order, by their short names. */
export function itemLabels(lang: Lang, of: Instrument): { item: string; label: string }[] {
  return scaledItems(of).map(item => ({ item: item.key, label: shortOf(item, lang) }))
}

/** What people were asked to agree with, in the words for adults, which are the same statements. */
export function statementsOf(lang: Lang, of: Instrument): string[] {
  return scaledItems(of).map(item => item.text.chi[lang])
}

/** The name of a category of a table: a stage, a group of people, a language, a service. */
export function categoryLabel(lang: Lang, services: Services, slice: Slice, category: string): string {
  const t = translator(lang)
  if (slice === 'service' && category !== OTHER_SERVICES) {
    return services[category]?.[lang] ?? t('assessment:category.unknown-service')
  }
  return say(t, `assessment:category.${category}`)
}

/** Everything a file about an instrument says in the page's language. */
export const csvLabels = (lang: Lang, services: Services, of: Instrument): CsvLabels =>
  fileLabels(lang, services, itemLabels(lang, of))

/** Everything a file says in the page's language, whatever its items are. */
export function fileLabels(lang: Lang, services: Services, items: CsvLabels['items']): CsvLabels {
  const t = translator(lang)
  const column = (name: 'from' | 'to' | 'table' | 'category' | 'measure' | 'value') =>
    t(`assessment:column.${name}`)
  const table = (slice: Slice) => t(`assessment:table.${slice}`)
  return {
    columns: {
      from: column('from'),
      to: column('to'),
      table: column('table'),
      category: column('category'),
      measure: column('measure'),
      value: column('value'),
    },
    people: t('assessment:column.people'),
    tables: {
      total: table('total'),
      stage: table('stage'),
      audience: table('audience'),
      language: table('language'),
      service: table('service'),
    },
    category: (slice, category) => categoryLabel(lang, services, slice, category),
    items,
    words: tokenWords(lang),
  }
}

const scaledItems = (of: Instrument) => of.items.filter(isMeasured)
