import { frameworks } from './frameworks'
import type { BothLanguages } from './model'

/**
 * The scale that agencies rate on: the first framework's, by which a new record is rated too. Everything about agencies'
 * ratings asks here and nowhere else. A record on another scale stands beside them without being compared.
 */
export type Rating = number

const [{ points }] = frameworks

/** Every rating, the lowest first. */
export const scale: readonly Rating[] = points.map((_, index) => index + 1)

/** A number from outside (a form, a column) as a rating, or null. */
export const toRating = (value: unknown): Rating | null => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return scale.find(rating => rating === number) ?? null
}

/** What a rating is called, without its number. */
export const ratingName = (rating: Rating): BothLanguages => pointOf(rating).name

/** What a rating means. */
export const ratingDescriptor = (rating: Rating): BothLanguages => pointOf(rating).descriptor

function pointOf(rating: Rating) {
  const point = points[rating - 1]
  if (!point) throw new RangeError(`There is no rating ${rating} on this scale.`)
  return point
}
