import type { Measured, ResponseRow } from '../responses'
import { answersThatTellTheSame } from './answers'
import type { Outcome } from './insiders'
import { type Kind, kindsIn } from './kinds'
import { Draft, type Solve } from './program'
import { type Question, questionsIn, valueIn } from './questions'
import { reproduced, type Scope, tellsTheSame } from './scope'
import { type SensitiveGroup, sensitiveGroups } from './sensitive'
import { sizesThatTellTheSame } from './sizes'

/** A world that tells the same, as rows, and how many agree in it. */
export type World = readonly ResponseRow[]

/** A group, and the two worlds in which its size, and how many of it agree with each item, differ enough. */
export interface Witnessed {
  readonly group: SensitiveGroup
  /** indices of worlds: the smaller, the larger; then by question, in their order, null where nobody is asked */
  readonly people: readonly [number, number]
  readonly agreeing: readonly (readonly [number, number] | null)[]
}

export type Public =
  | {
      readonly kind: 'held'
      readonly kinds: readonly Kind[]
      readonly worlds: readonly World[]
      readonly witnessed: readonly Witnessed[]
    }
  | Exclude<Outcome, { kind: 'held' }>

/** Most attempts at worlds that serve many groups at once, before each group that is left is tried by itself. */
const TOGETHER = 12
/** At least so many kinds that are in no small group can change as well. */
const OTHERS = 100
/** Most attempts for one group. */
const ALONE = 8
/** How many more of a kind than there are a world may have. */
const ROOM = 6

/**
 * A0: the attacker has read every release and knows how they are made. Of each small group there must be two worlds
 * that tell the same and differ by m in its size, and two that differ by m in how many of it agree. The worlds are made
 * from what was told and from who could be told apart; the truth is none of them. Each is put through the publishing
 * code before it counts.
 *
 * random  from 0 to below 1
 */
export async function attackAsPublic(
  truth: readonly ResponseRow[],
  scope: Scope,
  { solve, random }: { solve: Solve; random: () => number },
): Promise<Public> {
  const last = scope.published.at(-1)
  if (!last) throw new RangeError('a scope without a release')
  const { measured, blocks } = last.context
  const { m, k } = scope.against
  const kinds = kindsIn(truth, measured, blocks)
  const groups = sensitiveGroups(kinds, blocks, k)
  const questions = questionsIn(measured)
  const binding = reproduced(truth, scope)
  const search = new Search({ kinds, groups, questions, scope, measured, binding, solve, random, m })
  for (let turn = 0; turn < TOGETHER && search.open().length > 0; turn++) {
    const weights = new Map(search.open().map(group => [group, 0.1 + random()]))
    await search.tryWorld(weights, turn % 2 === 0 ? 1 : -1)
  }
  for (const group of search.open()) {
    for (let turn = 0; turn < ALONE && search.open().includes(group); turn++)
      await search.tryWorld(new Map([[group, 1]]), turn % 2 === 0 ? 1 : -1)
    if (search.open().includes(group)) return { kind: 'broken', how: `public: ${group.name}` }
  }
  return {
    kind: 'held',
    kinds,
    worlds: search.worlds,
    witnessed: groups.map(group => search.witnessed(group)),
  }
}

interface Means {
  kinds: readonly Kind[]
  groups: readonly SensitiveGroup[]
  questions: readonly Question[]
  scope: Scope
  measured: Measured
  binding: readonly boolean[]
  solve: Solve
  random: () => number
  m: number
}

/** The kinds of small groups, and so many others by chance as make room for them: the fewer, the sooner it is done. */
function freeKinds(
  kinds: readonly Kind[],
  groups: readonly SensitiveGroup[],
  random: () => number,
): ReadonlySet<number> {
  const small = new Set(groups.flatMap(group => group.kinds))
  const others = [...kinds.keys()].filter(kind => !small.has(kind))
  const some = others.map(kind => ({ kind, place: random() })).sort((a, b) => a.place - b.place)
  return new Set([...small, ...some.slice(0, Math.max(OTHERS, small.size)).map(({ kind }) => kind)])
}

/** Worlds that were found, and what of each group they leave open. */
class Search {
  readonly worlds: World[] = []
  /** by world, by group: people; and by question, how many agree */
  private readonly counts: { people: number; agreeing: (number | null)[] }[][] = []
  private readonly sizes: Draft

  constructor(private readonly means: Means) {
    const { kinds, groups, scope, random } = means
    this.sizes = sizesThatTellTheSame(kinds, scope, { room: ROOM, free: freeKinds(kinds, groups, random) })
  }

