import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asResponse,
  type DistanceRow,
  directions,
  distanceRows,
  type GoalNumber,
  measuredDistance,
} from '~/core/anonymise/distance'
import { toldBefore } from '~/core/anonymise/earlier'
import { releasePolicy } from '~/core/anonymise/policy'
import type { Agreement, Grain, Release } from '~/core/anonymise/release'
import { toRelease } from '~/core/anonymise/to-release'
import { goalStates, scoredStages } from '~/core/distance/types'
import { audiences } from '~/core/instrument'
import { bytes } from './people'

/** The numbers of one person: for each goal what was given at the three stages, null for nothing. */
const person = (
  name: string,
  goals: readonly (readonly [number | null, number | null, number | null])[],
  change: Partial<GoalNumber> = {},
): GoalNumber[] =>
  goals.flatMap((given, goal) =>
    scoredStages.flatMap((stage, index): GoalNumber[] => {
      const score = given[index] ?? null
      if (score === null) return []
      const who = { person: name, audience: 'young_person', language: 'cy', service: 'a' } as const
      return [{ ...who, knownTo: ['w'], goal, state: 'open', stage, score, fresh: true, ...change }]
    }),
  )

const of = (numbers: readonly GoalNumber[]) =>
  distanceRows(numbers).map(({ person, direction, stage }) => [person, direction, stage])

describe('who is counted, by hand', () => {
  test('one of forward, same and back for each person, to the latest number there is', () => {
    const numbers = [
      ...person('a', [[3, 5, 7]]), // 3 → 7 at the end
      ...person('b', [[3, 3, null]]), // 3 → 3 half-way
      ...person('c', [[3, 9, 1]]), // 3 → 1: what was half-way counts no more
      ...person('d', [[3, null, null]]), // nothing after the beginning: not counted
      ...person('e', [[null, 4, 9]]), // nothing to begin with: not counted, and nothing is put in its place
      // Two goals on by a little and one back by a lot: 2 − 1, forward. One of them half-way only.
      ...person('f', [
        [3, null, 4],
        [5, 6, null],
        [9, null, 0],
      ]),
      // One on, one back: as many, so the same.
      ...person('g', [
        [0, 9, null],
        [5, 4, null],
      ]),
    ]
    expect(of(numbers)).toEqual([
      ['a', 'forward', 'end'],
      ['b', 'same', 'midpoint'],
      ['c', 'back', 'end'],
      ['f', 'forward', 'end'],
      ['g', 'same', 'midpoint'],
    ])
  })

  test('goals that were put differently, are not wanted any more or would not be safe are no pairs', () => {
    for (const state of ['changed', 'no_longer_wanted', 'unsafe'] as const)
      expect(of(person('a', [[3, null, 9]], { state }))).toEqual([])
    // Beside one that is, they change nothing: 4 → 2 is back, and half-way is where it stands.
    const left = person('a', [[3, null, 9]], { state: 'changed' })
    const kept = person('a', [[4, 2, null]]).map(one => ({ ...one, goal: 7 }))
    expect(of([...left, ...kept])).toEqual([['a', 'back', 'midpoint']])
  })

  test('nobody whose pairs were all known before', () => {
    const old = person('a', [[3, 5, null]], { fresh: false })
    expect(of(old)).toEqual([])
    // A new goal without a pair is nothing new; with one, the person counts by all goals: one on, one back.
    const begun = person('a', [[8, null, null]]).map(one => ({ ...one, goal: 1 }))
    expect(of([...old, ...begun])).toEqual([])
    const gone = person('a', [[8, null, 2]]).map(one => ({ ...one, goal: 1 }))
    expect(of([...old, ...gone])).toEqual([['a', 'same', 'end']])
  })
})

