import type { Score } from './model'
import { type Rating, scale } from './scale'

/** A partner agency, which gives a rating of its own. */
export interface Agency {
  id: string
  nameCy: string
  nameEn: string
  /** false: retired; what it gave stays, and it gives no more */
  active: boolean
}

/** What an agency says of a component for a year. */
export interface AgencyView {
  rating: Rating
  progressStage: Score | null
  reasons: string
  language: 'cy' | 'en'
}

/** What an agency says, as it was saved. Saving adds a revision; nothing is overwritten. */
export interface AgencyRating extends AgencyView {
  agencyId: string
  /** 1, 2, 3 … within an agency, component and year */
  revision: number
  /** a lead typed in what the agency said */
  typedByLead: boolean
  /** id of a member */
  savedBy: string
  savedAt: Date
}

/** Whether saving would add a revision that says the same as the one before. */
export const saysTheSame = (before: AgencyView, after: AgencyView): boolean =>
  before.rating === after.rating &&
  before.progressStage === after.progressStage &&
  before.reasons === after.reasons &&
  before.language === after.language

/**
 * How far the agencies agree.
 *
 * none    nobody has given a rating
 * one     only one agency has
 * same    all that have given one gave the same
 * next    the lowest and the highest are one step apart
 * spread  they are further apart
 */
export type Agreement =
  | { kind: 'none' }
  | { kind: 'one' | 'same'; rating: Rating }
  | { kind: 'next' | 'spread'; lowest: Rating; highest: Rating }

/** ratings  one for each agency that has given one, in any order */
export function agreementOf(ratings: readonly Rating[]): Agreement {
  const given = scale.filter(rating => ratings.includes(rating))
  const [lowest] = given
  const highest = given.at(-1)
  if (lowest === undefined || highest === undefined) return { kind: 'none' }
  if (lowest === highest) return { kind: ratings.length === 1 ? 'one' : 'same', rating: lowest }
  const steps = scale.indexOf(highest) - scale.indexOf(lowest)
  return { kind: steps === 1 ? 'next' : 'spread', lowest, highest }
}

/** Who gave the agreed rating, who a lower and who a higher one, each in the order given. */
export function besideAgreed<Given extends { rating: Rating }>(
  agreed: Rating,
  given: readonly Given[],
): { same: Given[]; lower: Given[]; higher: Given[] } {
  const place = (rating: Rating) => scale.indexOf(rating)
  return {
    same: given.filter(each => each.rating === agreed),
    lower: given.filter(each => place(each.rating) < place(agreed)),
    higher: given.filter(each => place(each.rating) > place(agreed)),
  }
}

/** The letter that an agency has in a picture and in its table: A to Z, then AA, AB, … */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
