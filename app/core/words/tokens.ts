import type { Folded } from './folded'

/** A word of the folded text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** whether it was written with a capital, or wholly in capitals; a text in nothing but capitals has none */
  readonly capital: 'no' | 'first' | 'all'
  /** whether a sentence, a line or something in quotation marks begins with it */
  readonly begins: boolean
  /** whether it belongs with the word before it: a space, a hyphen or an apostrophe between */
  readonly joined: boolean
  /** whether a hyphen alone stands between them */
  readonly hyphened: boolean
}

const word = /[\p{L}\p{N}]+/gu
const newSentence = /[.!?…\n\r:;•*"“”«»()[\]\p{Extended_Pictographic}]/u
const between = /^(?: |-|'| ?- ?)$/
/** Words that are written with a full stop inside a sentence. */
const shortened = new Set(['st', 'mr', 'mrs', 'ms', 'mx', 'dr', 'sgt', 'parch'])

export function tokensOf({ text, cased }: Folded): Token[] {
  const shouts = isShouted(cased)
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(word)) {
    const start = match.index
    const end = start + match[0].length
    // Only what stands close by can join two words; a long gap is not read.
    const gap = text.slice(Math.max(last, start - 12), start)
    const short = /^\. ?$/.test(gap) && shortened.has(tokens.at(-1)?.text ?? '')
    tokens.push({
      text: match[0],
      start,
      end,
      capital: shouts ? 'no' : capitalOf(cased.slice(start, end)),
      begins: tokens.length === 0 || (newSentence.test(gap) && !short),
      hyphened: last === start - 1 && gap === '-',
      joined: tokens.length > 0 && last >= start - 3 && (short || between.test(gap)),
    })
    last = end
  }
  return tokens
}

function capitalOf(written: string): Token['capital'] {
  if (!/^\p{Lu}/u.test(written)) return 'no'
  return written.length > 1 && !/\p{Ll}/u.test(written) && /\p{Lu}.*\p{Lu}/u.test(written) ? 'all' : 'first'
}

/** A text in capitals, or With Every Word In Them, says nothing by a capital. */
function isShouted(cased: string): boolean {
  const sample = cased.slice(0, 4000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const capitals = sample.match(/\p{Lu}/gu)?.length ?? 0
  if (letters >= 12 && capitals > letters * 0.6) return true
  const words = sample.match(/\p{L}+/gu) ?? []
  return words.length >= 8 && words.filter(one => /^\p{Lu}/u.test(one)).length > words.length * 0.6
}
