import { scalePoint } from 'd3-scale'
import type { Rating } from '~/core/assessment/scale'

/**
 * Where everything stands in the picture of agencies' ratings, in units of its own box, which is as wide as a small phone.
 * From left to right goes the scale; each agency has a row, and what was agreed one under them.
 */
export const WIDTH = 340
/** Half the width of a mark. */
export const MARK = 9
/** Under the numbers of the scale. */
export const TOP = 34
/** How much lower than the next agency the agreed rating stands. */
export const AGREED_ROW = 6
const ROW = 34
/** Room for letters and for the word before the agreed rating. */
const LEFT = 62

/** The middle of a row. */
export const rowAt = (index: number): number => TOP + ROW * (index + 0.5)

/** How high the picture is with so many agencies and the row of what was agreed. */
export const heightOf = (agencies: number): number => TOP + ROW * (agencies + 1) + AGREED_ROW + 4

/** How far from the left a rating stands. */
export function placeOf(scale: readonly Rating[], rating: Rating): number {
  const across = scalePoint<Rating>().domain(scale).range([LEFT, WIDTH]).padding(0.5)
  return across(rating) ?? LEFT
}
