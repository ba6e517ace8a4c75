import { canonicalJson } from '~/core/canonical-json'
import type { PeopleSet } from '../differences'
import { toldBefore } from '../earlier'
import type { ReleasePolicy } from '../policy'
import type { Release } from '../release'
import type { ResponseRow } from '../responses'
import { type ReleaseContext, toRelease } from '../to-release'

/** A release with all that it takes to make it again from rows. */
export interface Published {
  readonly release: Release
  readonly context: Omit<ReleaseContext, 'earlier'>
  /** rows of whatever version as this release counts them, one for one and in their order */
  readonly asCounted: (rows: readonly ResponseRow[]) => ResponseRow[]
}

/**
 * Everything told about one set of rows: the releases whose blocks they are in, in the order in which they were
 * published, the one that is to be checked last. Periods of all lengths begin and end together, so no other release
 * has a row in common with these.
 */
export interface Scope {
  readonly published: readonly Published[]
  /** the people behind figures told about other rows */
  readonly before: readonly PeopleSet[]
  /** how they were published */
  readonly policy: ReleasePolicy
  /** what they have to withstand */
  readonly against: Pick<ReleasePolicy, 'k' | 'm' | 'coalition'>
}

/** What the public sees of a release besides its verdict and its name. */
export const toldIn = ({ tables, notes, version }: Release): string =>
  canonicalJson({ tables, version, pooledScales: notes.pooledScales })

/**
 * Publishes rows as if they were the truth: the real publishing code, with each release knowing those before it.
 *
 * returns  what each release of the scope would tell, in its order
 */
export function republish(rows: readonly ResponseRow[], { published, before, policy }: Scope): string[] {
  const earlier: PeopleSet[] = [...before]
  return published.map(({ context, asCounted }) => {
    const counted = rowsIn(asCounted(rows), context.blocks)
    const release = toRelease(counted, { ...context, earlier: [...earlier] }, policy)
    const { measured, blocks } = context
    earlier.push(...toldBefore({ release, rows: counted, blocks }, measured, policy))
    return toldIn(release)
  })
}

/**
 * Which releases of a scope the true rows still give, and so any other rows have to give too. Others were made from
 * rows of which some have been taken back since; what they tell bounds the worlds all the same.
 */
export function reproduced(truth: readonly ResponseRow[], scope: Scope): readonly boolean[] {
  const again = republish(truth, scope)
  return scope.published.map(({ release }, index) => again[index] === toldIn(release))
}

/** Whether rows could be the truth, as far as anybody who knows the way of publishing can tell. */
export function tellsTheSame(
  rows: readonly ResponseRow[],
  scope: Scope,
  binding: readonly boolean[],
): boolean {
  const told = republish(rows, scope)
  return scope.published.every(({ release }, index) => !binding[index] || told[index] === toldIn(release))
}

export function rowsIn(rows: readonly ResponseRow[], blocks: readonly string[]): ResponseRow[] {
  const its = new Set(blocks)
  return rows.filter(({ block }) => its.has(block))
}
