/** What a mutated beginning may have been: what it is in grammar first, then what people take it for who write by ear. */
const beginnings: readonly (readonly [string, readonly string[]])[] = [
  ['ngh', ['c', 'g']],
  ['mh', ['p', 'b']],
  ['nh', ['t', 'd']],
  ['ng', ['g', 'c']],
  ['dd', ['d']],
  ['ch', ['c']],
  ['ph', ['p']],
  ['th', ['t']],
  ['ff', []],
  ['ll', []],
  ['rh', []],
  ['b', ['p']],
  ['d', ['t']],
  ['g', ['c']],
  ['f', ['b', 'm']],
  ['m', ['b', 'p']],
  ['n', ['d', 't']],
  ['l', ['ll', 'gl']],
  ['r', ['rh', 'gr']],
  ['w', ['gw']],
  ['a', ['ga']],
  ['e', ['ge']],
  ['i', ['gi']],
  ['o', ['go']],
  ['u', ['gu']],
  ['y', ['gy']],
]

/**
 * Every word that this one may be a mutation of: soft, nasal, aspirate and h before a vowel, and how they are misheard
 * (*Ngaerdydd*). Without the word itself.
 *
 * source  the usual table of mutations, read backwards; `g` that disappears comes back
 */
export function radicalsOf(word: string): string[] {
  const [beginning, radicals = []] = beginnings.find(([start]) => word.startsWith(start)) ?? ['']
  const found = radicals.map(radical => radical + word.slice(beginning.length))
  return /^h[aeiouwy]/.test(word) ? [...found, word.slice(1)] : found
}

/** The same with the soft mutation alone, which is the one that people's names take. */
export function softRadicalsOf(word: string): string[] {
  return /^(ngh|mh|nh|ng|ch|ph|th|m|n(?!w)|h)/.test(word) ? [] : radicalsOf(word)
}
