import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Release, Slice } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import { type Audience, type Stage, stages } from '~/core/instrument'
import { people, publishAll, row } from '../core/anonymise/people'

/**
 * The attack every "we hide counts under five" invites: take what is shown away from the sums. It is run against a
 * publisher who does just that, and must work there; then against releases, where it must find nothing.
 *
 * The attacker knows that everybody answers once a year, and works with intervals: every number published is a sum of
 * numbers, known exactly or to the rounding. Nothing is guessed; a number counts as found when one value is left.
 */
interface Sum {
  parts: string[]
  low: number
  high: number
}

/** Narrows what each part can be until nothing moves. */
function narrow(sums: readonly Sum[]): Map<string, { low: number; high: number }> {
  const known = new Map(
    sums.flatMap(({ parts }) => parts.map(part => [part, { low: 0, high: Number.POSITIVE_INFINITY }])),
  )
  for (let moved = true; moved; ) {
    moved = false
    for (const { parts, low, high } of sums) {
      for (const part of parts) {
        const others = parts
          .filter(other => other !== part)
          .map(other => known.get(other) ?? { low: 0, high: Infinity })
        const now = known.get(part) ?? { low: 0, high: Infinity }
        const next = {
          low: Math.max(now.low, low - others.reduce((sum, other) => sum + other.high, 0)),
          high: Math.min(now.high, high - others.reduce((sum, other) => sum + other.low, 0)),
        }
        if (next.low > now.low || next.high < now.high) {
          known.set(part, next)
          moved = true
        }
      }
    }
  }
  return known
}

/** Random numbers from 0 to below 1, the same for the same seed. */
function chance(seed: string): () => number {
  let count = 0
  return () => createHash('sha256').update(`${seed}/${count++}`).digest().readUInt32BE() / 2 ** 32
}

/** One partnership's year: everybody answers once, in one of four quarters. */
function aYear(size: number, seed: string): ResponseRow[] {
  const next = chance(seed)
  const pick = <T>(weights: [T, number][]): T => {
    let left = next()
    for (const [value, weight] of weights) {
      left -= weight
      if (left < 0) return value
    }
    return (weights[0] as [T, number])[0]
  }
  return Array.from({ length: size }, (_, index) =>
    row(index, {
      block: pick([
        ['q1', 0.25],
        ['q2', 0.25],
        ['q3', 0.25],
        ['q4', 0.25],
      ]),
      stage: pick<Stage>([
        ['beginning', 0.4],
        ['midpoint', 0.3],
        ['end', 0.22],
        ['after', 0.08],
      ]),
      audience: pick<Audience>([
        ['child', 0.08],
        ['young_person', 0.5],
        ['parent_carer', 0.37],
        ['adult', 0.05],
      ]),
      language: pick<'cy' | 'en'>([
        ['cy', 0.2],
        ['en', 0.8],
      ]),
      service: pick([
        ['a', 0.55],
        ['b', 0.45],
      ]),
    }),
  )
}

const QUARTERS = ['q1', 'q2', 'q3', 'q4']

/** Numbers from one to four that a publisher hid: whoever finds one knows of a person or a few. */
type Secrets = Map<string, number>

const LANGUAGES = ['cy', 'en']

/** Exact counts for any one or two filters, for each quarter and for the year; from one to four a figure is hidden. */
function naive(rows: readonly ResponseRow[]): { sums: Sum[]; secrets: Secrets } {
  const sums: Sum[] = []
  const secrets: Secrets = new Map()
  const query = (quarters: string[], stage?: string, language?: string) => {
    const parts = quarters.flatMap(quarter =>
      stages
        .filter(one => !stage || one === stage)
        .flatMap(one =>
          LANGUAGES.filter(two => !language || two === language).map(two => `${quarter} ${one} ${two}`),
        ),
    )
    const count = rows.filter(
      one =>
        quarters.includes(one.block) &&
        (!stage || one.stage === stage) &&
        (!language || one.language === language),
    ).length
    const hidden = count > 0 && count < 5
    sums.push({ parts, low: hidden ? 1 : count, high: hidden ? 4 : count })
    if (hidden && parts.length === 1) secrets.set(parts[0] as string, count)
  }
  for (const quarters of [...QUARTERS.map(quarter => [quarter]), QUARTERS]) {
    for (const stage of [undefined, ...stages]) {
      for (const language of [undefined, ...LANGUAGES]) query(quarters, stage, language)
    }
  }
  return { sums, secrets }
}

