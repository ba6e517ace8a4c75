import { type BothLanguages, ratings, type Score, scores, toScore } from './model'

/**
 * The scale that agencies and the partnership rate on. Everything about agencies' ratings asks here and nowhere else, so
 * that another framework's scale is a change of this file.
 */
export type Rating = Score

/** Every rating, the lowest first. */
export const scale: readonly Rating[] = scores

/** A number from outside (a form, a column) as a rating, or null. */
export const toRating = (value: unknown): Rating | null => toScore(value)

/** What a rating is called, without its number. */
export const ratingName = (rating: Rating): BothLanguages => ratings[rating].name