const journeys: fc.Arbitrary<GoalNumber[]> = fc
  .array(
    fc.record({
      person: fc.constantFrom('a', 'b', 'c'),
      goal: fc.nat(2),
      stage: fc.constantFrom(...scoredStages),
      score: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null, freq: 6 }),
      fresh: fc.boolean(),
    }),
    { maxLength: 24 },
  )
  .chain(all =>
    fc.tuple(fc.constant(all), fc.array(fc.constantFrom(...goalStates), { minLength: 9, maxLength: 9 })),
  )
  .map(([all, states]) => {
    const once = new Map(all.map(one => [`${one.person}${one.goal}${one.stage}`, one]))
    return [...once.values()].map(one => ({
      ...one,
      audience: 'young_person' as const,
      language: 'cy' as const,
      service: 'a',
      knownTo: [],
      state: states['abc'.indexOf(one.person) * 3 + one.goal] ?? 'open',
    }))
  })

describe('whatever journeys hold', () => {
  test('each person is there once at the most, whatever order the numbers come in', () => {
    fc.assert(
      fc.property(
        journeys.chain(all =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, mixed]) => {
          const rows = distanceRows(all)
          expect(new Set(rows.map(row => row.person)).size).toBe(rows.length)
          expect(distanceRows(mixed)).toEqual(rows)
        },
      ),
    )
  })

  test('whoever is counted has a pair of which a number is new, and nobody else’s numbers matter', () => {
    fc.assert(
      fc.property(journeys, all => {
        for (const row of distanceRows(all)) {
          const own = all.filter(one => one.person === row.person)
          expect(distanceRows(own)).toEqual([row])
          expect(own.some(one => one.fresh && one.score !== null)).toBe(true)
          expect(own.some(one => one.stage === 'beginning' && one.score !== null)).toBe(true)
          expect(own.some(one => one.stage === row.stage && one.score !== null)).toBe(true)
        }
      }),
    )
  })

  test('other names for people change nothing but the names', () => {
    fc.assert(
      fc.property(journeys, all => {
        const renamed = distanceRows(all.map(one => ({ ...one, person: `z-${one.person}` })))
        expect(renamed).toEqual(distanceRows(all).map(one => ({ ...one, person: `z-${one.person}` })))
      }),
    )
  })
})

/** So many people of each way, shared out among some workers in turn. */
const going = (forward: number, same: number, back: number, workers = ['w1', 'w2', 'w3'], name = 'p') => {
  const ways = [...Array(forward).fill('forward'), ...Array(same).fill('same'), ...Array(back).fill('back')]
  return ways.map(
    (direction, index): DistanceRow => ({
      person: `${name}${index}`,
      direction,
      stage: 'midpoint',
      audience: 'young_person',
      language: 'cy',
      service: 'a',
      knownTo: [workers[index % workers.length] ?? 'w'],
    }),
  )
}

const releaseOf = (rows: readonly DistanceRow[], grain: Grain = 'quarter'): Release =>
  toRelease(
    rows.map(row => asResponse(row, 'one')),
    {
      partnership: 'p',
      measured: measuredDistance,
      grain,
      from: '2026-04-01',
      to: grain === 'quarter' ? '2026-07-01' : '2026-10-01',
      blocks: ['one'],
      services: [],
      earlier: [],
    },
    releasePolicy,
  )

const textOf = (agreement: Agreement) =>
  !agreement.shown ? '[c]' : agreement.reads === 'percent' ? agreement.percent : agreement.reads

/** n, forward, same, back, as they are told of everyone. */
const told = (rows: readonly DistanceRow[]) => {
  const group = releaseOf(rows).tables[0]?.groups[0]
  return group?.shown ? [group.people, ...group.items.map(({ agreement }) => textOf(agreement))] : 'nothing'
}

