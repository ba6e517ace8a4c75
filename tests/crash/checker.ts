/** What a person was told and meant, and what the database holds of it afterwards. Hashes are hex. */

export interface Seen {
  /** how to call the person when something is wrong */
  who: string
  /** of the receipt that was shown */
  envelope: string
  words: string
  shared: string
  /** item → option code, as last chosen */
  answers: Record<string, string>
  /** item → text */
  texts: Record<string, string>
  share: boolean
}

export interface Stored {
  envelopes: { hash: string; person: string; answers: Record<string, string> }[]
  words: { hash: string; texts: Record<string, string> }[]
  /** hashes of what workers were given to see */
  shared: string[]
  /** how many people have used up their one answer */
  nullifiers: number
}

/**
 * Compares the receipts that people saw with what is stored once everybody has theirs.
 *
 * returns  a sentence for each thing that was lost, doubled, changed, or is nobody's; empty when all is well
 */
export function findFaults(seen: readonly Seen[], stored: Stored): string[] {
  const faults: string[] = []
  const { envelopes, words, shared, nullifiers } = stored
  for (const person of seen) {
    const mine = envelopes.filter(({ hash }) => hash === person.envelope)
    faults.push(...once(`${person.who}: the answer`, mine.length))
    if (mine.some(({ answers }) => !same(answers, person.answers))) {
      faults.push(`${person.who}: the answer is another one than was given`)
    }
    const texts = words.filter(({ hash }) => hash === person.words)
    const wrote = Object.keys(person.texts).length > 0
    faults.push(...once(`${person.who}: the words`, texts.length, wrote ? 1 : 0))
    if (texts.some(each => !same(each.texts, person.texts))) {
      faults.push(`${person.who}: the words are others than were written`)
    }
    const copies = shared.filter(hash => hash === person.shared).length
    faults.push(...once(`${person.who}: the shared copy`, copies, person.share ? 1 : 0))
  }
  for (const person of new Set(twiceIn(envelopes.map(each => each.person)))) {
    faults.push(`the person ${person} is there more than once`)
  }
  faults.push(
    ...nobodys(
      'an answer',
      envelopes.map(each => each.hash),
      seen.map(each => each.envelope),
    ),
  )
  faults.push(
    ...nobodys(
      'words',
      words.map(each => each.hash),
      seen.map(each => each.words),
    ),
  )
  faults.push(
    ...nobodys(
      'a shared copy',
      shared,
      seen.map(each => each.shared),
    ),
  )
  if (nullifiers !== envelopes.length) {
    faults.push(`${nullifiers} people may not answer again, and ${envelopes.length} answers are there`)
  }
  return faults
}

function once(what: string, count: number, wanted = 1): string[] {
  if (count === wanted) return []
  return [count < wanted ? `${what} is lost` : `${what} is there ${count} times instead of ${wanted}`]
}

function nobodys(what: string, stored: readonly string[], seen: readonly string[]): string[] {
  const known = new Set(seen)
  return stored
    .filter(hash => !known.has(hash))
    .map(hash => `${what} is there whose receipt nobody saw: ${hash}`)
}

const twiceIn = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index)

const same = (a: Record<string, string>, b: Record<string, string>) => inOrder(a) === inOrder(b)
const inOrder = (record: Record<string, string>) => JSON.stringify(Object.entries(record).sort())
