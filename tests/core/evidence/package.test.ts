import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { Agreement, Release } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import type { toCsv } from '~/core/evidence'
import {
  type PackageWords,
  type Part,
  type PseudoRow,
  packageFiles,
  pseudoRowsOf,
  toPackage,
  zipOf,
} from '~/core/evidence/package'
import { agreeingOf } from '~/core/evidence/package/pseudo-rows'
import { people, publishAll, release } from '../anonymise/people'
import { ITEMS, population, YEAR } from '../anonymise/population'
import { readPackage } from './data-package'

const words = (lang: string): PackageWords => ({
  tables: { total: 'T', stage: 'S', audience: 'A', language: 'L', service: 'Se' },
  category: (_, category) => `${category} ${lang}`,
  tokens: {
    nearlyAll: `nearly all ${lang}`,
    veryFew: `very few ${lang}`,
    percent: n => `${n}%`,
    atLeast: n => `${n}% + ${lang}`,
    atMost: n => `${n}% - ${lang}`,
    people: String,
  },
  text: key => `${key} ${lang}`,
})
const both = { cy: words('cy'), en: words('en') }
const asked = {
  title: { cy: 'Gair sydyn', en: 'Check-in' },
  items: ITEMS.map(item => ({ item, text: { cy: `${item} cy`, en: `${item}, "en"` } })),
}
const about = { name: 'clywed-test', partnership: { cy: 'Bro', en: 'Vale' }, period: '2026-04-01/2027-03-31' }
const packed = (releases: readonly Release[]) =>
  toPackage(
    releases.map((release): Part => ({ release, asked })),
    about,
    both,
  )

/** What a release reads of so many who agree, told again in the step of its people. */
const reads = (agreeing: number, of: number) => {
  const step = of < 20 ? 10 : 5
  return Math.floor((agreeing * 100) / of / step + 0.5) * step
}

const allDisagree = Object.fromEntries(ITEMS.map(item => [item, 'disagree']))

const RUNS = { numRuns: 60, seed: 20261129 }

const countIn = (rows: readonly PseudoRow[], slice: string, category: string, item: string) => {
  const of = rows.filter(row => row.slice === slice && row.category === category && row.item === item)
  return { all: of.length, agree: of.filter(row => row.agrees).length }
}

function expectToldAgain(agreement: Agreement, rows: { all: number; agree: number }, people: number): void {
  if (!agreement.shown) {
    expect(rows.all).toBe(0)
    return
  }
  expect(rows.all).toBe(people)
  const percent = (rows.agree * 100) / rows.all
  if (agreement.reads === 'percent') expect(reads(rows.agree, rows.all)).toBe(agreement.percent)
  if (agreement.reads === 'at-least') expect(percent).toBeGreaterThanOrEqual(agreement.percent)
  if (agreement.reads === 'at-most') expect(percent).toBeLessThanOrEqual(agreement.percent)
  if (agreement.reads === 'nearly-all') expect(rows.agree).toBe(people - 1)
  if (agreement.reads === 'very-few') expect(rows.agree).toBe(1)
}

