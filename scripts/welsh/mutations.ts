/**
 * The three mutations of Welsh initial consonants. Everything works on lower-case words with the apostrophe ’.
 * source  Peter Wynn Thomas, Gramadeg y Gymraeg, and the glossary's notes
 */
export type Mutation = 'soft' | 'nasal' | 'aspirate'

// Two-letter consonants first, so that "ch" is never taken for "c".
const changes: Readonly<Record<Mutation, readonly (readonly [from: string, to: string])[]>> = {
  soft: [
    ['ll', 'l'],
    ['rh', 'r'],
    ['c', 'g'],
    ['p', 'b'],
    ['t', 'd'],
    ['g', ''],
    ['b', 'f'],
    ['d', 'dd'],
    ['m', 'f'],
  ],
  nasal: [
    ['c', 'ngh'],
    ['p', 'mh'],
    ['t', 'nh'],
    ['g', 'ng'],
    ['b', 'm'],
    ['d', 'n'],
  ],
  aspirate: [
    ['c', 'ch'],
    ['p', 'ph'],
    ['t', 'th'],
  ],
}

/** Begins with two letters that count as one and are never a radical c, p, t, d, or are already mutated. */
const settled = /^(ch|ph|th|dd|ff|ng|mh|nh|si|ts)/

/** The word after a mutation; the same word when its initial does not take part in it. */
export function mutate(word: string, mutation: Mutation): string {
  if (settled.test(word)) return word
  const change = changes[mutation].find(([from]) => word.startsWith(from))
  return change ? change[1] + word.slice(change[0].length) : word
}

/**
 * Whether the word still has an initial that this mutation would have changed. G, b and d at the beginning may
 * themselves come from c, p and t (gyfrinair, barhau): they count as unmutated only when no such word exists.
 */
export function isUnmutated(word: string, mutation: Mutation, isWord: (word: string) => boolean): boolean {
  if (mutate(word, mutation) === word) return false
  const radical = { g: 'c', b: 'p', d: 't' }[word[0] ?? '']
  return mutation !== 'soft' || !radical || !isWord(radical + word.slice(1))
}

/** Every form a word can have at its beginning: itself, its mutations, and with h before a vowel. */
export function formsOf(word: string): Set<string> {
  const mutations = (['soft', 'nasal', 'aspirate'] as const).map(mutation => mutate(word, mutation))
  return new Set([word, ...mutations, ...(/^[aeiouwyâêîôûŵŷ]/.test(word) ? [`h${word}`] : [])])
}