/** The releases of the same year, as the attacker writes them down: rounded to five, ten at the least. */
function released(rows: readonly ResponseRow[]): { sums: Sum[]; secrets: Secrets } {
  const halves = [
    ['q1', 'q2'],
    ['q3', 'q4'],
  ]
  const periods = [
    ...QUARTERS.map(quarter => ({ grain: 'quarter' as const, blocks: [quarter] })),
    ...halves.map(blocks => ({ grain: 'half-year' as const, blocks })),
    { grain: 'year' as const, blocks: QUARTERS },
  ]
  const sums: Sum[] = []
  const secrets: Secrets = new Map()
  const write = (of: Release, slice: Slice, name: string, blocks: string[]) => {
    const table = of.tables.find(one => one.slice === slice)
    const parts = (table?.groups ?? []).map(group => `${name} ${slice} ${group.category}`)
    for (const [index, group] of (table?.groups ?? []).entries()) {
      const part = parts[index] as string
      if (group.shown)
        sums.push({ parts: [part], low: Math.max(10, group.people - 2), high: group.people + 2 })
      else
        secrets.set(
          part,
          rows.filter(
            one => blocks.includes(one.block) && (slice === 'total' || one[slice] === group.category),
          ).length,
        )
    }
    return parts
  }
  for (const [index, of] of publishAll(rows, periods).entries()) {
    const blocks = periods[index]?.blocks ?? []
    const name = blocks.join('+')
    for (const { slice } of of.tables) {
      const parts = write(of, slice, name, blocks)
      // What the quarters told bounds the whole of every longer period.
      if (slice !== 'total') {
        const totals = blocks.map(block =>
          sums.find(sum => sum.parts[0] === `${block} total everyone` && sum.parts.length === 1),
        )
        const bound = (end: 'low' | 'high', unknown: number) =>
          totals.reduce((sum, total) => sum + (total?.[end] ?? unknown), 0)
        sums.push({ parts, low: bound('low', 0), high: bound('high', 9) })
      }
    }
  }
  return { sums, secrets }
}

/** How many of the hidden numbers a subtraction finds, and of how many. Finding a wrong one would be a fault here. */
function attack({ sums, secrets }: { sums: Sum[]; secrets: Secrets }): { found: number; hidden: number } {
  const known = narrow(sums)
  let found = 0
  for (const [part, count] of secrets) {
    const range = known.get(part) ?? { low: 0, high: Number.POSITIVE_INFINITY }
    expect(range.low).toBeLessThanOrEqual(count)
    expect(range.high).toBeGreaterThanOrEqual(count)
    if (range.low === range.high) found++
  }
  return { found, hidden: secrets.size }
}

describe('taking what is shown away from the sums', () => {
  test('a small table, worked by hand: twelve less ten is two', () => {
    const sums = [
      { parts: ['welsh', 'english'], low: 12, high: 12 },
      { parts: ['english'], low: 10, high: 10 },
      { parts: ['welsh'], low: 1, high: 4 },
    ]
    expect(narrow(sums).get('welsh')).toEqual({ low: 2, high: 2 })
  })

  test.each([60, 120, 300])(
    'finds numbers that a naive publisher hid of %i people, and none that a release hides',
    size => {
      const naively = { found: 0, hidden: 0 }
      const here = { found: 0, hidden: 0 }
      for (const seed of ['one', 'two', 'three', 'four', 'five']) {
        const rows = aYear(size, `${seed}/${size}`)
        for (const [tally, published] of [
          [naively, naive(rows)],
          [here, released(rows)],
        ] as const) {
          const { found, hidden } = attack(published)
          tally.found += found
          tally.hidden += hidden
        }
      }
      // The naive publisher has to lose clearly, or the attack would be too weak to say anything about the other one.
      expect(naively.hidden).toBeGreaterThan(25)
      expect(naively.found / naively.hidden).toBeGreaterThan(0.5)
      expect(here.hidden).toBeGreaterThan(20)
      expect(here.found).toBe(0)
    },
  )

  test('two quarters whose people differ by three: a naive publisher tells the three, here the second stays sealed', () => {
    const rows = [...people(1, 20, { block: 'q1' }), ...people(1, 23, { block: 'q2', stage: 'end' })]
    const naively = naive(rows)
      .sums.filter(({ parts }) => parts.length === 8)
      .map(({ low }) => low)
    expect((naively[1] ?? 0) - (naively[0] ?? 0)).toBe(3)
    const [, second] = publishAll(rows, [
      { grain: 'quarter', blocks: ['q1'] },
      { grain: 'quarter', blocks: ['q2'] },
    ])
    expect(second?.tables[0]?.groups[0]?.shown).toBe(false)
  })
})
