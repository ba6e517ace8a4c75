import { describe, expect, test } from 'vitest'
import type { Release } from '~/core/anonymise/release'
import {
  acrossCategories,
  agreementText,
  type CsvLabels,
  csvCell,
  figuresOf,
  HIDDEN,
  narrate,
  nextReleases,
  releasesIn,
  tableOf,
  toCsv,
} from '~/core/evidence'
import { people, release } from '../anonymise/people'

const ITEMS = ['listened', 'respected', 'understood', 'supported']
const words = {
  nearlyAll: 'bron pawb',
  atLeast: (n: number) => `${n}% neu fwy`,
  atMost: (n: number) => `${n}% neu lai`,
  veryFew: 'ychydig iawn',
  percent: (n: number) => `${n}%`,
  people: String,
}

const labels: CsvLabels = {
  columns: {
    from: 'O',
    to: 'Hyd at',
    table: 'Tabl',
    category: 'Categori',
    measure: 'Mesur',
    value: 'Gwerth',
  },
  people: 'Pobl (i’r 5 agosaf)',
  tables: { total: 'Pawb', stage: 'Cam', audience: 'Grŵp', language: 'Iaith', service: 'Gwasanaeth' },
  category: (_, category) => (category === 'a' ? '=HYPERLINK("http://x")' : category),
  items: ITEMS.map(item => ({ item, label: item })),
  words,
}

/** 24 people: 15 agree that they are listened to (62.5 % → 65), all with `respected`, nobody with `supported`. */
const quarter = release(
  [
    ...people(1, 15, { answers: { listened: 'agree', respected: 'agree', supported: 'disagree' } }),
    ...people(20, 9, { answers: { listened: 'disagree', respected: 'agree', supported: 'disagree' } }),
  ],
  'quarter',
)
const nothing = release([], 'quarter')

describe('what a lead reads about a quarter', () => {
  test('how many people, each item, and what to know about the numbers', () => {
    expect(narrate(quarter, ITEMS)).toEqual([
      { key: 'evidence.people', values: { people: 25 } },
      { key: 'evidence.percent', values: { item: 'listened', percent: 65 } },
      { key: 'evidence.nearly-all', values: { item: 'respected' } },
      { key: 'evidence.hidden', values: { item: 'understood' } },
      { key: 'evidence.very-few', values: { item: 'supported' } },
      { key: 'evidence.pooled-scales' },
      { key: 'evidence.gate.not-yet-checked' },
    ])
  })

  test('nothing shown is one sentence', () => {
    expect(narrate(nothing, ITEMS)).toEqual([{ key: 'evidence.nothing' }])
  })

  test('each figure has its number of people and its period', () => {
    expect(figuresOf(quarter, 'total', 'everyone', ITEMS)[0]).toEqual({
      item: 'listened',
      agreement: { shown: true, reads: 'percent', percent: 65 },
      n: 25,
      grain: 'quarter',
      from: '2026-04-01',
      to: '2026-07-01',
    })
    expect(
      figuresOf(nothing, 'total', 'everyone', ITEMS).map(({ n, agreement }) => [n, agreement.shown]),
    ).toEqual(ITEMS.map(() => [null, false]))
    expect(() => figuresOf(quarter, 'stage', 'end', ITEMS)).toThrow(RangeError)
  })

  test('an item across categories keeps the hidden ones in their place', () => {
    const half = release(
      [...people(1, 30), ...people(50, 8, { stage: 'end' }), ...people(60, 4, { stage: 'after' })],
      'half-year',
    )
    const table = tableOf(half, 'stage')
    expect(table && acrossCategories(table, 'listened').map(({ category, n }) => [category, n])).toEqual([
      ['beginning', null],
      ['midpoint', 30],
      ['end', null],
      ['after', null],
    ])
  })
})

