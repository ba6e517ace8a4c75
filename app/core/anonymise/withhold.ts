import type { ReleasePolicy } from './policy'
import type { Measured, ResponseRow } from './responses'
import type { CountedGroup, CountedItem, CountedTable } from './tables'

/**
 * What of a table must not be told whatever the size of its groups: questions whose two sides could not both be told
 * as none would be, what one insider who knows all of their own people could take those away from, and splits that
 * would leave a part empty. Suppression then goes on from there, so this only ever hides more (privacy model, sections
 * 1 and 2, A1; docs/decisions/0016, 0022).
 *
 * people  the rows counted, one a person
 */
export function withhold(
  table: CountedTable,
  people: readonly ResponseRow[],
  { insidersKnowAllTheirOwn }: Pick<Measured, 'insidersKnowAllTheirOwn'>,
  policy: ReleasePolicy,
): CountedTable {
  const known = insidersKnowAllTheirOwn ? knownToEach(people) : []
  return {
    ...table,
    groups: table.groups.map(group => {
      const withheld = group.withheld || known.some(mine => leavesTooFew(group, mine, policy))
      return { ...group, withheld, items: withSplits(group, policy) }
    }),
  }
}

function knownToEach(people: readonly ResponseRow[]): ReadonlySet<string>[] {
  const knowers = new Map<string, Set<string>>()
  for (const { person, knownTo = [] } of people) {
    for (const name of knownTo) knowers.set(name, (knowers.get(name) ?? new Set()).add(person))
  }
  return [...knowers.values()]
}

/** Whoever knows some of a group sees the others: they have to be a group that could be told by itself. */
function leavesTooFew({ people }: CountedGroup, mine: ReadonlySet<string>, policy: ReleasePolicy): boolean {
  let others = 0
  for (const person of people) if (!mine.has(person)) others++
  return others < people.size && others < policy.k
}

/** Items that split another one are told all together or not at all: the last could be worked out. */
function withSplits({ band, items }: CountedGroup, policy: ReleasePolicy): CountedItem[] {
  const alone = items.map(item => ({ ...item, withheld: item.withheld || item.onScale.size <= 2 * band }))
  return alone.map(item => {
    if (item.splits === undefined) return item
    const whole = alone.find(one => one.item === item.splits)
    const parts = alone.filter(one => one.splits === item.splits)
    if (!whole) throw new RangeError(`no item ${item.splits} to split`)
    const dissenters = whole.onScale.size - whole.agreeing.size
    const few = [whole, ...parts].some(({ agreeing }) => agreeing.size <= band)
    const withheld = [whole, ...parts].some(one => one.withheld)
    return { ...item, withheld: withheld || few || dissenters < policy.k }
  })
}
