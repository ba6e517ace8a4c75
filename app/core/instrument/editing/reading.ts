import type { Audience } from '../schema'
import { lengthOf } from '../text'

/**
 * Hints at what is hard to read. They judge what holds in both languages, the length of sentences and words: the
 * formulas for a reading age are made for English and are not valid for Welsh. A hint is never a bar.
 */
export type ReadingHint =
  | { kind: 'long-sentence'; words: number; limit: number }
  | { kind: 'long-words'; words: string[] }
  | { kind: 'two-questions' }

/** Words of a sentence: what a nine-year-old reads without losing the beginning, and what an adult does. */
const SENTENCE = { child: 12, young_person: 15, parent_carer: 18, adult: 18 } as const
/** Letters of a word that is slow to read; Welsh counts its digraphs as one letter each. */
const WORD = 11

const DIGRAPHS = /ch|dd|ff|ng|ll|ph|rh|th/gi

/**
 * What is hard to read in a text.
 *
 * audiences  who reads it; the one who finds reading hardest counts
 */
export function readingHints(
  text: string,
  audiences: readonly Audience[],
  lang: 'cy' | 'en',
  question = false,
): ReadingHint[] {
  const hints: ReadingHint[] = []
  const limit = Math.min(...audiences.map(audience => SENTENCE[audience]))
  const sentences = text.split(/[.!?:;]+\s|\n+/u).map(wordsOf)
  const longest = Math.max(0, ...sentences.map(words => words.length))
  if (audiences.length > 0 && longest > limit) hints.push({ kind: 'long-sentence', words: longest, limit })
  const long = [...new Set(wordsOf(text).filter(word => lettersOf(word, lang) >= WORD))]
  if (long.length > 0) hints.push({ kind: 'long-words', words: long })
  if (question && (text.match(/\?/g)?.length ?? 0) > 1) hints.push({ kind: 'two-questions' })
  return hints
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}’'-]+/gu) ?? []

const lettersOf = (word: string, lang: 'cy' | 'en'): number =>
  lengthOf(lang === 'cy' ? word.replace(DIGRAPHS, 'x') : word)
