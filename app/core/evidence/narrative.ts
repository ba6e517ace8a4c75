import { EVERYONE, type Release } from '~/core/anonymise/release'
import { figuresOf, tableOf } from './figures'

/**
 * A sentence as a key and its values; the texts are in the namespace `assessment` under `evidence.`. `item` is the
 * item's key, for the page to replace by its short name at the start of the sentence, where Welsh does not mutate.
 */
export type Sentence =
  | { readonly key: 'evidence.people'; readonly values: { readonly people: number } }
  | { readonly key: 'evidence.nothing' }
  | {
      readonly key: `evidence.${'percent' | 'at-least' | 'at-most'}`
      readonly values: { readonly item: string; readonly percent: number }
    }
  | {
      readonly key: `evidence.${'nearly-all' | 'very-few' | 'hidden'}`
      readonly values: { readonly item: string }
    }
  | { readonly key: 'evidence.pooled-scales' }
  | { readonly key: `evidence.gate.${'not-yet-checked' | 'held'}` }

/**
 * What a lead reads about a quarter, from the release alone: how many people, each item, and what to know about the
 * numbers. A quarter is never compared with another: rounded figures a step apart may hide no change at all.
 *
 * items  keys of the instrument's items with a scale, in order
 */
export function narrate(release: Release, items: readonly string[]): Sentence[] {
  const total = tableOf(release, 'total')?.groups[0]
  if (!total?.shown) return [{ key: 'evidence.nothing' }]
  const sentences = figuresOf(release, 'total', EVERYONE, items).map(({ item, agreement }): Sentence => {
    if (!agreement.shown) return { key: 'evidence.hidden', values: { item } }
    if (!('percent' in agreement)) return { key: `evidence.${agreement.reads}`, values: { item } }
    return { key: `evidence.${agreement.reads}`, values: { item, percent: agreement.percent } }
  })
  return [{ key: 'evidence.people', values: { people: total.people } }, ...sentences, ...notesOf(release)]
}

/** What to know about any release besides its tables. */
export function notesOf(release: Release): Sentence[] {
  const pooled: Sentence[] = release.notes.pooledScales.length > 0 ? [{ key: 'evidence.pooled-scales' }] : []
  return [...pooled, { key: `evidence.gate.${release.notes.gate}` }]
}
