/** A word of a text, with what stands between it and the word before. */
export interface Token {
  /** as written */
  text: string
  /** in lower case, without ’r ’n ’ch … at its end */
  word: string
  /** the little word joined to its end, without the apostrophe: 'r', 'n', 'ch'; '' when there is none */
  ending: string
  /** the word before in the same clause; null at the start, after punctuation, a number or a variable */
  before: Token | null
  /** the name of a {{variable}} directly before */
  variableBefore: string | null
}

const pattern = /\{\{\s*(\w+)\s*\}\}|[\p{L}\p{M}]+(?:[-’][\p{L}\p{M}]+)*’?|\d[\d.,:]*\p{L}*|\n|[^\s]/gu
const ending = /^(.+)’(r|n|ch|m|i|u|w|th|s)$/u

/** The words of a Welsh text in their order. Numbers, variables and punctuation only separate. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let before: Token | null = null
  let variableBefore: string | null = null
  for (const match of text.matchAll(pattern)) {
    const [found, variable] = match
    if (variable || !/^\p{L}/u.test(found)) {
      before = null
      variableBefore = variable ?? null
      continue
    }
    const [, stem = found, tail = ''] = ending.exec(found) ?? []
    const token: Token = {
      text: found,
      word: stem.toLocaleLowerCase('cy'),
      ending: tail,
      before,
      variableBefore,
    }
    tokens.push(token)
    before = token
    variableBefore = null
  }
  return tokens
}
