import { isMeasured } from './instruments'
import { type PluralForm, pluralForms } from './plural'
import { recordingPath } from './recordings'
import {
  audiences,
  type InBothLanguages,
  type Instrument,
  type Item,
  type NumberForms,
  type Option,
  type Wording,
  wordings,
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

const COLUMNS = [
  ...['instrument', 'version', 'item', 'type', 'construct', 'released', 'audiences', 'stages', 'asked_if'],
  ...['number_of', 'number'],
  ...['code', 'on_scale', 'agrees', 'alone'],
  ...wordings.flatMap(wording => [`${wording}_cy`, `${wording}_en`]),
  ...['recordings_cy', 'recordings_en'],
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
    ...['', ''],
  ]
  const asked = (number: string, text: TextsBy, recordings: Item['recordings']) => [
    ...about(audiences.filter(each => item.audiences.includes(each))),
    ...[number, '', '', '', ''],
    ...textsOf(text),
    ...[heardIn(recordings, 'cy'), heardIn(recordings, 'en')],
  ]
  return [
    asked('', item.text, item.recordings),
    ...(counted ? pluralForms.map(form => asked(form, formIn(counted.forms, form), [])) : []),
    ...item.scale.map(one => option(one, one)),
    ...item.apart.map(one => option(one, null)),
  ]
}

/** Texts by wording, of which some may be missing. */
type TextsBy = Readonly<Partial<Record<Wording, InBothLanguages | undefined>>>

const formIn = (forms: NumberForms, form: PluralForm): TextsBy =>
  Object.fromEntries(Object.entries(forms).map(([wording, one]) => [wording, one?.[form]]))

const textsOf = (text: TextsBy): string[] =>
  wordings.flatMap(wording => [text[wording]?.cy ?? '', text[wording]?.en ?? ''])

/** Which wordings can be listened to, and where: `ti = /recordings/….mp3 | easy_ti = …` */
const heardIn = (recordings: Item['recordings'], lang: 'cy' | 'en'): string =>
  recordings
    .filter(({ language }) => language === lang)
    .map(one => `${one.wording} = ${recordingPath(one)}`)
    .join(' | ')

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