describe('what is told, by hand', () => {
  test.each<[number, number, number, unknown]>([
    // 18 of 30 is 60 %, 6 of 30 is 20 %, and 12 did not go forward.
    [18, 6, 6, [30, 60, 20, 20]],
    // Nine did not go forward: too few to be told apart. 21 of 30 is 70 %.
    [21, 5, 4, [30, 70, '[c]', '[c]']],
    // Two went back: as few as none would read the same, so neither part is told. 16 of 28 is 57 %, told as 55.
    [16, 10, 2, [30, 55, '[c]', '[c]']],
    [16, 10, 0, [25, 60, '[c]', '[c]']],
    // Nobody, one or two went forward: very few. The rest is not split, since what is left would tell how many.
    [0, 20, 10, [30, 'very-few', '[c]', '[c]']],
    [30, 0, 0, [30, 'nearly-all', '[c]', '[c]']],
    // Fewer than ten people.
    [6, 2, 1, 'nothing'],
  ])('%i forward, %i the same, %i back', (forward, same, back, expected) => {
    // Everybody has a worker of their own here: what one insider knows is looked at below.
    const rows = going(forward, same, back).map((row, index) => ({ ...row, knownTo: [`w${index}`] }))
    expect(told(rows)).toEqual(expected)
  })

  test('what one worker knows is taken away first', () => {
    // 15 people, six of them the first worker's: nine others.
    const six = going(10, 3, 2).map((row, index) => ({ ...row, knownTo: [index < 6 ? 'w1' : `w${index}`] }))
    expect(told(six)).toBe('nothing')
    // 24 people, of whom five did not go forward, two of them one worker's. What she knows, and two more who tell her,
    // must leave it open whether anybody else did not: so up to five are told as none would be.
    const rows = going(19, 5, 0)
    const knowing = (count: number) =>
      rows.map((row, index) => ({ ...row, knownTo: [index >= 24 - count ? 'one' : `w${index}`] }))
    expect(told(knowing(2))).toEqual([25, 'at-least', '[c]', '[c]'])
    // One that is hers: up to four. 19 of 24 is 79 %, told as 80.
    expect(told(knowing(1))).toEqual([25, 80, '[c]', '[c]'])
    // Ten hers: thirteen on either side of 24 would be told as none, and nothing is left to tell.
    expect(told(knowing(10))).toEqual([25, '[c]', '[c]', '[c]'])
  })

  test('a colleague who wrote numbers down knows them as the worker does', () => {
    const rows = going(20, 0, 0).map((row, index) => ({
      ...row,
      knownTo: index < 11 ? [`w${index}`, 'cover'] : [`w${index}`],
    }))
    expect(told(rows)).toBe('nothing')
  })

  test('half-years tell by stage, of the two there are, and by group of people', () => {
    const rows = going(40, 0, 0).map((row, index) => ({
      ...row,
      stage: index < 25 ? ('midpoint' as const) : ('end' as const),
      audience: index % 2 ? ('young_person' as const) : ('parent_carer' as const),
      knownTo: [`w${index}`],
    }))
    const [stage, audience] = releaseOf(rows, 'half-year').tables
    expect(stage?.groups.map(group => [group.category, group.shown && group.people])).toEqual([
      ['midpoint', 25],
      ['end', 15],
    ])
    // Nobody of two groups: hidden, and with them the smaller of the two that are left, of equal ones the first.
    expect(audience?.groups.map(group => [group.category, group.shown && group.people])).toEqual([
      ['child', false],
      ['young_person', false],
      ['parent_carer', 20],
      ['adult', false],
    ])
  })
})

