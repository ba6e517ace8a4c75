import { canonicalJson } from '~/core/canonical-json'
import type { InstrumentData } from '../schema'

/** What a change touched: the texts of a language, or what belongs to no language. */
export interface Changed {
  readonly cy: boolean
  readonly en: boolean
  readonly structure: boolean
}

/** What differs between two states of an instrument. Its version's number is no part of what it says. */
export function whatChanged(before: InstrumentData, after: InstrumentData): Changed {
  const [a, b] = [
    { ...before, version: 0 },
    { ...after, version: 0 },
  ]
  // A text belongs to its item: moving an item changes its place and none of its words.
  const texts = (of: InstrumentData, lang: 'cy' | 'en') =>
    canonicalJson([...textsOf(of, lang)].sort(([x], [y]) => (x < y ? -1 : 1)))
  return {
    cy: texts(a, 'cy') !== texts(b, 'cy'),
    en: texts(a, 'en') !== texts(b, 'en'),
    structure: canonicalJson(withoutTexts(a)) !== canonicalJson(withoutTexts(b)),
  }
}

/**
 * Every text of a language with its place: `items.listened.text.ti` → the text. Items and options by their name. A
 * recording belongs to its language as a text does: what it is, and which words it speaks, stand for it.
 */
export function* textsOf(of: unknown, lang: 'cy' | 'en', path: string[] = []): Generator<[string, string]> {
  if (Array.isArray(of)) {
    for (const [index, part] of of.entries()) yield* textsOf(part, lang, [...path, nameOf(part, index)])
  } else if (isObject(of)) {
    // An empty text is none: a wording begun in one language is a change of that language alone.
    if (isRecording(of)) {
      if (of.language === lang) yield [path.join('.'), `${of.sound} ${of.of}`]
    } else if (isPair(of)) {
      if (of[lang]) yield [path.join('.'), String(of[lang])]
    } else for (const [key, part] of Object.entries(of)) yield* textsOf(part, lang, [...path, key])
  }
}

/** The same without its texts and recordings: an empty pair where one stood, nothing where both halves are empty. */
function withoutTexts(of: unknown): unknown {
  if (Array.isArray(of)) return of.map(withoutTexts)
  if (!isObject(of)) return of
  const parts = Object.entries(of).filter(
    ([key, part]) => part !== undefined && key !== 'recordings' && !isWords(part),
  )
  return Object.fromEntries(parts.map(([k, v]) => [k, withoutTexts(v)]))
}

/** A pair of texts, or wordings made of pairs alone. */
const isWords = (of: unknown): boolean => isObject(of) && (isPair(of) || Object.values(of).every(isPairLike))
const isPairLike = (of: unknown): boolean => isObject(of) && isPair(of)
const isRecording = (of: Record<string, unknown>): boolean => 'sound' in of && 'wording' in of
const isPair = (of: Record<string, unknown>): boolean => 'cy' in of || 'en' in of
const isObject = (of: unknown): of is Record<string, unknown> => typeof of === 'object' && of !== null

function nameOf(part: unknown, index: number): string {
  if (!isObject(part)) return String(index)
  return String(part.key ?? part.code ?? part.wording ?? index)
}
