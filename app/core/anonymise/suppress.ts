import type { ReleasePolicy } from './policy'

/** One category of a table, for one measure: people, or people on the scale of an item. */
export interface Counted {
  /** whole number ≥ 0 */
  readonly people: number
  /** already hidden, for another reason */
  readonly hidden: boolean
  /** nobody was asked, so that everybody knows it to be empty: it hides nobody beside it */
  readonly neverAsked?: boolean
}

/**
 * Which categories of one table are hidden: those under K, and as many more as it takes so that what is hidden
 * cannot be found by subtraction. The hidden set ends up empty, or with at least two categories that hold at least
 * K people together; until then the smallest category still shown is hidden too (of equal ones the first). A zero
 * counts as under K: it has to look like any other small number. A category that nobody was asked in is no second one:
 * taking away a known nought finds the one beside it.
 *
 * cells    one for each category, in the table's order
 * returns  whether each is hidden, in the same order
 * throws   RangeError on a negative or fractional count
 * source   privacy model, section 1, "Suppression"
 * example  language, 31 and 6: both hidden; stage, 30 20 10 0: the last two hidden
 */
export function hideSmallCategories(cells: readonly Counted[], policy: ReleasePolicy): boolean[] {
  for (const { people } of cells) {
    if (!Number.isInteger(people) || people < 0) throw new RangeError(`not a count: ${people}`)
  }
  const hidden = cells.map(cell => cell.hidden || cell.people < policy.k)
  while (!isSafelyHidden(cells, hidden, policy)) {
    const smallest = smallestShown(cells, hidden)
    if (smallest === undefined) break
    hidden[smallest] = true
  }
  return hidden
}

/** Index of the smallest category still shown, of equal ones the first; undefined when none is. */
export function smallestShown(
  cells: readonly Pick<Counted, 'people'>[],
  hidden: readonly boolean[],
): number | undefined {
  let smallest: number | undefined
  for (const [index, { people }] of cells.entries()) {
    if (!hidden[index] && people < (cells[smallest ?? -1]?.people ?? Number.POSITIVE_INFINITY))
      smallest = index
  }
  return smallest
}

function isSafelyHidden(
  cells: readonly Counted[],
  hidden: readonly boolean[],
  policy: ReleasePolicy,
): boolean {
  const withheld = cells.filter((_, index) => hidden[index])
  if (withheld.length === 0) return true
  const unknown = withheld.filter(cell => !cell.neverAsked)
  return (
    withheld.length >= 2 &&
    unknown.length !== 1 &&
    withheld.reduce((sum, cell) => sum + cell.people, 0) >= policy.k
  )
}
