import checkIn1 from './check-in.1.json'
import { type Audience, type Instrument, type Item, type Option, type Register, toInstrument } from './schema'

const published: readonly Instrument[] = [checkIn1].map(toInstrument)

type Lang = 'cy' | 'en'

/** One version of an instrument. Throws when it was never published: an invitation can only name what exists. */
export function instrument(key: string, version: number): Instrument {
  const found = published.find(one => one.key === key && one.version === version)
  if (!found) throw new Error(`No instrument ${key} version ${version}`)
  return found
}

/** The version that new invitations carry. Throws when the instrument does not exist. */
export function currentInstrument(key: string): Instrument {
  const versions = published.filter(one => one.key === key)
  const latest = versions.sort((a, b) => b.version - a.version)[0]
  if (!latest) throw new Error(`No instrument ${key}`)
  return latest
}

/** Every published instrument and version. */
export function listInstruments(): readonly Instrument[] {
  return published
}

/** The form of address an audience reads. */
export function registerOf(audience: Audience): Register {
  return audience === 'child' || audience === 'young_person' ? 'ti' : 'chi'
}

/** The items an audience is asked, in order. */
export function itemsFor(of: Instrument, audience: Audience): readonly Item[] {
  return of.items.filter(item => item.audiences.includes(audience))
}

/** One item by its key; null when this instrument does not ask this audience such a thing. */
export function findItem(of: Instrument, audience: Audience, key: string): Item | null {
  return itemsFor(of, audience).find(item => item.key === key) ?? null
}

/** What an audience may choose: the scale in its order, and apart from it the answers that are not on it. */
export function optionsFor(
  item: Item,
  audience: Audience,
): { scale: readonly Option[]; apart: readonly Option[] } {
  return { scale: item.scale.filter(option => option.audiences.includes(audience)), apart: item.apart }
}

/** The words of an item: the statement or the question. */
export function textOf(item: Item, register: Register, lang: Lang): string {
  return item.text[register][lang]
}

export function hintOf(item: Item, register: Register, lang: Lang): string {
  return item.hint[register][lang]
}

/** What the item is about in a few words, for tables and charts. */
export function shortOf(item: Item, lang: Lang): string {
  return item.short[lang]
}

export function labelOf(option: Option, register: Register, lang: Lang): string {
  return option.text[register][lang]
}

/** The words for a stored answer: the option's label, or the text itself. Throws on a code that does not exist. */
export function answerText(item: Item, answer: string, register: Register, lang: Lang): string {
  if (item.type === 'long-text') return answer
  const option = [...item.scale, ...item.apart].find(one => one.code === answer)
  if (!option) throw new Error(`No option ${answer} in ${item.key}`)
  return labelOf(option, register, lang)
}

/** The codes that count as agreeing in a release (privacy model, section 1: top two options). */
export function topTwo(item: Item): readonly string[] {
  return item.scale.filter(option => option.agrees).map(option => option.code)
}

/** Whether an answer is on the scale, and so in the denominator; "I don’t know" and the like are not. */
export function isOnScale(item: Item, code: string): boolean {
  return item.scale.some(option => option.code === code)
}
