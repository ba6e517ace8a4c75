import { createHash } from 'node:crypto'
import { toldBefore } from '~/core/anonymise/earlier'
import { type Means, tryToBreak, type Verdict } from '~/core/anonymise/gate/gate'
import type { Solve } from '~/core/anonymise/gate/program'
import type { Published, Scope } from '~/core/anonymise/gate/scope'
import { type ReleasePolicy, releasePolicy } from '~/core/anonymise/policy'
import { type Grain, type Release, type Slice, showsAnything, TABLES_OF } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import { toRelease } from '~/core/anonymise/to-release'
import type { Audience, Stage } from '~/core/instrument'
import { context, measured, row } from '../core/anonymise/people'

/** Random numbers from 0 to below 1, the same for the same seed. */
export function chance(seed: string): () => number {
  let count = 0
  return () => createHash('sha256').update(`${seed}/${count++}`).digest().readUInt32BE() / 2 ** 32
}

/**
 * What one partnership is answered in a year: most people once, a third of those who can twice; three in ten share
 * with their worker; one in seventeen skips a question.
 */
export function aYear(size: number, seed: number): ResponseRow[] {
  const next = chance(`${size}/${seed}`)
  const pick = <T>(weights: readonly (readonly [T, number])[]): T => {
    let left = next()
    const found = weights.find(([, weight]) => {
      left -= weight
      return left < 0
    })
    return (found ?? (weights[0] as readonly [T, number]))[0]
  }
  return Array.from({ length: size }, (_, person) => {
    const audience = pick<Audience>([
      ['child', 0.1],
      ['young_person', 0.5],
      ['parent_carer', 0.32],
      ['adult', 0.08],
    ])
    const language = pick<'cy' | 'en'>([
      ['cy', 0.25],
      ['en', 0.75],
    ])
    const service = pick([
      ['a', 0.55],
      ['b', 0.45],
    ])
    const first = Math.floor(next() * 4)
    const waves = next() < 0.35 && first < 3 ? 2 : 1
    return Array.from({ length: waves }, (__, wave) => {
      const stage: Stage =
        wave === 1
          ? 'end'
          : pick<Stage>([
              ['beginning', 0.4],
              ['midpoint', 0.3],
              ['end', 0.22],
              ['after', 0.08],
            ])
      const answers: Record<string, string> = {}
      for (const item of ['listened', 'respected', 'understood', 'supported']) {
        if (next() < 0.06) continue
        answers[item] = next() < (item === 'respected' ? 0.92 : 0.8) ? 'agree' : 'disagree'
      }
      const known = next() < 0.3 ? { knownTo: [service] } : {}
      return row(person, {
        block: `q${first + wave + 1}`,
        stage,
        audience,
        language,
        service,
        answers,
        ...known,
      })
    })
  }).flat()
}

/** What became of one period. */
export interface Outcome {
  grain: Grain
  /** distinct people of its blocks */
  people: number
  release?: Release
  verdict?: Verdict
  /** whom it tells of, when it was published */
  told?: ReadonlySet<string>
}

/**
 * Publishes a year as the jobs do: four quarters, each with what rolled forward into it, two half-years, the year; each
 * through the gate, with a table less where the gate breaks it.
 *
 * takenBack  share of the answers that is taken back each quarter
 * solver     called for each period, so that each has the time that a release has; else all have that of `means`
 */
export async function publishYear(
  rows: readonly ResponseRow[],
  means: Means,
  {
    policy = releasePolicy,
    takenBack = 0,
    solver = () => means.solve,
  }: { policy?: ReleasePolicy; takenBack?: number; solver?: () => Solve } = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const made: Published[] = []
  let all = [...rows]
  const inBlocks = (blocks: readonly string[]) => all.filter(({ block }) => blocks.includes(block))
  const setsOf = (some: readonly Published[]) =>
    some.flatMap(({ release, context: { blocks } }) =>
      toldBefore({ release, rows: inBlocks(blocks), blocks }, measured, policy),
    )
  const publish = async (grain: Grain, blocks: string[]): Promise<boolean> => {
    const truth = inBlocks(blocks)
    const people = new Set(truth.map(({ person }) => person)).size
    const within = made.filter(one => one.context.blocks.every(block => blocks.includes(block)))
    const before = setsOf(made.filter(one => !within.includes(one)))
    const solve = solver()
    for (const withheld of candidates(grain)) {
      const own = { ...context(grain, { blocks }), withheld }
      const release = toRelease(truth, { ...own, earlier: setsOf(made) }, policy)
      const published: Published = { release, context: own, asCounted: some => [...some] }
      if (!showsAnything(release)) {
        outcomes.push({ grain, people })
        if (grain !== 'quarter') made.push(published)
        return false
      }
      const scope: Scope = { published: [...within, published], before, policy, against: releasePolicy }
      const verdict = await tryToBreak(truth, scope, { ...means, solve })
      const told = new Set(truth.map(({ person }) => person))
      outcomes.push({ grain, people, release, verdict, ...(verdict.kind === 'held' ? { told } : {}) })
      if (verdict.kind !== 'held') continue
      made.push(published)
      return true
    }
    return false
  }
  const told = (blocks: string[]) =>
    blocks.filter(block =>
      made.some(one => one.context.grain === 'quarter' && one.context.blocks.includes(block)),
    )
  for (const [index, block] of ['q1', 'q2', 'q3', 'q4'].entries()) {
    const people = new Set(inBlocks([block]).map(({ person }) => person)).size
    if (people < policy.k || !(await publish('quarter', [block])))
      all = all.map(one => (one.block === block ? { ...one, block: `q${index + 2}` } : one))
    // Some of those who have answered take it back, whether it was told of or not.
    all = all.filter(() => means.random() >= takenBack)
    const half = told(index === 1 ? ['q1', 'q2'] : ['q3', 'q4'])
    if (index % 2 === 1 && half.length > 0) await publish('half-year', half)
  }
  const year = told(['q1', 'q2', 'q3', 'q4'])
  if (year.length > 0) await publish('year', year)
  return outcomes
}

const candidates = (grain: Grain): Slice[][] => {
  const tables = [...TABLES_OF[grain]]
  return [[], ...(tables.length > 1 ? tables.map(table => [table]).reverse() : []), tables]
}
