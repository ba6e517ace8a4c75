import { latestOfEach, type ResponseRow } from '../responses'
import type { Kind } from './kinds'

/** What people are told apart by. */
const DIMENSIONS = ['block', 'stage', 'audience', 'language', 'service'] as const

/** A group that nobody may find out about: one to K − 1 people with up to three things in common. */
export interface SensitiveGroup {
  /** what they have in common, such as `stage end, language cy` */
  readonly name: string
  /** indices of the kinds in it */
  readonly kinds: readonly number[]
}

/**
 * Every cross of up to three dimensions, and so every difference of groups that are told, with 1 to K − 1 people in
 * it. Crosses that hold the same kinds are one.
 *
 * blocks  in the order in which they closed
 * source  privacy model, section 2
 */
export function sensitiveGroups(
  kinds: readonly Kind[],
  blocks: readonly string[],
  k: number,
): SensitiveGroup[] {
  const counted = kinds.map(({ example }) => latestOfEach(example, blocks)[0] as ResponseRow)
  const crosses = new Map<string, number[]>()
  for (const dimensions of upToThree) {
    for (const [index, row] of counted.entries()) {
      const name = dimensions.map(dimension => `${dimension} ${row[dimension]}`).join(', ')
      crosses.set(name, [...(crosses.get(name) ?? []), index])
    }
  }
  const groups = new Map<string, SensitiveGroup>()
  for (const [name, its] of crosses) {
    const people = its.reduce((sum, index) => sum + (kinds[index]?.people.length ?? 0), 0)
    if (people > 0 && people < k && !groups.has(its.join())) groups.set(its.join(), { name, kinds: its })
  }
  return [...groups.values()]
}

type Dimension = (typeof DIMENSIONS)[number]
const upToThree: readonly Dimension[][] = DIMENSIONS.flatMap((one, first) => [
  [one],
  ...DIMENSIONS.slice(first + 1).flatMap((two, second) => [
    [one, two],
    ...DIMENSIONS.slice(first + second + 2).map(three => [one, two, three]),
  ]),
])
