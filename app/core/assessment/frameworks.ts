import { type BothLanguages, ratings, scores } from './model'

/**
 * The scales by which a partnership rates itself: the categories of an inspectorate. The model was tried with several, so
 * a record says by which it was rated, and another can be added here without a change to any page.
 */
export interface Framework {
  /** kept with each revision; never changed */
  readonly key: string
  readonly name: BothLanguages
  /** two to six, the lowest first: a rating of 1 is the first */
  readonly points: readonly Point[]
}

export interface Point {
  readonly name: BothLanguages
  readonly descriptor: BothLanguages
}

/** The categories and descriptors of Table 1. */
const probation: Framework = {
  key: 'hm-inspectorate-of-probation',
  name: { en: 'HM Inspectorate of Probation', cy: 'Arolygiaeth Prawf EF' },
  points: scores.map(score => ratings[score]),
}

/** All of them; the first is the one a new record is rated by. */
export const frameworks: readonly [Framework, ...Framework[]] = [probation]

export const frameworkKeys = frameworks.map(({ key }) => key)

/** The most points that any scale has. The database takes no rating above it. */
export const MOST_POINTS = 6

/** A scale by its key; the first for one that is no longer known, so that an old record still has a page. */
export const frameworkOf = (key: string): Framework =>
  frameworks.find(framework => framework.key === key) ?? frameworks[0]

/** What a rating is called on its scale, '3. Good'; null for none. */
export function ratingText(
  lang: 'cy' | 'en',
  { framework, rating }: { framework: string; rating: number | null },
): string | null {
  const point = rating && frameworkOf(framework).points[rating - 1]
  return point ? `${rating}. ${point.name[lang]}` : null
}
