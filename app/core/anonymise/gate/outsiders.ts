import type { ResponseRow } from '../responses'
import { answersThatTellTheSame } from './answers'
import type { Attack } from './attack'
import { figuresIn } from './figures'
import type { Outcome } from './insiders'
import { type Kind, kindsIn } from './kinds'
import { type Chances, Draft } from './program'
import { agreesIn } from './questions'
import { tellsTheSame } from './scope'
import { type SensitiveGroup, sensitiveGroups } from './sensitive'
import { sizesThatTellTheSame } from './sizes'

/** A world that tells the same, as rows. */
export type World = readonly ResponseRow[]

/** A group, and the two worlds in which its size, and how many of it agree with each item, differ enough. */
export interface Witnessed {
  readonly group: SensitiveGroup
  /** indices of worlds: the smaller, the larger; then by question, in their order, null where nobody is asked */
  readonly people: Pair
  readonly agreeing: readonly (Pair | null)[]
}
type Pair = readonly [number, number]

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
/** Most attempts for one group. */
const ALONE = 8
/** How many more of a kind than there are a world may have: twice what it takes to differ by m from a small group. */
const ROOM = 6
/** At least so many kinds that are in no small group can change as well. */
const OTHERS = 100

/**
 * A0: the attacker has read every release and knows how they are made. Of each small group there must be two worlds
 * that tell the same and differ by m in its size, and two that differ by m in how many of it agree. The worlds are made
 * from what was told and from who could be told apart; the truth is none of them. Each is put through the publishing
 * code before it counts.
 */
export async function attackAsPublic(attack: Attack, chances: Chances): Promise<Public> {
  const kinds = kindsIn(attack.truth, attack.measured, attack.blocks)
  const groups = sensitiveGroups(kinds, attack.blocks, attack.scope.against.k)
  const search = new Search(attack, kinds, groups, chances)
  for (let turn = 0; turn < TOGETHER && search.open().length > 0; turn++) {
    const weights = new Map(search.open().map(group => [group, 0.1 + chances.random()]))
    await search.tryWorld(weights, turn % 2 === 0 ? 1 : -1)
  }
  for (const group of search.open()) {
    for (let turn = 0; turn < ALONE && search.open().includes(group); turn++)
      await search.tryWorld(new Map([[group, 1]]), turn % 2 === 0 ? 1 : -1)
    if (search.open().includes(group)) return { kind: 'broken', how: `public: ${group.name}` }
  }
  return { kind: 'held', kinds, worlds: search.worlds, witnessed: search.witnessed() }
}

/** What one world says of one group: its people; by question, how many of it agree, null where nobody is asked. */
interface Count {
  readonly people: number
  readonly agreeing: readonly (number | null)[]
}

/** Worlds that were found, and what of each group they leave open. */
class Search {
  readonly worlds: World[] = []
  /** by world, by group */
  private readonly counts: Count[][] = []
  private readonly sizes: Draft
  /** by question, by kind: whether people of it are on the scale where they count */
  private readonly asked: readonly (readonly boolean[])[]

  constructor(
    private readonly attack: Attack,
    private readonly kinds: readonly Kind[],
    private readonly groups: readonly SensitiveGroup[],
    private readonly chances: Chances,
  ) {
    const { questions, measured, scope } = attack
    const free = freeKinds(kinds, groups, chances.random)
    this.sizes = sizesThatTellTheSame(kinds, scope, { room: ROOM, free })
    this.asked = questions.map(question =>
      kinds.map(({ example }) => agreesIn(example.at(-1) as ResponseRow, question, measured) !== undefined),
    )
  }

  /** Groups of which the worlds do not yet leave enough open. */
  open(): SensitiveGroup[] {
    const { m } = this.attack.scope.against
    return this.groups.filter((_, at) =>
      this.measures.some(measure => {
        const values = this.counts.map(world => measure(world[at] as Count)).filter(value => value !== null)
        // Before there is a world everything is open; after that, what nobody is asked needs no two.
        if (this.counts.length > 0 && values.length === 0) return false
        return !(Math.max(...values) - Math.min(...values) >= m)
      }),
    )
  }

