import { formFor, withNumber } from './plural'
import type {
  Audience,
  InBothLanguages,
  InEveryAddress,
  Instrument,
  Item,
  Register,
  Stage,
  Wording,
} from './schema'

/** For whom a text is chosen: who reads it, at which stage, and whether in Easy Read. */
export interface Voice {
  readonly audience: Audience
  /** absent where a question stands for itself and not for one person's answer */
  readonly stage?: Stage
  readonly easy?: boolean
}

type Lang = 'cy' | 'en'

/** The form of address an audience reads. */
export function registerOf(audience: Audience): Register {
  return audience === 'child' || audience === 'young_person' ? 'ti' : 'chi'
}

/**
 * The text for a reader: Easy Read when it is wished and written, else what was written for this audience, else
 * what its form of address reads. After support has ended, all of that first among the wordings that look back: no
 * other wording may put the present tense before somebody for whom it is past. Never another language.
 */
export const wordsFor = (text: InEveryAddress, voice: Voice): InBothLanguages =>
  text[wordingFor(text, voice)] ?? text[registerOf(voice.audience)]

/** Which of the wordings that is. */
export const wordingFor = (text: InEveryAddress, voice: Voice): Wording =>
  wordingsFor(voice).find(one => text[one] !== undefined) ?? registerOf(voice.audience)

/** The wordings that a reader may read, the first that is written goes. */
function wordingsFor({ audience, stage, easy }: Voice): Wording[] {
  const register = registerOf(audience)
  const wordings = [
    ...(easy ? ([`easy_${register}`] as const) : []),
    ...(audience === 'child' || audience === 'parent_carer' ? ([audience] as const) : []),
    register,
  ]
  return stage === 'after' ? [...wordings.map(one => `after_${one}` as const), ...wordings] : wordings
}

/**
 * What an item asks once a number is known: the sentence for that number, in the very wording that this reader would
 * read without one. Where that wording has no sentences for numbers it speaks itself: no child is told in an adult's
 * words, and nobody in the wrong tense, what they chose.
 *
 * number  null when it is not known
 */
export function askedFor(item: Asks, voice: Voice, number: number | null): InBothLanguages {
  const forms = formsFor(item, voice)
  if (number === null || !forms) return wordsFor(item.text, voice)
  const { cy, en } = forms[formFor(number)]
  return { cy: withNumber(cy, number), en: withNumber(en, number) }
}

type Asks = Pick<Item, 'text' | 'counted'>

/** The sentences for each kind of number that a reader may read of an item; null where there are none. */
export function formsFor({ text, counted }: Asks, voice: Voice) {
  const wording = wordingsFor(voice).find(one => text[one] ?? counted?.forms[one])
  return (wording && counted?.forms[wording]) ?? null
}

/** The same, in one language. */
export const sayTo = (text: InEveryAddress, voice: Voice, lang: Lang): string => wordsFor(text, voice)[lang]

/** Whether anything of an instrument is written in Easy Read for this audience. */
export const hasEasyWords = (of: Instrument, audience: Audience): boolean =>
  of.items.some(item => item.text[`easy_${registerOf(audience)}`] !== undefined)
