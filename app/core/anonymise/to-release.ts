import { PEOPLE, type PeopleSet } from './differences'
import { poolsScales } from './measured'
import type { ReleasePolicy } from './policy'
import { type Hidden, protect } from './protect'
import { type Grain, markAsRelease, type Release, type ReleasedTable, type Slice, TABLES_OF } from './release'
import { latestOfEach, type Measured, type ResponseRow } from './responses'
import {
  type ActiveService,
  type CountedTable,
  countTable,
  fixedCategories,
  serviceCategories,
} from './tables'
import { agreementOf, roundPeople } from './values'
import { withhold } from './withhold'

export interface ReleaseContext {
  /** id of the partnership */
  readonly partnership: string
  readonly measured: Measured
  readonly grain: Grain
  /** first day of the period */
  readonly from: string
  /** first day after it */
  readonly to: string
  /** ids of the period's closed blocks, in the order in which they closed */
  readonly blocks: readonly string[]
  /** services active in the period; used by the year's table */
  readonly services: readonly ActiveService[]
  /** tables of which nothing may be told, since the gate could break them */
  readonly withheld?: readonly Slice[]
  /** the people behind every figure released before: `toldBefore` */
  readonly earlier: readonly PeopleSet[]
}

/**
 * Makes the tables of one period, the only way there is. The grain alone decides which: a quarter has the total, a
 * half-year stage and audience, a year language and service. What is hidden and how the rest is told is privacy
 * model, section 1; the same rows in any order give the same release.
 *
 * rows      of the partnership, the instrument and the blocks of the context; several of one person count once
 * returns   a release, which may show nothing at all (`showsAnything`)
 * throws    RangeError on rows of another instrument, version or block
 */
export function toRelease(
  rows: readonly ResponseRow[],
  context: ReleaseContext,
  policy: ReleasePolicy,
): Release {
  const { measured, grain } = context
  for (const row of rows) {
    if (row.instrument !== measured.instrument || row.version !== measured.version) {
      throw new RangeError(`a table covers one instrument: ${row.instrument} ${row.version}`)
    }
  }
  const people = latestOfEach(rows, context.blocks)
  const counted = TABLES_OF[grain].map(slice => {
    const categories = categoriesOf(slice, people, context, policy)
    const withheld = context.withheld?.includes(slice) ? categories.list : categories.withheld
    const table = countTable(people, slice, { ...categories, withheld }, measured, policy)
    return withhold(table, people, measured, policy)
  })
  const hidden = protect(counted, context.earlier, policy)
  const slicesThatPool = TABLES_OF[grain].filter(slice => slice !== 'audience')
  return markAsRelease({
    format: 1,
    partnership: context.partnership,
    instrument: measured.instrument,
    version: measured.version,
    grain,
    from: context.from,
    to: context.to,
    tables: counted.map((table, index) => tell(table, hidden[index] as Hidden, policy)),
    notes: { gate: 'not-yet-checked', pooledScales: poolsScales(measured) ? slicesThatPool : [] },
  })
}

function categoriesOf(
  slice: Slice,
  rows: readonly ResponseRow[],
  { services, measured }: ReleaseContext,
  policy: ReleasePolicy,
) {
  if (slice !== 'service') return fixedCategories(slice, measured)
  // An answer that arrives long after its service sent anything belongs to the services that cannot stand alone.
  const known = new Set(services.map(service => service.id))
  const gone = new Set(rows.map(row => row.service).filter(service => !known.has(service)))
  return serviceCategories([...services, ...[...gone].map(id => ({ id, workers: [] }))], policy)
}

/** From exact counts to what is told. */
function tell({ slice, groups }: CountedTable, hidden: Hidden, policy: ReleasePolicy): ReleasedTable {
  const isHidden = (measure: string, category: number) => hidden.get(measure)?.[category] ?? true
  return {
    slice,
    groups: groups.map(({ category, people, items, band }, index) => {
      if (isHidden(PEOPLE, index)) return { category, shown: false }
      return {
        category,
        shown: true,
        people: roundPeople(people.size, policy),
        items: items.map(({ item, onScale, agreeing }) => ({
          item,
          agreement: isHidden(item, index)
            ? { shown: false }
            : agreementOf(
                { onScale: onScale.size, agreeing: agreeing.size, groupPeople: people.size, band },
                policy,
              ),
        })),
      }
    }),
  }
}
