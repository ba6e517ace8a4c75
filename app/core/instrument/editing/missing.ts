import { type Fault, faultsOf } from '../faults'
import type { InstrumentData, ItemData } from '../schema'
import type { Lacks, Lang } from './lifecycle'
import { neededIn } from './words'

/** Where a text is missing in one language. */
export interface Missing {
  lang: Lang
  /** the item's key; null for what belongs to the whole questionnaire */
  item: string | null
  /** the field on that item's page: `text.ti.cy` */
  field: string
}

/** Every text that is missing, in the order of the pages. Of a form of address that nobody reads nothing is missing. */
export function missingIn(of: InstrumentData): Missing[] {
  return [
    ...emptyOf({ title: of.title }, null, []),
    ...of.items.flatMap(item =>
      emptyOf(textParts(item), item.key, skipped(item)).filter(one => !followsIn(item, one)),
    ),
  ]
}

/** How much stands in the way of being ready, approved and published. */
export function lacksOf(of: InstrumentData): Lacks {
  const missing = missingIn(of)
  const count = (lang: Lang) => missing.filter(one => one.lang === lang).length
  return { cy: count('cy'), en: count('en'), faults: faultsOf(of).length }
}

/** What is wrong with one item besides missing texts. */
export const faultsAt = (of: InstrumentData, index: number): Fault['message'][] =>
  faultsOf(of)
    .filter(({ path }) => path[0] === 'items' && path[1] === index)
    .map(({ message }) => message)

const textParts = ({ short, text, hint, counted, options, answers, anchors, picture }: ItemData) => ({
  text,
  hint,
  counted: counted && { forms: counted.forms },
  options,
  answers,
  anchors,
  short,
  picture,
})

/** Whether an English sentence for a number will follow the one that is missing too: one text is missing, not five. */
function followsIn({ counted }: ItemData, { field, lang }: Missing): boolean {
  const [part, , wording, form] = field.split('.')
  if (part !== 'counted' || lang !== 'en' || form === 'one' || form === 'other') return false
  return counted?.forms[wording as 'ti']?.other.en.trim() === ''
}

/** The forms of address that none of an item's readers reads: they follow the other one. */
const skipped = (item: ItemData): string[] => ['ti', 'chi'].filter(one => !neededIn(item.audiences, one))

function emptyOf(of: unknown, item: string | null, skip: readonly string[], path = ''): Missing[] {
  if (Array.isArray(of)) return of.flatMap((part, index) => emptyOf(part, item, skip, `${path}[${index}]`))
  if (typeof of !== 'object' || of === null) return []
  if ('cy' in of || 'en' in of) {
    const pair = of as Record<Lang, string>
    return (['cy', 'en'] as const)
      .filter(lang => (pair[lang] ?? '').trim() === '')
      .map(lang => ({ lang, item, field: `${path}.${lang}` }))
  }
  return Object.entries(of)
    .filter(([key]) => !skip.includes(key))
    .flatMap(([key, part]) => emptyOf(part, item, skip, path === '' ? key : `${path}.${key}`))
}
