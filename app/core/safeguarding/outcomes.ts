/** How a concern ends: a short list, so that a board can ask how many ended in which way. The note says the rest. */
export const outcomes = [
  'childrens-services',
  'police',
  'designated-officer',
  'contacted',
  'other-help',
  'no-action',
  'by-mistake',
] as const

export type Outcome = (typeof outcomes)[number]

/** A text of the database as an outcome; null for one that the list no longer has. */
export const outcomeOf = (text: string | null): Outcome | null => outcomes.find(each => each === text) ?? null
