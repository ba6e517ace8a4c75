import { createHash } from 'node:crypto'
import { z } from 'zod'
import { assertDay } from '~/core/anonymise/calendar'
import { canonicalJson } from '~/core/canonical-json'
import { quotePolicy } from './policy'
import { wordingProblem } from './wording'

/** A quote that two people have passed in both languages, with the label of who wrote it. */
export interface ReadyQuote {
  id: string
  /** core/answer/secrets authorOf, hex */
  author: string
  cy: string
  en: string
}

/** Which quotes are released, in their order; none when there are too few. */
export type Batch = { kind: 'released'; quotes: ReadyQuote[] } | { kind: 'held' }

/**
 * Makes a batch out of everything that waits. Each author is in it once; their other quotes wait for the next. Held, all
 * of it waits: nothing is released by itself.
 *
 * place  a keyed hash of a quote, hex: nobody without the key can say where a quote would stand, or who stood beside it
 */
export function chooseBatch(waiting: readonly ReadyQuote[], place: (quote: ReadyQuote) => string): Batch {
  const placed = waiting
    .filter(({ cy, en }) => wordingProblem(cy) === null && wordingProblem(en) === null)
    .map(quote => ({ quote, at: place(quote) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const authors = new Set<string>()
  const quotes = placed.flatMap(({ quote }) => {
    if (authors.has(quote.author)) return []
    authors.add(quote.author)
    return [quote]
  })
  const enough = authors.size >= quotePolicy.authors && quotes.length >= quotePolicy.quotes
  return enough ? { kind: 'released', quotes } : { kind: 'held' }
}

/** What is released of a half-year: quotes in both languages, and nothing of where they came from. None: too few. */
export interface QuoteRelease {
  format: 1
  partnership: string
  /** first day of the half-year, and first day after it */
  from: string
  to: string
  quotes: readonly { cy: string; en: string }[]
}

const day = z.string().refine(text => {
  try {
    assertDay(text)
    return true
  } catch {
    return false
  }
})
const wording = z.string().refine(text => wordingProblem(text) === null)
const shape = z.strictObject({
  format: z.literal(1),
  partnership: z.uuid(),
  from: day,
  to: day,
  quotes: z
    .array(z.strictObject({ cy: wording, en: wording }))
    .refine(({ length }) => length === 0 || length >= quotePolicy.authors),
})

export interface FrozenQuotes {
  body: string
  contentHash: Uint8Array<ArrayBuffer>
}

/** The canonical text of a release of quotes, with its SHA-256. throws ZodError for what may not be released */
export function freezeQuotes(release: QuoteRelease): FrozenQuotes {
  const body = canonicalJson(shape.parse(release))
  return { body, contentHash: hashOf(body) }
}

/** What was frozen. throws Error when the text is not the one the hash was made of, or is no release of quotes */
export function thawQuotes({ body, contentHash }: { body: string; contentHash: Uint8Array }): QuoteRelease {
  if (!Buffer.from(hashOf(body)).equals(contentHash))
    throw new Error('the text of released quotes does not match its hash')
  return shape.parse(JSON.parse(body))
}

const hashOf = (body: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(body, 'utf8').digest())
