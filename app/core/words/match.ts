import type { Entry, Lists } from './lists'
import { radicalsOf, softRadicalsOf } from './mutations'
import { SHORTEST_MISSPELT } from './near'

/** How a name was found. */
export interface Match {
  entry: Entry
  /** how many words it takes */
  words: number
  how: 'as-listed' | 'mutated' | 'misspelt'
}

/**
 * What a list has for these letters: as they stand, with a mutation undone, or with one slip put right.
 *
 * key    folded letters and digits
 * words  in how many words they were written
 */
export function matchOf(lists: Lists, key: string, words = 1): Match | undefined {
  if (key.length < 2 || key.length > lists.longestKey + 2) return undefined
  const fits = (entry: Entry | undefined) => entry && (words === 1 || entry.several || key.length >= 9)
  const asListed = lists.entries.get(key)
  if (asListed && fits(asListed)) return { entry: asListed, words, how: 'as-listed' }
  const radicals = radicalsOf(key)
  for (const radical of radicals) {
    const entry = lists.entries.get(radical)
    if (entry && fits(entry) && mayMutate(entry, key, radical)) return { entry, words, how: 'mutated' }
  }
  // Across words a slip is looked for in long names alone: short words next to each other make anything.
  if (key.length < (words === 1 ? SHORTEST_MISSPELT : 8)) return undefined
  for (const near of [key, ...radicals]) {
    if (words > 1 && !lists.hasSeveralLike(near)) continue
    const name = lists.near.find(near)
    const entry = name ? lists.entries.get(name) : undefined
    if (entry && name && fits(entry) && (near === key || mayMutate(entry, key, near)))
      return { entry, words, how: 'misspelt' }
  }
  return undefined
}

function mayMutate(entry: Entry, key: string, radical: string): boolean {
  return entry.mutates === 'all' || (entry.mutates === 'soft' && softRadicalsOf(key).includes(radical))
}