describe('one text for each figure', () => {
  test('in every place', () => {
    expect(agreementText({ shown: false }, words)).toBe(HIDDEN)
    expect(agreementText({ shown: true, reads: 'percent', percent: 45 }, words)).toBe('45%')
    expect(agreementText({ shown: true, reads: 'at-least', percent: 70 }, words)).toBe('70% neu fwy')
    expect(agreementText({ shown: true, reads: 'at-most', percent: 30 }, words)).toBe('30% neu lai')
    expect(agreementText({ shown: true, reads: 'nearly-all' }, words)).toBe('bron pawb')
    expect(agreementText({ shown: true, reads: 'very-few' }, words)).toBe('ychydig iawn')
  })
})

describe('the file', () => {
  const lines = (of: Release) => toCsv(of, labels).split('\r\n')

  test('has a byte order mark, a head, a line for each figure, and ends with a line break', () => {
    expect(toCsv(quarter, labels).codePointAt(0)).toBe(0xfeff)
    expect(lines(quarter)).toEqual([
      '\uFEFF"O","Hyd at","Tabl","Categori","Mesur","Gwerth"',
      '"2026-04-01","2026-06-30","Pawb","everyone","Pobl (i’r 5 agosaf)","25"',
      '"2026-04-01","2026-06-30","Pawb","everyone","listened","65%"',
      '"2026-04-01","2026-06-30","Pawb","everyone","respected","bron pawb"',
      '"2026-04-01","2026-06-30","Pawb","everyone","understood","[c]"',
      '"2026-04-01","2026-06-30","Pawb","everyone","supported","ychydig iawn"',
      '',
    ])
  })

  test('has the same lines for a hidden category as for a shown one', () => {
    expect(lines(nothing).length).toBe(lines(quarter).length)
    expect(lines(nothing).filter(line => line.endsWith('"[c]"'))).toHaveLength(5)
  })

  test('holds several releases under one head', () => {
    const both = toCsv([quarter, nothing], labels).split('\r\n')
    expect(both).toEqual([...lines(quarter).slice(0, -1), ...lines(nothing).slice(1)])
  })

  test('carries no formula, from wherever a name comes', () => {
    const year = release([...people(1, 20), ...people(30, 20, { service: 'b' })], 'year')
    expect(lines(year).some(line => line.includes(`"'=HYPERLINK(""http://x"")"`))).toBe(true)
  })

  test.each([
    ['=1+1', `"'=1+1"`],
    ['+44', `"'+44"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['  =1', `"'  =1"`],
    ['＝1', `"'＝1"`],
    ['Tîm "Dŵr", y Gogledd', '"Tîm ""Dŵr"", y Gogledd"'],
    ['a-b', '"a-b"'],
    ['[c]', '"[c]"'],
  ])('the text %j is written %j', (text, written) => {
    expect(csvCell(text)).toBe(written)
  })
})

describe('time', () => {
  test('what may come out next, and when', () => {
    expect(nextReleases('2026-07-01')).toEqual({
      quarter: '2026-07-01',
      'half-year': '2026-10-01',
      year: '2027-04-01',
    })
    expect(nextReleases('2027-04-01')).toEqual({
      quarter: '2027-04-01',
      'half-year': '2027-04-01',
      year: '2027-04-01',
    })
  })

  test('releases of a year are those whose period ends in it, in order', () => {
    const of = (grain: 'quarter' | 'half-year' | 'year', from: string, to: string) =>
      release([], grain, { from, to })
    const all = [
      of('year', '2026-04-01', '2027-04-01'),
      of('half-year', '2026-10-01', '2027-04-01'),
      of('quarter', '2027-01-01', '2027-04-01'),
      of('quarter', '2027-04-01', '2027-07-01'),
      of('quarter', '2026-01-01', '2026-04-01'),
      of('quarter', '2026-04-01', '2026-07-01'),
    ]
    const year = { from: '2026-04-01', to: '2027-04-01' }
    expect(releasesIn(all, year).map(({ grain, from }) => `${grain} ${from}`)).toEqual([
      'quarter 2026-04-01',
      'quarter 2027-01-01',
      'half-year 2026-10-01',
      'year 2026-04-01',
    ])
  })
})
