import fc from 'fast-check'
import type { Grain, Release, Slice } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import { audiences, stages } from '~/core/instrument'

// What follows counts again from the rows in its own, plain way, and looks at nothing but released figures.

export const K = 10
export const ITEMS = ['listened', 'respected', 'understood', 'supported']
const FOUR = ['strongly-agree', 'agree', 'disagree', 'strongly-disagree']
export const CODES = [...FOUR, 'neither', 'dont-know', 'rather-not-say']
const adult = (row: ResponseRow) => row.audience === 'adult' || row.audience === 'parent_carer'

const weighted = <T>(...values: [number, T][]) =>
  fc.oneof(...values.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))

const answer = weighted<string | undefined>(
  [6, 'agree'],
  [3, 'strongly-agree'],
  [2, 'disagree'],
  [1, 'neither'],
  [1, 'dont-know'],
  [2, undefined],
)
const answers = fc
  .tuple(answer, answer, answer, answer)
  .map(
    given =>
      Object.fromEntries(
        ITEMS.flatMap((item, index) => (given[index] ? [[item, given[index]]] : [])),
      ) as Record<string, string>,
  )

const anyRow: fc.Arbitrary<ResponseRow> = fc.record({
  person: fc.nat(90).map(number => `person-${number}`),
  block: fc.constantFrom('one', 'two'),
  instrument: fc.constant('check-in'),
  version: fc.constant(1),
  stage: weighted(
    ...stages.map((stage, index) => [[6, 4, 3, 1][index] ?? 1, stage] as [number, typeof stage]),
  ),
  round: fc.integer({ min: 1, max: 2 }),
  audience: weighted(
    ...audiences.map((audience, index) => [[1, 8, 5, 1][index] ?? 1, audience] as [number, typeof audience]),
  ),
  language: weighted([3, 'cy' as const], [4, 'en' as const]),
  service: weighted([4, 'a'], [3, 'b'], [1, 'c']),
  answers,
})
// Without 'max' almost every population would be too small for anything to be told.
export const population = fc.array(anyRow, { maxLength: 170, size: 'max' })

export const YEAR: { grain: Grain; blocks: string[] }[] = [
  { grain: 'quarter', blocks: ['one'] },
  { grain: 'quarter', blocks: ['two'] },
  { grain: 'half-year', blocks: ['one', 'two'] },
  { grain: 'year', blocks: ['one', 'two'] },
]

/** Everybody's last answer in some blocks. */
export function lastAnswers(rows: readonly ResponseRow[], blocks: readonly string[]): ResponseRow[] {
  const place = (row: ResponseRow) =>
    blocks.indexOf(row.block) * 100 + stages.indexOf(row.stage) * 10 + row.round
  const order = (a: ResponseRow, b: ResponseRow) =>
    place(a) - place(b) || (JSON.stringify(tie(a)) < JSON.stringify(tie(b)) ? -1 : 1)
  const held = rows.filter(row => blocks.includes(row.block)).sort(order)
  return [...new Map(held.map(row => [row.person, row])).values()]
}
const tie = (row: ResponseRow) => [
  row.audience,
  row.language,
  row.service,
  Object.entries(row.answers).sort(),
]

function isIn(row: ResponseRow, slice: Slice, category: string): boolean {
  if (slice === 'total') return true
  if (slice === 'service')
    return category === 'other-services' ? !['a', 'b'].includes(row.service) : row.service === category
  return row[slice] === category
}

export function onScale(row: ResponseRow, item: string): boolean {
  const code = row.answers[item]
  return code !== undefined && [...FOUR, ...(adult(row) ? ['neither'] : [])].includes(code)
}

export interface Told {
  table: string
  measure: string
  category: string
  members: Set<string>
}

/** Every category of a table by every measure, told or hidden, with the people behind it. */
export function everyFigure(
  of: Release,
  people: readonly ResponseRow[],
  name: string,
): { told: Told[]; hidden: Told[] } {
  const told: Told[] = []
  const hidden: Told[] = []
  for (const { slice, groups } of of.tables) {
    for (const group of groups) {
      const inside = people.filter(row => isIn(row, slice, group.category))
      for (const measure of ['people', ...ITEMS]) {
        const members = new Set(
          inside.filter(row => measure === 'people' || onScale(row, measure)).map(row => row.person),
        )
        const figure = { table: `${name} ${slice}`, measure, category: group.category, members }
        const item = group.shown ? group.items.find(one => one.item === measure)?.agreement : undefined
        const isTold = group.shown && (measure === 'people' || item?.shown === true)
        ;(isTold ? told : hidden).push(figure)
      }
    }
  }
  return { told, hidden }
}