describe('possible worlds', () => {
  /** Every way in which up to so many people can go. */
  const worlds = (from: number, to: number): [number, number, number][] => {
    const all: [number, number, number][] = []
    for (let n = from; n <= to; n++)
      for (let forward = 0; forward <= n; forward++)
        for (let same = 0; same <= n - forward; same++) all.push([forward, same, n - forward - same])
    return all
  }
  const byTold = (some: [number, number, number][], toldOf: (world: [number, number, number]) => unknown) => {
    const classes = new Map<string, [number, number, number][]>()
    for (const world of some) {
      const key = JSON.stringify(toldOf(world))
      classes.set(key, [...(classes.get(key) ?? []), world])
    }
    return classes
  }
  /** In no direction it follows that nobody went there, nor that everybody did. */
  const nothingFollows = (some: readonly [number, number, number][]) =>
    [0, 1, 2].every(
      way =>
        some.some(world => (world[way] ?? 0) > 0) &&
        some.some(world => (world[way] ?? 0) < world[0] + world[1] + world[2]),
    )

  test('whatever is told of up to 27 people, in no direction it is certain that nobody or everybody went there', () => {
    const own = (world: [number, number, number]) =>
      told(going(...world).map((row, index) => ({ ...row, knownTo: [`w${index}`] })))
    const classes = byTold(worlds(10, 27), own)
    // The whole range of what can be told is there, the split among it.
    expect(classes.size).toBeGreaterThan(60)
    expect([...classes.keys()].some(key => !key.includes('[c]'))).toBe(true)
    for (const [key, some] of classes) expect(nothingFollows(some), key).toBe(true)
  }, 60_000)

  test('nor to a worker who knows all about people of their own', () => {
    for (const mine of [
      [2, 1, 0],
      [4, 3, 3],
      [0, 2, 5],
      [9, 0, 2],
    ] as [number, number, number][]) {
      const known = going(...mine, ['me'], 'mine')
      const classes = byTold(worlds(8, 17), others =>
        told([...known, ...going(...others).map((row, index) => ({ ...row, knownTo: [`w${index}`] }))]),
      )
      for (const [key, some] of classes) {
        expect(nothingFollows(some), `${mine}: ${key}`).toBe(true)
        // What is told is told of at least ten others.
        if (key !== '"nothing"')
          expect(Math.min(...some.map(([a, b, c]) => a + b + c))).toBeGreaterThanOrEqual(10)
      }
    }
  }, 60_000)
})

