import { isMeasured } from './instruments'
import { type PluralForm, pluralForms } from './plural'
import {
  audiences,
  type InBothLanguages,
  type InEveryAddress,
  type Instrument,
  type Item,
  type NumberForms,
  type Option,
  registers,
} from './schema'

/**
 * The codebook of an instrument: what each stored code means, in both languages side by side. A line for each item,
 * after it one for each kind of number that changes its words, and one for each answer that can be chosen.
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
  ...['number_of', 'number'],
  ...['code', 'on_scale', 'agrees', 'alone'],
  ...registers.flatMap(register => [`${register}_cy`, `${register}_en`]),
  ...VARIANTS.flatMap(variant => [`${variant}_cy`, `${variant}_en`]),
]

function linesOf(of: Instrument, item: Item): string[][] {
  const { key, type, construct, showIf, counted, stages } = item
  const about = (readers: readonly string[]) => [
    ...[of.key, String(of.version), key, type, construct ?? ''],
    ...[yesNo(isMeasured(item)), readers.join(' '), stages.join(' ')],
    showIf ? `${showIf.item} = ${showIf.is.join(' | ')}` : '',
    counted?.item ?? '',
  ]
  const option = (
    { code, text, alone }: Option,
    scale: { agrees: boolean; audiences: readonly string[] } | null,
  ) => [
    ...about(scale?.audiences ?? item.audiences),
    ...['', code, yesNo(scale !== null), scale && isMeasured(item) ? yesNo(scale.agrees) : ''],
    item.type === 'several-of' ? yesNo(scale === null || alone === true) : '',
    ...textsOf(text),
  ]
  const asked = (number: string, text: TextsBy) => [
    ...about(audiences.filter(each => item.audiences.includes(each))),
    ...[number, '', '', '', ''],
    ...textsOf(text),
  ]
  return [
    asked('', item.text),
    ...(counted ? pluralForms.map(form => asked(form, formIn(counted.forms, form))) : []),
    ...item.scale.map(one => option(one, one)),
    ...item.apart.map(one => option(one, null)),
  ]
}

/** Texts by wording, of which some may be missing. */
type TextsBy = Readonly<Partial<Record<keyof InEveryAddress, InBothLanguages | undefined>>>

const formIn = (forms: NumberForms, form: PluralForm): TextsBy =>
  Object.fromEntries(Object.entries(forms).map(([wording, one]) => [wording, one?.[form]]))

const textsOf = (text: TextsBy): string[] =>
  [...registers, ...VARIANTS].flatMap(one => [text[one]?.cy ?? '', text[one]?.en ?? ''])

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
