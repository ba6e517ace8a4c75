/** When check-ins are due. Each number stands here once, with its reason. */

/**
 * A check-in at the beginning belongs to the first two weeks: later the support itself has begun to work, and the
 * answer would no longer be a starting point.
 */
export const BEGINNING_WEEKS = 2

/**
 * The middle is due from six weeks on. Early-help and diversion programmes run for about twelve weeks, so six is
 * the middle of the shortest of them; for longer support it is early enough that something can still change for
 * this person, which is what a check-in in the middle is for.
 */
export const MIDPOINT_WEEKS = 6

/** A check-in at the end belongs to the twelve weeks after closing: later somebody looks back instead. */
export const END_UNTIL_WEEKS = 12

/** Some months afterwards, as the person chose: long enough to look back, short enough that they can be reached. */
export const AFTER_MONTHS = [3, 6] as const

/** Afterwards is no longer due twelve weeks after the chosen day: the list would only grow, and contact is lost. */
export const AFTER_FOR_WEEKS = 12

/** A link works for four weeks: long enough to be reminded once, short enough to belong to its stage. */
export const LINK_DAYS = 28

/**
 * Asking again within six weeks is the same question asked anew (one round: only one answer counts); later it is a
 * new round. Longer than a link works, so somebody who answers a first link late is still in its round.
 */
export const ROUND_DAYS = 42
