import type { Folded } from './folded'
import type { Confidence, Found, HighlightKind, PromptAbout } from './types'

/** One rule of the patterns: a regular expression on folded text, and what it finds. */
export interface Rule {
  readonly kind: HighlightKind
  readonly pattern: RegExp
  readonly confidence: Confidence
  readonly about?: PromptAbout
  /** a last look at what matched, and at how it was written, capitals and all */
  readonly accepts?: (match: RegExpMatchArray, written: string) => boolean
}

/** Before and after a match there is no letter and no digit. */
const edgeBefore = '(?<![\\p{L}\\p{N}])'
const edgeAfter = '(?![\\p{L}\\p{N}])'

/**
 * A regular expression for whole words. What is to be highlighted may be in a group called `what`; without one it is
 * all that matched.
 */
export function whole(source: string): RegExp {
  return new RegExp(`${edgeBefore}(?:${source})${edgeAfter}`, 'dgu')
}

/** Everything the rules find, on the offsets of the folded text. */
export function findByRules(rules: readonly Rule[], folded: Folded): Found[] {
  return rules.flatMap(rule => findByRule(rule, folded))
}

function findByRule({ kind, pattern, confidence, about, accepts }: Rule, { text, cased }: Folded): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(pattern)) {
    if (accepts && !accepts(match, cased.slice(match.index, match.index + match[0].length))) continue
    const [start, end] = match.indices?.groups?.what ?? [match.index, match.index + match[0].length]
    found.push({ start, end, kind, confidence, ...(about ? { about } : {}) })
  }
  return found
}
