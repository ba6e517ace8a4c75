import { leavesFew, PEOPLE, type PeopleSet } from './differences'
import type { ReleasePolicy } from './policy'
import { hideSmallCategories, smallestShown } from './suppress'
import type { CountedGroup, CountedItem, CountedTable } from './tables'

/**
 * What of a table stays hidden: for each measure (`people`, then each item), whether each category is. A group that
 * is hidden hides its items, and an item that is hidden those that split it.
 */
export type Hidden = ReadonlyMap<string, readonly boolean[]>

/** A figure that would be told: one category, or all that is shown of a table added up, since anybody can add. */
interface Told extends PeopleSet {
  readonly table: number
  /** undefined for the sum of the shown categories */
  readonly category: number | undefined
}

/**
 * Decides what of a release's tables is hidden. Small categories go, with as many others as it takes against
 * subtraction, for groups and for each item; then pairs of figures that would leave a few people bare are looked for,
 * among these tables and against everything released before, and while there is one, one of its figures goes and the
 * rest is looked at again. Every round hides something, so it ends.
 *
 * tables    exact
 * earlier   sets behind every figure released before, of the same partnership and instrument
 * returns   one map for each table, in order
 * source    privacy model, section 1, "Suppression" and "Differences"
 */
export function protect(
  tables: readonly CountedTable[],
  earlier: readonly PeopleSet[],
  policy: ReleasePolicy,
): Hidden[] {
  const hidden = tables.map(table => {
    const withheld = (measure: string) =>
      table.groups.map(group => group.withheld || (itemOf(group, measure)?.withheld ?? false))
    return new Map(measuresOf(table).map(measure => [measure, withheld(measure)]))
  })
  for (;;) {
    for (const [index, table] of tables.entries())
      hideSmall(table, hidden[index] as Map<string, boolean[]>, policy)
    const bare = findBare(tables, hidden, earlier, policy)
    if (!bare) return hidden
    hide(tables[bare.table] as CountedTable, hidden[bare.table] as Map<string, boolean[]>, bare)
  }
}

/**
 * The sets of people behind the figures a table shows: each category by each measure and, when more than one is
 * shown, all of them together.
 */
export function toldBy(table: CountedTable, hidden: Hidden): PeopleSet[] {
  return figuresOf(table, hidden, 0)
}

function figuresOf(table: CountedTable, hidden: Hidden, index: number): Told[] {
  return measuresOf(table).flatMap(measure => {
    const shown = table.groups.flatMap((_, category) => (hidden.get(measure)?.[category] ? [] : [category]))
    const figures: Told[] = shown.map(category => ({
      measure,
      members: membersOf(table, category, measure),
      table: index,
      category,
    }))
    if (shown.length < 2) return figures
    const members = new Set(figures.flatMap(figure => [...figure.members]))
    return [...figures, { measure, members, table: index, category: undefined }]
  })
}

function hideSmall(table: CountedTable, hidden: Map<string, boolean[]>, policy: ReleasePolicy): void {
  for (const measure of measuresOf(table)) {
    const cells = table.groups.map((group, category) => {
      const above = [measure, PEOPLE, itemOf(group, measure)?.splits ?? PEOPLE]
      return {
        people: membersOf(table, category, measure).size,
        hidden: above.some(one => hidden.get(one)?.[category] ?? false),
        neverAsked: isNeverAsked(group, measure),
      }
    })
    hidden.set(measure, hideSmallCategories(cells, policy))
  }
}

/**
 * The figure to hide of the first pair that leaves few people bare: of a new figure and an earlier one the new one,
 * of two new ones the smaller.
 */
function findBare(
  tables: readonly CountedTable[],
  hidden: readonly Hidden[],
  earlier: readonly PeopleSet[],
  policy: ReleasePolicy,
): Told | undefined {
  const told = tables.flatMap((table, index) => figuresOf(table, hidden[index] as Hidden, index))
  for (const [index, figure] of told.entries()) {
    if (earlier.some(before => leavesFew(figure, before, policy))) return figure
    // Categories of one table are disjoint, and what their sum leaves over is other categories, which are large.
    const other = told
      .slice(index + 1)
      .find(next => next.table !== figure.table && leavesFew(figure, next, policy))
    if (other) return other.members.size < figure.members.size ? other : figure
  }
  return undefined
}

function hide(table: CountedTable, hidden: Map<string, boolean[]>, { measure, category }: Told): void {
  const categories = [...(hidden.get(measure) ?? [])]
  const cells = table.groups.map((_, index) => ({ people: membersOf(table, index, measure).size }))
  const target = category ?? smallestShown(cells, categories)
  if (target !== undefined) categories[target] = true
  hidden.set(measure, categories)
}

/** A group of whom nobody is asked anything is known to be empty, as an item is that nobody in it is asked. */
function isNeverAsked(group: CountedGroup, measure: string): boolean {
  const item = itemOf(group, measure)
  if (item) return item.neverAsked
  return group.people.size === 0 && group.items.length > 0 && group.items.every(one => one.neverAsked)
}

/** `people` first: what it hides, the items hide too. */
function measuresOf(table: CountedTable): string[] {
  return [PEOPLE, ...(table.groups[0]?.items.map(({ item }) => item) ?? [])]
}

const itemOf = (group: CountedGroup, measure: string): CountedItem | undefined =>
  group.items.find(({ item }) => item === measure)

function membersOf(table: CountedTable, category: number, measure: string): ReadonlySet<string> {
  const group = table.groups[category]
  const members = measure === PEOPLE ? group?.people : group && itemOf(group, measure)?.onScale
  if (!members) throw new RangeError(`no measure ${measure}`)
  return members
}
