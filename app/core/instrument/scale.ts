import type { InEveryAddress, InstrumentData, ItemData, Option, ScaleOption } from './schema'

const NUMBERS = Array.from({ length: 11 }, (_, number) => String(number))

/** Every code an item can be answered with. */
export function codesOf(of: InstrumentData, item: ItemData): string[] {
  return [...scaleOf(of, item), ...of.apart].map(one => one.code)
}

/** What can be chosen for an item, apart from what stands apart. */
export function scaleOf(of: InstrumentData, item: ItemData): ScaleOption[] {
  const plain = (options: readonly Option[]): ScaleOption[] =>
    options.map(option => ({ ...option, agrees: false, audiences: item.audiences }))
  switch (item.type) {
    case 'agree':
      return of.scales.agree
    case 'frequency':
      return of.scales.frequency ?? []
    case 'yes-no': {
      const { yes, no } = item.answers ?? {}
      if (!yes || !no) return []
      const [first, second] = plain([
        { code: 'yes', text: yes },
        { code: 'no', text: no },
      ])
      return first && second ? [{ ...first, agrees: true }, second] : []
    }
    case 'one-of':
    case 'several-of':
      return plain(item.options ?? [])
    case 'zero-to-ten':
      return plain(NUMBERS.map(number => ({ code: number, text: sameForAll(number) })))
    default:
      return []
  }
}

const sameForAll = (text: string): InEveryAddress => ({
  ti: { cy: text, en: text },
  chi: { cy: text, en: text },
})