describe('whoever went which way', () => {
  const population = fc.array(
    fc.record({
      person: fc.nat(130).map(number => `person-${number}`),
      block: fc.constantFrom('one', 'two'),
      direction: fc.constantFrom('forward', ...directions),
      stage: fc.constantFrom('midpoint' as const, 'end' as const),
      audience: fc.constantFrom(...audiences, 'young_person' as const, 'young_person' as const),
      language: fc.constantFrom('cy' as const, 'en' as const),
      service: fc.constantFrom('a', 'b', 'c'),
      // Some are one worker's; most have a worker of their own.
      knownTo: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom('w1', 'w2').map((name: string): string[] => [name]) },
        { weight: 3, arbitrary: fc.nat(150).map(number => [`w${number}`]) },
      ),
    }),
    { maxLength: 260, size: 'max' },
  )
  const services = ['a', 'b', 'c'].map(id => ({ id, workers: ['w1', 'w2', 'w3'] }))

  /** Two quarters, their half-year and their year, each knowing the ones before. */
  const publishAll = (all: readonly (DistanceRow & { block: string })[]): Release[] => {
    // One row a person and block, as the table holds.
    const rows = [...new Map(all.map(row => [`${row.person} ${row.block}`, row])).values()]
    const made: { release: Release; rows: ReturnType<typeof asResponse>[]; blocks: string[] }[] = []
    for (const [grain, from, to, blocks] of [
      ['quarter', '2026-04-01', '2026-07-01', ['one']],
      ['quarter', '2026-07-01', '2026-10-01', ['two']],
      ['half-year', '2026-04-01', '2026-10-01', ['one', 'two']],
      ['year', '2026-04-01', '2027-04-01', ['one', 'two']],
    ] as [Grain, string, string, string[]][]) {
      const held = rows.filter(({ block }) => blocks.includes(block)).map(row => asResponse(row, row.block))
      const earlier = made.flatMap(one => toldBefore(one, measuredDistance, releasePolicy))
      const context = {
        partnership: 'p',
        measured: measuredDistance,
        grain,
        from,
        to,
        blocks,
        services,
        earlier,
      }
      made.push({ release: toRelease(held, context, releasePolicy), rows: held, blocks })
    }
    return made.map(({ release }) => release)
  }
  const RUNS = { numRuns: 150, seed: 20261127 }

  test('same and back are told together or not at all, and never where forward is hidden', () => {
    const seen = { split: 0, forward: 0, hidden: 0 }
    fc.assert(
      fc.property(population, all => {
        for (const group of publishAll(all).flatMap(({ tables }) => tables.flatMap(({ groups }) => groups))) {
          if (!group.shown) continue
          const [forward, same, back] = directions.map(
            way => group.items.find(({ item }) => item === way)?.agreement.shown,
          )
          expect(same).toBe(back)
          if (same) expect(forward).toBe(true)
          seen[same ? 'split' : forward ? 'forward' : 'hidden']++
        }
      }),
      RUNS,
    )
    for (const often of Object.values(seen)) expect(often).toBeGreaterThan(10)
  }, 60_000)

  test('two quarters whose people differ by three: the second is not told, or subtraction would find the three', () => {
    const first = going(15, 4, 4, ['w1', 'w2', 'w3', 'w4']).map(row => ({ ...row, block: 'one' }))
    const more = going(3, 0, 0, ['w5'], 'new').map(row => ({ ...row, block: 'two' }))
    const again = first.map(row => ({ ...row, direction: 'back' as const, block: 'two' }))
    const totals = (all: readonly (DistanceRow & { block: string })[]) =>
      publishAll(all)
        .slice(0, 2)
        .map(({ tables }) => tables[0]?.groups[0]?.shown)
    expect(totals([...first, ...again, ...more])).toEqual([true, false])
    // With ten more it is: as many as may be told of by themselves.
    const ten = going(10, 0, 0, ['w5', 'w6', 'w7'], 'new').map(row => ({ ...row, block: 'two' }))
    expect(totals([...first, ...again, ...ten])).toEqual([true, true])
  })

  test('of any two figures ever told, one within the other, nobody or ten people are left over', () => {
    fc.assert(
      fc.property(population, all => {
        const rows = [...new Map(all.map(row => [`${row.person} ${row.block}`, row])).values()]
        const blocks = [['one'], ['two'], ['one', 'two'], ['one', 'two']]
        const sets = publishAll(all).flatMap(({ tables }, index) => {
          // The last row of each person in the blocks of this release.
          const people = new Map(
            (blocks[index] ?? []).flatMap(block =>
              rows.filter(row => row.block === block).map(row => [row.person, row] as const),
            ),
          )
          return tables.flatMap(({ slice, groups }) => {
            const own = groups
              .filter(({ shown }) => shown)
              .map(
                ({ category }) =>
                  new Set(
                    [...people.values()]
                      .filter(row => slice === 'total' || row[slice] === category)
                      .map(({ person }) => person),
                  ),
              )
            return own.length > 1 ? [...own, new Set(own.flatMap(set => [...set]))] : own
          })
        })
        for (const a of sets)
          for (const b of sets) {
            if (![...a].every(one => b.has(one))) continue
            const left = b.size - a.size
            expect(left === 0 || left >= 10, `${a.size} in ${b.size}`).toBe(true)
          }
      }),
      RUNS,
    )
  }, 60_000)

  test('names of people and workers, and the order of rows, change no byte', () => {
    fc.assert(
      fc.property(population, all => {
        const once = [...new Map(all.map(row => [`${row.person} ${row.block}`, row])).values()]
        const renamed = once
          .map(row => ({ ...row, person: `z${row.person}`, knownTo: row.knownTo.map(name => `z${name}`) }))
          .reverse()
        expect(publishAll(renamed).map(bytes)).toEqual(publishAll(once).map(bytes))
      }),
      RUNS,
    )
  }, 60_000)
})