  /** Groups of which the worlds do not yet leave enough open. */
  open(): SensitiveGroup[] {
    const { groups, m, questions } = this.means
    return groups.filter((_, at) => {
      if (this.worlds.length === 0) return true
      const spread = (of: (count: { people: number; agreeing: (number | null)[] }) => number | null) => {
        const values = this.counts.map(world => of(world[at] as (typeof world)[number]))
        const known = values.filter(value => value !== null)
        return known.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...known) - Math.min(...known)
      }
      return (
        spread(one => one.people) < m || questions.some((_, q) => spread(one => one.agreeing[q] ?? null) < m)
      )
    })
  }

  /** The two worlds that differ most, for the size and for each question. */
  witnessed(group: SensitiveGroup): Witnessed {
    const at = this.means.groups.indexOf(group)
    const extremes = (values: readonly (number | null)[]): [number, number] | null => {
      const known = values.flatMap((value, world) => (value === null ? [] : [{ value, world }]))
      const sorted = known.sort((a, b) => a.value - b.value)
      const [least, most] = [sorted[0], sorted.at(-1)]
      return least && most ? [least.world, most.world] : null
    }
    return {
      group,
      people: extremes(this.counts.map(world => world[at]?.people ?? null)) ?? [0, 0],
      agreeing: this.means.questions.map((_, q) =>
        extremes(this.counts.map(world => world[at]?.agreeing[q] ?? null)),
      ),
    }
  }

  /** Looks for a world in which some groups are as large as can be and agree, or as small and do not. */
  async tryWorld(weights: ReadonlyMap<SensitiveGroup, number>, direction: 1 | -1): Promise<void> {
    const { kinds, questions, scope, measured, binding, solve, random } = this.means
    const weightOfKind = kinds.map(() => 0)
    for (const [group, weight] of weights) {
      for (const kind of group.kinds) {
        // Those who answer more are worth more: it is also about how many agree.
        const answers = questions.filter(
          question =>
            valueIn((kinds[kind] as Kind).example.at(-1) as ResponseRow, question, measured) !== undefined,
        )
        weightOfKind[kind] = (weightOfKind[kind] ?? 0) + weight * (1 + answers.length / questions.length)
      }
    }
    const program = new Draft()
    program.variables.push(...this.sizes.variables)
    program.sums.push(...this.sizes.sums)
    // A little chance everywhere, so that the world is not the nearest one to the truth.
    for (const [kind, weight] of weightOfKind.entries())
      program.maximise.push([kind, round(direction * weight + (random() - 0.5) / 10)])
    const solved = await solve(program)
    if (solved.kind !== 'found') return
    const { rows: people, kindOf } = peopled(kinds, solved.values)
    let rows: ResponseRow[] | undefined = people
    for (const question of questions) {
      const jitter = kinds.map(() => (random() - 0.5) / 10)
      const weightOf = (row: number) => {
        const kind = kindOf[row] as number
        return round(direction * (weightOfKind[kind] ?? 0) + (jitter[kind] ?? 0))
      }
      rows = await answersThatTellTheSame(question, rows, { scope, measured, weightOf, solve })
      if (!rows) return
    }
    if (!tellsTheSame(rows, scope, binding)) return
    this.worlds.push(rows)
    this.counts.push(this.countIn(rows, kindOf))
  }

  private countIn(rows: World, kindOf: readonly number[]) {
    const { kinds, groups, questions, measured } = this.means
    // Of each person the row that counts in the whole period: the last of their kind's.
    const people = kinds.map(() => 0)
    const agreeing = questions.map(() => kinds.map(() => 0))
    const asked = questions.map(() => kinds.map(() => false))
    const last = new Map<string, number>()
    for (const [index, row] of rows.entries()) last.set(row.person, index)
    for (const index of last.values()) {
      const kind = kindOf[index] as number
      people[kind] = (people[kind] ?? 0) + 1
      for (const [q, question] of questions.entries()) {
        const value = valueIn(rows[index] as ResponseRow, question, measured)
        if (value === undefined) continue
        const own = asked[q] as boolean[]
        own[kind] = true
        const counts = agreeing[q] as number[]
        if (question.values[value]?.includes(question.items[0] as string))
          counts[kind] = (counts[kind] ?? 0) + 1
      }
    }
    const isAsked = questions.map((question, q) =>
      kinds.map(
        ({ example }, kind) =>
          asked[q]?.[kind] || valueIn(example.at(-1) as ResponseRow, question, measured) !== undefined,
      ),
    )
    const sum = (of: readonly number[], its: readonly number[]) =>
      its.reduce((all, kind) => all + (of[kind] ?? 0), 0)
    return groups.map(group => ({
      people: sum(people, group.kinds),
      agreeing: questions.map((_, q) =>
        group.kinds.some(kind => isAsked[q]?.[kind]) ? sum(agreeing[q] as number[], group.kinds) : null,
      ),
    }))
  }
}

/** Rows of so many people of each kind, and which kind each row is of. */
function peopled(
  kinds: readonly Kind[],
  sizes: readonly number[],
): { rows: ResponseRow[]; kindOf: number[] } {
  const rows: ResponseRow[] = []
  const kindOf: number[] = []
  for (const [index, { example, people }] of kinds.entries()) {
    const size = sizes[index] ?? 0
    const there = people.slice(0, size)
    const invented = Array.from({ length: size - there.length }, (_, more) =>
      example.map(row => ({ ...row, person: `invented ${index} ${more}` })),
    )
    for (const row of [...there, ...invented].flat()) {
      rows.push(row)
      kindOf.push(index)
    }
  }
  return { rows, kindOf }
}

const round = (weight: number) => Math.round(weight * 1000)
