import { PEOPLE } from '../differences'
import { countAgain } from '../earlier'
import { bandOf, type ReleasePolicy } from '../policy'
import type { Agreement, ReleasedGroup } from '../release'
import { latestOfEach, type ResponseRow } from '../responses'
import type { CountedGroup } from '../tables'
import { boundsOf } from './figures'
import type { Kind } from './kinds'
import type { Bounds } from './program'
import { questionsIn } from './questions'
import { type Published, rowsIn } from './scope'

/** Everybody of some kinds: indices. */
export interface Counting {
  readonly kinds: readonly number[]
}

/** One place of a table: a group by its size, or by how many answered an item. */
export interface Cell extends Counting {
  readonly measure: string
  readonly category: number
  readonly shown: boolean
  /** the group is hidden, and so is every item in it */
  readonly underHidden: boolean
  /** fewer are never told */
  readonly fewest: number
  /** where it is told: the sizes that read alike */
  readonly alike: Bounds
  /** for each insider, whom of the group they know; a group's own cell alone */
  readonly known: readonly Counting[]
}

/** The cells of one table by one measure, in the order of its categories. */
export type Row = readonly Cell[]

export const nowIn = (kinds: readonly Kind[], { kinds: its }: Counting): number =>
  its.reduce((sum, kind) => sum + (kinds[kind]?.people.length ?? 0), 0)

/**
 * Every cell of one release, by table and measure: who of the kinds counts where.
 *
 * returns  nothing about a table of which the gate withheld everything
 */
export function cellsOf(
  kinds: readonly Kind[],
  { release, context, asCounted }: Published,
  policy: ReleasePolicy,
): Row[] {
  const { blocks, measured, withheld = [] } = context
  const examples = kinds.flatMap(({ example }, kind) =>
    example.map((row, at) => ({ row: { ...row, person: String(kind) }, at })),
  )
  const carried = asCounted(examples.map(({ row }) => row))
  const placeOf = new Map(carried.map((row, index) => [row, examples[index]?.at ?? 0]))
  const rows = rowsIn(carried, blocks)
  const tables = countAgain({ release, rows, blocks }, measured, policy)
  /** Which of a kind's rows this release counts. */
  const counted = new Map(
    latestOfEach(rows, blocks).map(row => [Number(row.person), placeOf.get(row) as number]),
  )
  return release.tables.flatMap(({ slice, groups }, table) => {
    if (withheld.includes(slice)) return []
    const exact = groups.map((_, category) => tables[table]?.groups[category] as CountedGroup)
    const sizes = groups.map((group, category): Cell => {
      const its = [...(exact[category] as CountedGroup).people].map(Number)
      const known = knownCounts(its, kind => (kinds[kind] as Kind).example[counted.get(kind) ?? 0])
      const alike = group.shown ? roundedAlike(group.people, policy) : ANY
      return {
        measure: PEOPLE,
        category,
        kinds: its,
        shown: group.shown,
        underHidden: false,
        fewest: policy.k,
        alike,
        known,
      }
    })
    const answers = questionsIn(measured).map(({ items: [item = ''] }) =>
      groups.map((group, category): Cell => {
        const size = sizes[category] as Cell
        const its = [...(exact[category]?.items.find(one => one.item === item)?.onScale ?? [])].map(Number)
        const cell = { kinds: its }
        const told = agreementIn(group, item)
        const band = bandOf(Math.max(0, ...size.known.map(one => nowIn(kinds, one))), policy)
        const alike =
          group.shown && told.shown
            ? answersAlike(told, nowIn(kinds, cell), { people: group.people, band }, policy)
            : ANY
        return {
          measure: item,
          category,
          ...cell,
          shown: told.shown,
          underHidden: !group.shown,
          fewest: Math.max(policy.k, 2 * band + 1),
          alike,
          known: [],
        }
      }),
    )
    return [sizes, ...answers]
  })
}

const ANY: Bounds = { low: 0, high: Number.POSITIVE_INFINITY }

const agreementIn = (group: ReleasedGroup, item: string): Agreement =>
  (group.shown && group.items.find(one => one.item === item)?.agreement) || { shown: false }

function knownCounts(its: readonly number[], rowOf: (kind: number) => ResponseRow | undefined): Counting[] {
  const by = new Map<string, number[]>()
  for (const kind of its)
    for (const name of rowOf(kind)?.knownTo ?? []) by.set(name, [...(by.get(name) ?? []), kind])
  return [...by.values()].map(mine => ({ kinds: mine }))
}

function roundedAlike(people: number, { k, peopleStep }: ReleasePolicy): Bounds {
  const half = Math.floor(peopleStep / 2)
  return { low: Math.max(k, people - half), high: people + half }
}

/** How many answers there can be, from what there are now downwards and upwards, for a figure to read as it does. */
function answersAlike(
  told: Agreement,
  now: number,
  { people, band }: { people: number; band: number },
  policy: ReleasePolicy,
): Bounds {
  const canBe = (onScale: number) =>
    boundsOf(told, { onScale, groupPeople: Math.max(people, onScale), band }, policy) !== undefined
  const most = people + Math.floor(policy.peopleStep / 2)
  let [low, high] = [now, now]
  while (low > policy.k && canBe(low - 1)) low--
  while (high < most && canBe(high + 1)) high++
  return { low, high }
}
