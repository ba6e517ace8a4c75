import type { Agreement, Grain, Release, ReleasedTable, Slice } from '~/core/anonymise/release'
import { agreementIn } from './tokens'

/** One figure a lead reads, with the number behind it and the period it is about. */
export interface Figure {
  readonly item: string
  readonly agreement: Agreement
  /** people of the group, rounded to 5; null when the group is hidden */
  readonly n: number | null
  readonly grain: Grain
  /** first day */
  readonly from: string
  /** first day after */
  readonly to: string
}

/**
 * The figures of one category of a table, an item each in the instrument's order. A hidden group gives as many as a
 * shown one.
 *
 * items   keys of the instrument's items with a scale
 * throws  RangeError when the release has no such table or category
 */
export function figuresOf(
  release: Release,
  slice: Slice,
  category: string,
  items: readonly string[],
): Figure[] {
  const group = tableOf(release, slice)?.groups.find(one => one.category === category)
  if (!group) throw new RangeError(`no ${category} in ${slice}`)
  const { grain, from, to } = release
  const n = group.shown ? group.people : null
  return items.map(item => ({ item, agreement: agreementIn(group, item), n, grain, from, to }))
}

/** One item across the categories of a table, in the table's order. */
export function acrossCategories(
  table: ReleasedTable,
  item: string,
): { category: string; n: number | null; agreement: Agreement }[] {
  return table.groups.map(group => ({
    category: group.category,
    n: group.shown ? group.people : null,
    agreement: agreementIn(group, item),
  }))
}

/** A table of a release; undefined when its grain has none. */
export function tableOf(release: Release, slice: Slice): ReleasedTable | undefined {
  return release.tables.find(table => table.slice === slice)
}

/**
 * The releases that belong to a period, oldest first, quarters before the half-year and year that end with them. One
 * belongs to the period it ends in, so each is in exactly one year.
 */
export function releasesIn(
  releases: readonly Release[],
  period: { readonly from: string; readonly to: string },
): Release[] {
  const order: readonly Grain[] = ['quarter', 'half-year', 'year']
  return releases
    .filter(({ to }) => period.from < to && to <= period.to)
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : order.indexOf(a.grain) - order.indexOf(b.grain)))
}
