import type { Audience, Instrument, Item, ItemType, Option, Recording, ScaleOption, Stage } from './schema'
import { askedFor, formsFor, sayTo, type Voice, wordingFor } from './wording'

type Lang = 'cy' | 'en'

/** Who is asked, and when: that decides which items there are. */
export interface Asked {
  readonly audience: Audience
  readonly stage: Stage
}

/** The questionnaire that accompanies a journey: the one that is due, and that a form means which names none. */
export const CHECK_IN = 'check-in'

/** Whether an instrument can be sent to somebody at a stage. */
export const canBeAsked = (
  of: Pick<Instrument, 'audiences' | 'stages'>,
  { audience, stage }: Asked,
): boolean => of.audiences.includes(audience) && of.stages.includes(stage)

/**
 * Whether somebody is asked about support that is over: after it has ended, and whenever a questionnaire as a whole
 * looks back. Only a check-in while support goes on asks how it is going.
 */
export const looksBack = ({ practice }: Pick<Instrument, 'practice'>, stage: Stage): boolean =>
  stage === 'after' || practice !== 'interactive-feedback'

/** The items that may be asked of somebody, in order; which of them are shown depends on the answers. */
export function itemsFor(of: Instrument, { audience, stage }: Asked): readonly Item[] {
  return of.items.filter(item => item.audiences.includes(audience) && item.stages.includes(stage))
}

/** One item by its key; null when this instrument does not ask this person such a thing. */
export function findItem(of: Instrument, asked: Asked, key: string): Item | null {
  return itemsFor(of, asked).find(item => item.key === key) ?? null
}

/** One item by its key, whoever was asked; null when there is none. */
export function anyItem(of: Instrument, key: string): Item | null {
  return of.items.find(item => item.key === key) ?? null
}

/** What an audience may choose: the scale in its order, and apart from it the answers that are not on it. */
export function optionsFor(
  item: Item,
  audience: Audience,
): { scale: readonly ScaleOption[]; apart: readonly Option[] } {
  return { scale: item.scale.filter(option => option.audiences.includes(audience)), apart: item.apart }
}

/**
 * The words of an item: the statement or the question.
 *
 * number  what was said earlier, where the words depend on it (core/instrument/progress, `numberFor`); null on paper
 */
export const textOf = (item: Item, voice: Voice, lang: Lang, number: number | null = null): string =>
  askedFor(item, voice, number)[lang]

/** The words of the item that an answer names; its key where the instrument has none of that name. */
export function askedAs(of: Instrument, key: string, voice: Voice, lang: Lang): string {
  const item = anyItem(of, key)
  return item ? textOf(item, voice, lang) : key
}

/** What stands under the question; null when nothing does. */
export const hintOf = (item: Item, voice: Voice, lang: Lang): string | null =>
  item.hint && sayTo(item.hint, voice, lang)

/** The picture beside the question, for whoever reads Easy Read; null for others and where there is none. */
export const pictureOf = ({ picture }: Item, { easy }: Voice, lang: Lang) =>
  easy && picture ? { name: picture.name, alt: picture.alt[lang] } : null

/**
 * Somebody who speaks the very words that `textOf` gives; null where there is no recording of them. None speaks a
 * sentence for a number: who would listen would hear other words than stand there.
 */
export function recordingOf(
  item: Item,
  voice: Voice,
  lang: Lang,
  number: number | null = null,
): Recording | null {
  if (number !== null && formsFor(item, voice)) return null
  const wording = wordingFor(item.text, voice)
  return item.recordings.find(one => one.language === lang && one.wording === wording) ?? null
}

/** What the item is about in a few words, for tables and charts. */
export const shortOf = (item: Item, lang: Lang): string => item.short[lang]

export const labelOf = (option: Option, voice: Voice, lang: Lang): string => sayTo(option.text, voice, lang)

/**
 * What a stored answer says: the text itself, or the label of each option that was chosen. Throws on a code that
 * does not exist.
 */
export function answerTexts(item: Item, answer: string, voice: Voice, lang: Lang): string[] {
  if (isWords(item)) return [answer]
  return codesIn(item, answer).map(code => {
    const option = [...item.scale, ...item.apart].find(one => one.code === code)
    if (!option) throw new Error(`No option ${code} in ${item.key}`)
    return labelOf(option, voice, lang)
  })
}

/** Whether an item is answered in somebody's own words. */
export const isWords = ({ type }: { type: ItemType }): boolean =>
  type === 'short-text' || type === 'long-text'

/** The codes in a stored answer: one, or several with a space between them. */
export const codesIn = ({ type }: { type: ItemType }, answer: string): string[] =>
  type === 'several-of' ? answer.split(' ') : [answer]

/**
 * Whether an item's agreement can be counted in a release (privacy model, section 1). The others can be told apart
 * in too many ways for its rules: they are kept, and wait for the gate.
 */
export const isMeasured = ({ type }: { type: ItemType }): boolean =>
  type === 'agree' || type === 'frequency' || type === 'yes-no'

/** The codes that count as agreeing in a release (privacy model, section 1: top two options). */
export function topTwo(item: Item): readonly string[] {
  return item.scale.filter(option => option.agrees).map(option => option.code)
}

/** Whether an answer is on the scale, and so in the denominator; "I don’t know" and the like are not. */
export function isOnScale(item: Item, code: string): boolean {
  return item.scale.some(option => option.code === code)
}
