/** The shortest name of which a misspelling is looked for: of shorter ones everything is one slip away. */
export const SHORTEST_MISSPELT = 5

/**
 * Names one slip away: a letter left out, put in, changed, or two changed about, never the first letter. Looked up by
 * what is left when a letter goes, so a word costs a few look-ups and not a walk through the list.
 *
 * source  symmetric delete spelling correction, Wolf Garbe
 */
export class NearIndex {
  private readonly whole = new Set<string>()
  private readonly shortened = new Map<string, string[]>()

  constructor(names: Iterable<string>) {
    for (const name of names) {
      if (name.length < SHORTEST_MISSPELT) continue
      this.whole.add(name)
      for (const short of withoutOne(name)) {
        const known = this.shortened.get(short)
        if (known) known.push(name)
        else this.shortened.set(short, [name])
      }
    }
  }

  /** A name one slip from the word, and not the word itself. */
  find(word: string): string | undefined {
    if (word.length < SHORTEST_MISSPELT) return undefined
    const longer = this.shortened.get(word)?.[0]
    if (longer) return longer
    for (const short of withoutOne(word)) {
      if (this.whole.has(short)) return short
      const same = this.shortened.get(short)?.find(name => name !== word && isOneSlip(word, name))
      if (same) return same
    }
    return undefined
  }
}

function withoutOne(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2))
}

/** Two words of one length: one letter differs, or two neighbours have changed places. */
function isOneSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const rest = (word: string, from: number) => word.slice(at + from)
  if (rest(one, 1) === rest(other, 1)) return true
  return one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2)
}
