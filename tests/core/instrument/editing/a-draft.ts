import type { InstrumentData } from '~/core/instrument'
import { draftSchema, type ItemData } from '~/core/instrument/schema'
import { item, options, surveyData } from '../a-survey'

/** A draft in which nothing is missing: two statements, a choice, and a question that hangs on the choice. */
export const aDraft = (items: object[] = everyKind(), more: object = {}): InstrumentData =>
  draftSchema.parse(surveyData(items, more))

export const everyKind = () => [
  item('listened', 'agree'),
  item('better', 'one-of', { options: options('yes', 'same', 'worse') }),
  item('why', 'long-text', { showIf: { item: 'better', is: ['worse'] } }),
  item('respected', 'agree'),
]

/** One question of it. Throws when there is none. */
export function itemOf(of: InstrumentData, key: string): ItemData {
  const found = of.items.find(one => one.key === key)
  if (!found) throw new Error(`No item ${key}`)
  return found
}

/** A copy in which one question was changed as it pleases, without the care that an editor's page takes. */
export function withItem(of: InstrumentData, key: string, change: (item: ItemData) => void): InstrumentData {
  const copy = structuredClone(of)
  change(itemOf(copy, key))
  return copy
}

export const keysOf = (of: InstrumentData): string[] => of.items.map(({ key }) => key)

/** The same with every Welsh text in English and the other way round. */
export function swapped<T>(of: T): T {
  const swap = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(swap)
    if (typeof part !== 'object' || part === null || part instanceof Date) return part
    const { cy, en, ...rest } = part as Record<string, unknown>
    const others = Object.entries(rest).map(([key, one]) => [key, swap(one)])
    return {
      ...('cy' in part || 'en' in part ? { cy: swap(en), en: swap(cy) } : {}),
      ...Object.fromEntries(others),
    }
  }
  return swap(of) as T
}