describe('synthetic rows', () => {
  test('counted up again they give the released figures, and nothing where nothing is shown', () => {
    let told = 0
    fc.assert(
      fc.property(population, rows => {
        for (const made of publishAll(rows, YEAR)) {
          const pseudo = pseudoRowsOf(made)
          for (const { slice, groups } of made.tables)
            for (const group of groups) {
              const all = countIn(pseudo, slice, group.category, '').all
              expect(all).toBe(group.shown ? group.people : 0)
              for (const item of ITEMS) {
                const found = group.shown && group.items.find(one => one.item === item)
                const agreement = found ? found.agreement : ({ shown: false } as const)
                expectToldAgain(agreement, countIn(pseudo, slice, group.category, item), all)
                if (agreement.shown) told++
              }
            }
        }
      }),
      RUNS,
    )
    expect(told).toBeGreaterThan(100)
  })

  test('every percent that can be told is given back, whatever the number of people', () => {
    for (let people = 10; people <= 300; people += 5) {
      const step = people < 20 ? 10 : 5
      for (let percent = step; percent < 100; percent += step) {
        const agreeing = agreeingOf({ shown: true, reads: 'percent', percent }, people)
        expect(reads(agreeing ?? -1, people), `${percent}% of ${people}`).toBe(percent)
      }
    }
  })

  test('know nothing but the release: the same one from other people gives the same rows', () => {
    const told = (end: number, after: number) =>
      release(
        [
          ...people(1, 20),
          ...people(30, 5, { stage: 'beginning' }),
          ...people(40, end, { stage: 'end', answers: allDisagree }),
          ...people(60, after, { stage: 'after' }),
        ],
        'half-year',
        { withheld: ['audience'] },
      )
    const [none, one, nine] = [told(9, 0), told(8, 1), told(0, 9)]
    expect(pseudoRowsOf(none).length).toBeGreaterThan(0)
    expect(packed([one])).toEqual(packed([none]))
    expect(packed([nine])).toEqual(packed([none]))
    expect(zipOf(packed([nine]))).toEqual(zipOf(packed([none])))
  })

  test('invent no cross: who agrees with one item is not who agrees with the next', () => {
    const half = (item: string): ResponseRow['answers'] => ({ listened: item, respected: item })
    const made = release(
      [...people(1, 20, { answers: half('agree') }), ...people(30, 20, { answers: half('disagree') })],
      'quarter',
    )
    const rows = pseudoRowsOf(made)
    const agreeing = (item: string) =>
      rows.filter(row => row.item === item && row.agrees).map(({ row }) => row)
    expect(agreeing('listened')).toHaveLength(20)
    expect(agreeing('respected')).toHaveLength(20)
    expect(agreeing('listened')).not.toEqual(agreeing('respected'))
  })
})

describe('the package', () => {
  const rows = [...people(1, 24), ...people(40, 15, { answers: { listened: 'disagree' }, language: 'en' })]
  // These two quarters have the same dates, which no two of a partnership have.
  const year = publishAll(
    rows,
    YEAR.filter((_, index) => index !== 1),
  )

  test('is a Data Package whose tables are what its schemas say', () => {
    const files = packed(year)
    const { tables, codebook } = readPackage(files)
    expect(tables.get('tables')?.length).toBeGreaterThan(50)
    expect(tables.get('synthetic-rows')?.every(row => row.synthetic === 'synthetic')).toBe(true)
    for (const lang of ['cy', 'en']) expect(codebook.every(row => String(row[lang]) !== '')).toBe(true)
  })

  test('says of each hidden figure the one sign, in every column that would tell it', () => {
    const { tables } = readPackage(packed([release([], 'half-year')]))
    const rows = tables.get('tables') ?? []
    expect(rows).toHaveLength(8 * (1 + ITEMS.length))
    for (const row of rows)
      expect([row.reads, row.value, row.text_cy, row.text_en]).toEqual(['[c]', null, '[c]', '[c]'])
    expect(tables.get('synthetic-rows')).toEqual([])
  })

  test('has the same bytes each time, in a fixed order and with no time', () => {
    const [first, second] = [zipOf(packed(year)), zipOf(packed(year))]
    expect(createHash('sha256').update(first).digest('hex')).toBe(
      createHash('sha256').update(second).digest('hex'),
    )
    const text = Buffer.from(first).toString('latin1')
    const places = packageFiles.map(name => text.indexOf(name))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    // MS-DOS date and time of 1 January 1980, midnight: what the first local header holds.
    expect(Buffer.from(first).readUInt32LE(10)).toBe(0x00210000)
  })

  test('can be opened by another program, and holds the files as they are', async () => {
    const files = packed(year)
    expect(await unzip(zipOf(files))).toEqual(files)
  })

  test('is made of releases alone: the types refuse anything that only looks like one', () => {
    const looksLike = { ...JSON.parse(JSON.stringify(year[0])) } as Omit<Release, never>
    const { tables, ...rest } = looksLike
    const unmarked = { format: 1 as const, tables, partnership: rest.partnership }
    // @ts-expect-error: not a release
    const part: Part = { release: unmarked, asked }
    // @ts-expect-error: neither does a file take one
    const csv: Parameters<typeof toCsv>[0] = unmarked
    expect([part.release, csv]).toEqual([unmarked, unmarked])
  })
})

/** Reads an archive with the library that reads spreadsheets, which is another than the one that writes. */
async function unzip(archive: Uint8Array): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(archive), { lazyEntries: true })
  const files: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    files[entry.fileName] = Buffer.concat(chunks).toString()
  }
  return files
}
