import { isMeasured } from './instruments'
import { recordingPath } from './recordings'
import { audiences, type InEveryAddress, type Instrument, type Item, type Option, wordings } from './schema'

/**
 * The codebook of an instrument: what each stored code means, in both languages side by side. A line for each item,
 * and after it one for each answer that can be chosen.
 *
 * returns  the lines, the names of the columns first; the names are for programs and the same in both languages
 */
export function codebookOf(of: Instrument): string[][] {
  return [COLUMNS, ...of.items.flatMap(item => linesOf(of, item))]
}

const COLUMNS = [
  ...['instrument', 'version', 'item', 'type', 'construct', 'released', 'audiences', 'stages', 'asked_if'],
  ...['code', 'on_scale', 'agrees', 'alone'],
  ...wordings.flatMap(wording => [`${wording}_cy`, `${wording}_en`]),
  ...['recordings_cy', 'recordings_en'],
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
    ...['', ''],
  ]
  return [
    [
      ...about(audiences.filter(each => item.audiences.includes(each))),
      '',
      '',
      '',
      '',
      ...textsOf(item.text),
      ...(['cy', 'en'] as const).map(lang => recordingsOf(item, lang)),
    ],
    ...item.scale.map(one => option(one, one)),
    ...item.apart.map(one => option(one, null)),
  ]
}

const textsOf = (text: InEveryAddress): string[] =>
  wordings.flatMap(wording => [text[wording]?.cy ?? '', text[wording]?.en ?? ''])

/** Which wordings can be listened to, and where: `ti = /recordings/….mp3 | easy_ti = …` */
const recordingsOf = ({ recordings }: Item, lang: 'cy' | 'en'): string =>
  recordings
    .filter(({ language }) => language === lang)
    .map(one => `${one.wording} = ${recordingPath(one)}`)
    .join(' | ')

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
