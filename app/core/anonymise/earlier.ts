import { PEOPLE, type PeopleSet } from './differences'
import type { ReleasePolicy } from './policy'
import { toldBy } from './protect'
import type { Release, ReleasedTable } from './release'
import { latestOfEach, type Measured, type ResponseRow } from './responses'
import { type CountedTable, countTable, fixedCategories, namedServices } from './tables'

/** A release and what is still held of the rows it was made from. */
export interface EarlierRelease {
  readonly release: Release
  readonly rows: readonly ResponseRow[]
  /** ids of its blocks, in the order in which they closed */
  readonly blocks: readonly string[]
}

/**
 * The people behind every figure that an earlier release shows, counted again from the rows still held. Whoever has
 * taken an answer back since, or whose answer has expired, is missing from the sets; the gate assumes as much.
 *
 * measured  the instrument as that release had it
 */
export function toldBefore(earlier: EarlierRelease, measured: Measured, policy: ReleasePolicy): PeopleSet[] {
  const counted = countAgain(earlier, measured, policy)
  return earlier.release.tables.flatMap((table, index) => {
    const exact = counted[index] as CountedTable
    return toldBy(exact, hiddenIn(table, exact)).filter(({ members }) => members.size > 0)
  })
}

/** The exact tables behind a release, in its order, as the rows still held give them. Never leaves this folder. */
export function countAgain(
  { release, rows, blocks }: EarlierRelease,
  measured: Measured,
  policy: ReleasePolicy,
): CountedTable[] {
  const people = latestOfEach(rows, blocks)
  return release.tables.map(({ slice, groups }) => {
    const categories =
      slice === 'service'
        ? namedServices(groups.map(group => group.category))
        : fixedCategories(slice, measured)
    return countTable(people, slice, categories, measured, policy)
  })
}

/** What a released table hides, as `protect` says it. */
function hiddenIn(table: ReleasedTable, counted: CountedTable): Map<string, boolean[]> {
  const items = counted.groups[0]?.items.map(({ item }) => item) ?? []
  const isHidden = (measure: string) =>
    table.groups.map(group => {
      if (!group.shown) return true
      if (measure === PEOPLE) return false
      return !group.items.find(({ item }) => item === measure)?.agreement.shown
    })
  return new Map([PEOPLE, ...items].map(measure => [measure, isHidden(measure)]))
}
