import { isMeasured } from './instruments'
import { audiences, type InEveryAddress, type Instrument, type Item, type Option, registers } from './schema'

/**
 * The codebook of an instrument: what each stored code means, in both languages side by side. A line for each item,
 * and after it one for each answer that can be chosen.
 *
 * returns  the lines, the names of the columns first; the names are for programs and the same in both languages
 */
export function codebookOf(of: Instrument): string[][] {
  return [COLUMNS, ...of.items.flatMap(item => linesOf(of, item))]
}

const VARIANTS = [
  ...(['child', 'parent_carer', 'easy_ti', 'easy_chi', 'after_ti', 'after_chi'] as const),
  ...(['after_child', 'after_parent_carer', 'after_easy_ti', 'after_easy_chi'] as const),
] as const
const COLUMNS = [
  ...['instrument', 'version', 'item', 'type', 'construct', 'released', 'audiences', 'stages', 'asked_if'],
  ...['code', 'on_scale', 'agrees', 'alone'],
  ...registers.flatMap(register => [`${register}_cy`, `${register}_en`]),
  ...VARIANTS.flatMap(variant => [`${variant}_cy`, `${variant}_en`]),
]

function linesOf(of: Instrument, item: Item): string[][] {
  const { key, type, construct, showIf, stages } = item
  const about = (readers: readonly string[]) => [
    ...[of.key, String(of.version), key, type, construct ?? ''],
    ...[yesNo(isMeasured(item)), readers.join(' '), stages.join(' ')],
    showIf ? `${showIf.item} = ${showIf.is.join(' | ')}` : '',
  ]
  const option = (
    { code, text, alone }: Option,
    scale: { agrees: boolean; audiences: readonly string[] } | null,
  ) => [
    ...about(scale?.audiences ?? item.audiences),
    ...[code, yesNo(scale !== null), scale && isMeasured(item) ? yesNo(scale.agrees) : ''],
    item.type === 'several-of' ? yesNo(scale === null || alone === true) : '',
    ...textsOf(text),
  ]
  return [
    [
      ...about(audiences.filter(each => item.audiences.includes(each))),
      '',
      '',
      '',
      '',
      ...textsOf(item.text),
    ],
    ...item.scale.map(one => option(one, one)),
    ...item.apart.map(one => option(one, null)),
  ]
}

const textsOf = (text: InEveryAddress): string[] => [
  ...registers.flatMap(register => [text[register].cy, text[register].en]),
  ...VARIANTS.flatMap(variant => [text[variant]?.cy ?? '', text[variant]?.en ?? '']),
]

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
