import type { ReleasePolicy } from './policy'
import type { ResponseRow } from './responses'
import type { CountedGroup, CountedItem, CountedTable } from './tables'

/**
 * What of a table must not be told whatever the size of its groups: what one insider could take their own knowledge
 * away from, and splits that would leave a part empty. Suppression then goes on from there, so this only ever hides
 * more (privacy model, sections 1 and 2, A1; docs/decisions/0016).
 *
 * people  the rows counted, one a person
 */
export function withhold(
  table: CountedTable,
  people: readonly ResponseRow[],
  policy: ReleasePolicy,
): CountedTable {
  const knowers = new Map<string, Set<string>>()
  for (const { person, knownTo = [] } of people) {
    for (const name of knownTo) knowers.set(name, (knowers.get(name) ?? new Set()).add(person))
  }
  const known = [...knowers.values()]
  return {
    ...table,
    groups: table.groups.map(group => {
      const withheld = group.withheld || known.some(mine => leavesTooFew(group, mine, policy))
      return { ...group, withheld, items: withSplits(group, known, policy) }
    }),
  }
}

type Known = readonly ReadonlySet<string>[]

/** Whoever knows some of a group sees the others: they have to be a group that could be told by itself. */
function leavesTooFew({ people }: CountedGroup, mine: ReadonlySet<string>, policy: ReleasePolicy): boolean {
  const others = without(people, mine)
  return others < people.size && others < policy.k
}

/** Items that split another one are told all together or not at all: the last could be worked out. */
function withSplits(group: CountedGroup, known: Known, policy: ReleasePolicy): CountedItem[] {
  const alone = group.items.map(item => ({
    ...item,
    withheld: item.withheld || known.some(mine => givesAway(item, mine, policy)),
  }))
  return alone.map(item => {
    if (item.splits === undefined) return item
    const whole = alone.find(one => one.item === item.splits)
    const parts = alone.filter(one => one.splits === item.splits)
    if (!whole) throw new RangeError(`no item ${item.splits} to split`)
    const dissenters = whole.onScale.size - whole.agreeing.size
    const empty = [whole, ...parts].some(({ agreeing }) => agreeing.size <= policy.unanimityBand)
    const withheld = [whole, ...parts].some(one => one.withheld)
    return { ...item, withheld: withheld || empty || dissenters < policy.k }
  })
}

/**
 * Whether somebody who knows some of those on the scale could find that none of the others agrees, or none of them
 * does not. With a few on one side, told as "nearly all" or "very few", it takes knowing as many as those words
 * cover; otherwise as many must be left over on either side as make a figure of their own.
 */
function givesAway({ onScale, agreeing }: CountedItem, mine: ReadonlySet<string>, policy: ReleasePolicy) {
  if (without(onScale, mine) === onScale.size) return false
  const sides = [agreeing, new Set([...onScale].filter(person => !agreeing.has(person)))]
  const few = sides.find(side => side.size <= policy.unanimityBand)
  if (few) return few.size - without(few, mine) >= policy.unanimityBand
  return sides.some(side => without(side, mine) <= policy.unanimityBand)
}

/** How many of some people are not among others. */
function without(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let left = 0
  for (const person of some) if (!others.has(person)) left++
  return left
}
