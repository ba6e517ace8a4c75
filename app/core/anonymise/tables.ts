import { audiences } from '~/core/instrument'
import { bandOf, type ReleasePolicy } from './policy'
import { FIXED_CATEGORIES, OTHER_SERVICES, type Slice } from './release'
import { attributeOf, type Measured, type MeasuredItem, type ResponseRow } from './responses'

/** A service, with the ids of the workers who sent check-ins for it in the period. */
export interface ActiveService {
  readonly id: string
  readonly workers: readonly string[]
}

/** One item in one group, exact: who answered on the scale, and how many of them agree. Never leaves this folder. */
export interface CountedItem {
  readonly item: string
  readonly onScale: ReadonlySet<string>
  readonly agreeing: ReadonlySet<string>
  /** the item whose dissenters it splits */
  readonly splits?: string
  /** must not be shown, however many answered */
  readonly withheld: boolean
  /** nobody in this group is asked it, and nobody of another version was */
  readonly neverAsked: boolean
}

/** One category of a table, exact. Never leaves this folder. */
export interface CountedGroup {
  readonly category: string
  readonly people: ReadonlySet<string>
  readonly items: readonly CountedItem[]
  /** must not be shown, however many people it holds */
  readonly withheld: boolean
  /** so many on one side of a question are told as none would be: `bandOf` */
  readonly band: number
}

export interface CountedTable {
  readonly slice: Slice
  readonly groups: readonly CountedGroup[]
}

/** A category list and the way into it. */
interface Categories {
  readonly list: readonly string[]
  readonly withheld: readonly string[]
  categoryOf(attribute: string): string
}

/**
 * Counts one table exactly. Every category of the list is there, also an empty one.
 *
 * rows     one a person
 * throws   RangeError on a value that is no category of the slice
 */
export function countTable(
  rows: readonly ResponseRow[],
  slice: Slice,
  categories: Categories,
  measured: Measured,
  policy: ReleasePolicy,
): CountedTable {
  const members = new Map<string, ResponseRow[]>(categories.list.map(category => [category, []]))
  for (const row of rows) {
    const category = categories.categoryOf(attributeOf(row, slice))
    const group = members.get(category)
    if (!group) throw new RangeError(`no category of ${slice}: ${category}`)
    group.push(row)
  }
  const groups = [...members].map(([category, group]) => ({
    category,
    people: new Set(group.map(row => row.person)),
    items: measured.items.map(item => countItem(group, item, isAsked(item, slice, category))),
    withheld: categories.withheld.includes(category),
    band: bandOf(mostKnown(group), policy),
  }))
  return { slice, groups }
}

/** Most people of a group whose answers one insider knows. */
function mostKnown(rows: readonly ResponseRow[]): number {
  const known = new Map<string, number>()
  for (const { knownTo = [] } of rows) {
    for (const name of knownTo) known.set(name, (known.get(name) ?? 0) + 1)
  }
  return Math.max(0, ...known.values())
}

/** Whether anybody of a category is asked an item, by the instrument alone. */
function isAsked({ stages, scales }: MeasuredItem, slice: Slice, category: string): boolean {
  if (slice === 'stage') return !stages || stages.some(stage => stage === category)
  if (slice !== 'audience') return true
  return audiences.some(audience => audience === category && scales[audience].codes.length > 0)
}

function countItem(
  rows: readonly ResponseRow[],
  { item, scales, splits }: MeasuredItem,
  asked: boolean,
): CountedItem {
  const onScale = new Set<string>()
  const agreeing = new Set<string>()
  for (const row of rows) {
    const answer = row.answers[item]
    const scale = scales[row.audience]
    if (answer === undefined || !scale.codes.includes(answer)) continue
    onScale.add(row.person)
    if (scale.agreeing.includes(answer)) agreeing.add(row.person)
  }
  const neverAsked = !asked && onScale.size === 0
  return { item, onScale, agreeing, withheld: false, neverAsked, ...(splits ? { splits } : {}) }
}

/** The categories of a slice whose list follows from what is asked, never from who answered. */
export function fixedCategories(slice: Exclude<Slice, 'service'>, measured: Measured): Categories {
  const list = (slice === 'stage' ? measured.stages : undefined) ?? FIXED_CATEGORIES[slice]
  return {
    list,
    withheld: [],
    categoryOf: attribute => (slice === 'total' ? FIXED_CATEGORIES.total[0] : attribute),
  }
}

/**
 * The categories of the service table: by id, each service with enough workers; then the rest together. The list
 * follows from who sent, never from who answered. When the rest had too few workers all told, as it has whenever it is
 * a single service, it is withheld whatever its size, and suppression hides another one with it.
 *
 * services  active in the period
 */
export function serviceCategories(services: readonly ActiveService[], policy: ReleasePolicy): Categories {
  const alone = services
    .filter(service => new Set(service.workers).size >= policy.workers)
    .map(service => service.id)
  const rest = services.filter(service => !alone.includes(service.id))
  const workers = new Set(rest.flatMap(service => service.workers))
  const withheld = workers.size < policy.workers
  return namedServices(
    [...alone.sort(), ...(rest.length > 0 ? [OTHER_SERVICES] : [])],
    withheld ? [OTHER_SERVICES] : [],
  )
}

/** The categories of a service table that exists already, by its list. */
export function namedServices(list: readonly string[], withheld: readonly string[] = []): Categories {
  return { list, withheld, categoryOf: service => (list.includes(service) ? service : OTHER_SERVICES) }
}
