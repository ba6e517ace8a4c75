import { quotePolicy } from './policy'

// Control characters and marks that turn the direction of text hide what a quote says.
const HIDDEN = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u

/** How many words a text has: what stands between spaces and holds a letter or a figure. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter(part => /[\p{L}\p{N}]/u.test(part)).length

export type WordingProblem = 'empty' | 'too-long' | 'hidden'

/** A wording as a moderator typed it → as it is kept: one line, composed. */
export const tidyWording = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** What keeps a tidy wording from being a quote; null when nothing does. */
export function wordingProblem(text: string): WordingProblem | null {
  if (countWords(text) === 0) return 'empty'
  if (HIDDEN.test(text)) return 'hidden'
  return countWords(text) > quotePolicy.words || text.length > MOST ? 'too-long' : null
}

/** Characters: a safeguard against a text without spaces. */
const MOST = quotePolicy.words * 30