  /** For each group the two worlds that differ most, in its size and for each question. */
  witnessed(): Witnessed[] {
    return this.groups.map((group, at) => {
      const [people, ...agreeing] = this.measures.map((measure): Pair | null => {
        const known = this.counts.flatMap((world, index) => {
          const value = measure(world[at] as Count)
          return value === null ? [] : [{ value, index }]
        })
        const sorted = known.sort((a, b) => a.value - b.value)
        const [least, most] = [sorted[0], sorted.at(-1)]
        return least && most ? [least.index, most.index] : null
      })
      return { group, people: people ?? [0, 0], agreeing }
    })
  }

  /** What has to stay open of a group: its size, then each question. */
  private get measures(): readonly ((count: Count) => number | null)[] {
    const questions = this.attack.questions.map((_, q) => (count: Count) => count.agreeing[q] ?? null)
    return [count => count.people, ...questions]
  }

  /** Looks for a world in which some groups are as large as can be and agree, or as small and do not. */
  async tryWorld(weights: ReadonlyMap<SensitiveGroup, number>, direction: 1 | -1): Promise<void> {
    const { attack, kinds } = this
    const { solve, random } = this.chances
    const wanted = kinds.map(() => 0)
    for (const [group, weight] of weights) {
      for (const kind of group.kinds) {
        // Those who answer more are worth more: it is also about how many agree.
        const answers = this.asked.filter(asked => asked[kind]).length / this.asked.length
        wanted[kind] = (wanted[kind] ?? 0) + direction * weight * (1 + answers)
      }
    }
    // A little chance everywhere, so that the world is not the nearest one to the truth.
    const withChance = () => wanted.map(weight => Math.round((weight + (random() - 0.5) / 10) * 1000))
    const program = new Draft(this.sizes)
    program.maximise.push(...withChance().map((weight, kind) => [kind, weight] as const))
    const solved = await solve(program)
    if (solved.kind !== 'found') return
    const { rows: people, kindOf } = peopled(kinds, solved.values)
    const figures = figuresIn(people, attack.scope)
    let rows: ResponseRow[] | undefined = people
    for (const question of attack.questions) {
      const weightsNow = withChance()
      const weightOf = (row: number) => weightsNow[kindOf[row] as number] ?? 0
      rows = await answersThatTellTheSame(question, rows, attack, { figures, weightOf }, solve)
      if (!rows) return
    }
    if (!tellsTheSame(rows, attack.scope, attack.binding)) return
    this.worlds.push(rows)
    this.counts.push(this.countIn(rows, kindOf))
  }

  /** Of each person the row that counts in the whole period: the last one, as in their kind's example. */
  private countIn(rows: World, kindOf: readonly number[]): Count[] {
    const { questions, measured } = this.attack
    const last = new Map(rows.map((row, index) => [row.person, index]))
    const people = this.kinds.map(() => 0)
    const agreeing = questions.map(() => this.kinds.map(() => 0))
    for (const index of last.values()) {
      const kind = kindOf[index] as number
      people[kind] = (people[kind] ?? 0) + 1
      for (const [q, question] of questions.entries()) {
        const counts = agreeing[q] as number[]
        if (agreesIn(rows[index] as ResponseRow, question, measured)) counts[kind] = (counts[kind] ?? 0) + 1
      }
    }
    const sum = (of: readonly number[], its: readonly number[]) =>
      its.reduce((all, kind) => all + (of[kind] ?? 0), 0)
    return this.groups.map(({ kinds }) => ({
      people: sum(people, kinds),
      agreeing: agreeing.map((counts, q) =>
        kinds.some(kind => this.asked[q]?.[kind]) ? sum(counts, kinds) : null,
      ),
    }))
  }
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
