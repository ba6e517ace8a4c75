import { canonicalJson } from '~/core/canonical-json'
import { countAgain } from '../earlier'
import type { ReleasePolicy } from '../policy'
import type { Agreement } from '../release'
import { latestOfEach, type ResponseRow } from '../responses'
import { agreementOf } from '../values'
import type { Bounds } from './program'
import type { Question } from './questions'
import { rowsIn, type Scope } from './scope'

/** One figure about a question: how many of some rows can agree with an item, by what was told. */
export interface Figure extends Bounds {
  readonly item: string
  /** indices of the rows that answered on the scale */
  readonly members: readonly number[]
  /** how many of them agree */
  readonly agreeing: number
  /** what was told, and all but the answers that it depends on; absent where it is hidden */
  readonly told?: { readonly agreement: Agreement; readonly counts: Counts }
}

interface Counts {
  readonly onScale: number
  readonly groupPeople: number
  readonly band: number
}

const OPEN: Bounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

/**
 * Everything told about the answers of some rows, as bounds; what is hidden in a group that is told is among it, without
 * bounds.
 *
 * rows  the true ones, or ones of which as much is told
 */
export function figuresIn(rows: readonly ResponseRow[], { published, policy }: Scope): Figure[] {
  return published.flatMap(({ release, context: { blocks, measured }, asCounted }) => {
    const counted = asCounted(rows)
    const index = new Map(counted.map((row, at) => [row, at]))
    const held = rowsIn(counted, blocks)
    const indexOf = new Map(latestOfEach(held, blocks).map(row => [row.person, index.get(row) as number]))
    const tables = countAgain({ release, rows: held, blocks }, measured, policy)
    return release.tables.flatMap(({ groups }, table) =>
      groups.flatMap((group, category): Figure[] => {
        const exact = tables[table]?.groups[category]
        if (!group.shown || !exact) return []
        return exact.items.flatMap(({ item, onScale, agreeing: agree }): Figure[] => {
          const agreement = group.items.find(one => one.item === item)?.agreement
          if (!agreement || onScale.size === 0) return []
          const members = [...onScale].map(person => indexOf.get(person) as number)
          const agreeing = agree.size
          if (!agreement.shown) return [{ item, members, agreeing, ...OPEN }]
          const counts = { onScale: onScale.size, groupPeople: exact.people.size, band: exact.band }
          const bounds = boundsWith(agreement, agreeing, counts, policy)
          return [{ item, members, agreeing, told: { agreement, counts }, ...bounds }]
        })
      }),
    )
  })
}

/**
 * The figures about one question. Where what is hidden can depend on the answers, hidden ones are among them: whoever
 * changes nothing in any of them changes nothing that is told.
 */
export const figuresAbout = ({ items, hidesByAnswer }: Question, figures: readonly Figure[]): Figure[] =>
  figures.filter(({ item, told }) => items.includes(item) && (hidesByAnswer || told !== undefined))

/**
 * How many of a group's people on the scale can agree for a figure to read as it does; undefined when no number does.
 * Figures read in order: few, then percents upwards, then nearly all.
 */
export function boundsOf(
  told: Agreement,
  { onScale, groupPeople, band }: Counts,
  policy: ReleasePolicy,
): Bounds | undefined {
  const placeOf = (agreeing: number) => orderOf(agreementOf({ onScale, agreeing, groupPeople, band }, policy))
  const low = firstWhere(onScale, agreeing => placeOf(agreeing) >= orderOf(told))
  const high = firstWhere(onScale, agreeing => placeOf(agreeing) > orderOf(told)) - 1
  if (low > high || !isSame(agreementOf({ onScale, agreeing: low, groupPeople, band }, policy), told))
    return undefined
  return { low, high }
}

/** The same for the true count, which lies within, also where answers have been taken back since. */
function boundsWith(told: Agreement, truth: number, counts: Counts, policy: ReleasePolicy): Bounds {
  const found = boundsOf(told, counts, policy)
  return { low: Math.min(truth, found?.low ?? truth), high: Math.max(truth, found?.high ?? truth) }
}

/** The first number up to a limit of which something holds; from there on it always does. */
function firstWhere(limit: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, limit + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function orderOf(agreement: Agreement): number {
  if (!agreement.shown) return Number.NaN
  if (agreement.reads === 'percent') return agreement.percent
  return agreement.reads === 'at-most' || agreement.reads === 'very-few' ? -1 : 101
}

const isSame = (a: Agreement, b: Agreement) => canonicalJson(a) === canonicalJson(b)
