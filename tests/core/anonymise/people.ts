import { toldBefore } from '~/core/anonymise/earlier'
import { freeze } from '~/core/anonymise/freeze'
import { measuredIn } from '~/core/anonymise/measured'
import { releasePolicy } from '~/core/anonymise/policy'
import type { Agreement, Grain, Release, ReleasedGroup, Slice } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import type { ActiveService } from '~/core/anonymise/tables'
import { type ReleaseContext, toRelease } from '~/core/anonymise/to-release'
import { libraryInstrument } from '~/core/instrument'

export const measured = measuredIn(libraryInstrument('check-in', 1))

export const services: ActiveService[] = [
  { id: 'a', workers: ['w1', 'w2', 'w3'] },
  { id: 'b', workers: ['w4', 'w5', 'w6'] },
]

const PERIODS: Record<Grain, [string, string]> = {
  quarter: ['2026-04-01', '2026-07-01'],
  'half-year': ['2026-04-01', '2026-10-01'],
  year: ['2026-04-01', '2027-04-01'],
}

export function context(grain: Grain, changes: Partial<ReleaseContext> = {}): ReleaseContext {
  const [from, to] = PERIODS[grain]
  return { partnership: 'p', measured, grain, from, to, blocks: ['one'], services, earlier: [], ...changes }
}

/** One person's answer; everybody agrees with everything unless told otherwise. */
export function row(person: number, changes: Partial<ResponseRow> = {}): ResponseRow {
  return {
    person: `person-${person}`,
    block: 'one',
    instrument: 'check-in',
    version: 1,
    stage: 'midpoint',
    round: 1,
    audience: 'young_person',
    language: 'cy',
    service: 'a',
    answers: { listened: 'agree', respected: 'agree', understood: 'agree', supported: 'agree' },
    ...changes,
  }
}

/** People numbered from `first`, each with the same changes. */
export function people(first: number, count: number, changes: Partial<ResponseRow> = {}): ResponseRow[] {
  return Array.from({ length: count }, (_, index) => row(first + index, changes))
}

export const release = (
  rows: readonly ResponseRow[],
  grain: Grain,
  changes: Partial<ReleaseContext> = {},
): Release => toRelease(rows, context(grain, changes), releasePolicy)

export const bytes = (of: Release): string => freeze(of).body

export function group(of: Release, slice: Slice, category: string): ReleasedGroup {
  const found = of.tables.find(table => table.slice === slice)?.groups.find(one => one.category === category)
  if (!found) throw new Error(`no ${category} in ${slice}`)
  return found
}

export function agreement(of: Release, slice: Slice, category: string, item: string): Agreement {
  const found = group(of, slice, category)
  const released = found.shown ? found.items.find(one => one.item === item) : undefined
  if (!released) throw new Error(`no ${item} for ${category} in ${slice}`)
  return released.agreement
}

/** Which categories of a table are shown, with their people. */
export function shown(of: Release, slice: Slice): Record<string, number | 'hidden'> {
  const table = of.tables.find(one => one.slice === slice)
  return Object.fromEntries(
    (table?.groups ?? []).map(one => [one.category, one.shown ? one.people : 'hidden']),
  )
}

/** Publishes one period after another, each knowing the ones before, as the closing of blocks does. */
export function publishAll(
  rows: readonly ResponseRow[],
  periods: { grain: Grain; blocks: string[] }[],
): Release[] {
  const made: { release: Release; rows: ResponseRow[]; blocks: string[] }[] = []
  for (const { grain, blocks } of periods) {
    const held = rows.filter(one => blocks.includes(one.block))
    const earlier = made.flatMap(one => toldBefore(one, measured, releasePolicy))
    made.push({ release: release(held, grain, { blocks, earlier }), rows: held, blocks })
  }
  return made.map(one => one.release)
}
