import { vi } from 'vitest'
import type { Means, Verdict } from '~/core/anonymise/gate/gate'
import type { Published } from '~/core/anonymise/gate/scope'
import { releasePolicy } from '~/core/anonymise/policy'
import type { Grain, Release } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import type { ReleaseContext } from '~/core/anonymise/to-release'
import { solverUntil } from '~/steps/gate/solver'
import { context } from '../core/anonymise/people'
import { chance } from './a-year'

/** What an attack needs: a minute of the solver, and chance that is the same for the same seed. */
export const means = (seed: string): Means => ({
  solve: solverUntil(performance.now() + 60_000),
  random: chance(seed),
})

/** A period to publish, in the order in which they come out. */
export interface Coming {
  grain: Grain
  blocks: string[]
  changes?: Partial<ReleaseContext>
}

/** A rule as it stands in a module, and what a publisher without it does in its place. */
export type Without = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A publisher, and somebody who knows how it publishes. */
export interface Publisher {
  /** Makes one release after the other, each knowing those before, and tries to break the last with all of them. */
  attacked(rows: readonly ResponseRow[], coming: readonly Coming[]): Promise<Verdict>
  /** The same releases, by themselves. */
  publishes(rows: readonly ResponseRow[], coming: readonly Coming[]): Release[]
}

/**
 * The product's publishing code; with some of its functions replaced, a publisher that leaves out a rule, attacked by
 * somebody who knows that it does.
 *
 * without  by module, the functions that are replaced
 */
export async function aPublisher(without: Without = {}): Promise<Publisher> {
  vi.resetModules()
  for (const [module, changes] of Object.entries(without))
    vi.doMock(module, async original => ({ ...(await original<object>()), ...changes }))
  const { toRelease } = await import('~/core/anonymise/to-release')
  const { toldBefore } = await import('~/core/anonymise/earlier')
  const { tryToBreak } = await import('~/core/anonymise/gate/gate')
  for (const module of Object.keys(without)) vi.doUnmock(module)

  const make = (rows: readonly ResponseRow[], coming: readonly Coming[]) => {
    const made: Published[] = []
    for (const { grain, blocks, changes } of coming) {
      const held = rows.filter(({ block }) => blocks.includes(block))
      const earlier = made.flatMap(({ release, context: { blocks: own, measured } }) =>
        toldBefore(
          { release, rows: rows.filter(({ block }) => own.includes(block)), blocks: own },
          measured,
          releasePolicy,
        ),
      )
      const own = context(grain, { blocks, ...changes })
      const release = toRelease(held, { ...own, earlier }, releasePolicy)
      made.push({ release, context: own, asCounted: some => [...some] })
    }
    return made
  }
  return {
    attacked(rows, coming) {
      const published = make(rows, coming)
      const last = coming.at(-1)?.blocks ?? []
      const scope = { published, before: [], policy: releasePolicy, against: releasePolicy }
      return tryToBreak(
        rows.filter(({ block }) => last.includes(block)),
        scope,
        means('a publisher'),
      )
    },
    publishes: (rows, coming) => make(rows, coming).map(({ release }) => release),
  }
}
