// Digraphs first: "ch", "ff", "ph" and "th" are letters of their own and never mutate.
const rules: readonly (readonly [string, readonly string[]])[] = [
  ['ch', []],
  ['dd', []],
  ['ff', []],
  ['ng', []],
  ['ph', []],
  ['th', []],
  ['ll', ['l']],
  ['rh', ['r']],
  ['p', ['b', 'mh', 'ph']],
  ['t', ['d', 'nh', 'th']],
  ['c', ['g', 'ngh', 'ch']],
  ['b', ['f', 'm']],
  ['d', ['dd', 'n']],
  ['g', ['', 'ng']],
  ['m', ['f']],
  ...['a', 'e', 'i', 'o', 'u', 'w', 'y'].map(vowel => [vowel, [`h${vowel}`]] as const),
]

/**
 * A Welsh word with every form its first letter takes: soft, nasal and aspirate mutation, and h before a vowel.
 *
 * source  the usual table of mutations; `g` disappears in the soft one
 */
export function mutations(radical: string): string[] {
  const rule = rules.find(([initial]) => radical.startsWith(initial))
  if (!rule) return [radical]
  const rest = radical.slice(rule[0].length)
  return [radical, ...rule[1].map(initial => initial + rest)]
}
