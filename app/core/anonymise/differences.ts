import type { ReleasePolicy } from './policy'

/**
 * The people behind one released figure. Only sets of the same measure are compared: `people` for a group's size, an
 * item's key for those who answered it on the scale.
 */
export interface PeopleSet {
  readonly measure: string
  readonly members: ReadonlySet<string>
}

/** The measure of a group's size. */
export const PEOPLE = 'people'

/**
 * Whether two released figures give away a small group: one set lies within the other, and what is left over is
 * neither empty nor at least K. Sets of different measures never do.
 *
 * source   privacy model, section 1, "Differences"
 * example  23 people of whom 20 are the midpoint's: the other three stand bare
 */
export function leavesFew(a: PeopleSet, b: PeopleSet, policy: ReleasePolicy): boolean {
  if (a.measure !== b.measure) return false
  const [inner, outer] = a.members.size <= b.members.size ? [a.members, b.members] : [b.members, a.members]
  const left = outer.size - inner.size
  if (left === 0 || left >= policy.k || inner.size === 0) return false
  for (const person of inner) if (!outer.has(person)) return false
  return true
}
