import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Direction,
  directionOf,
  distancesOf,
  type GoalNow,
  linesOf,
  makesPairs,
  scoreAt,
  sideBySide,
  voicesFor,
} from '~/core/distance/distance'
import {
  goalStates,
  type Score,
  type ScoredStage,
  scoredStages,
  type Voice,
  voices,
} from '~/core/distance/types'

type Given = readonly [beginning: number | null, midpoint: number | null, end: number | null]

/** What a voice gave a goal at the three stages, as rows; null is a stage at which nothing was given. */
const given = (goalId: string, voice: Voice, numbers: Given): Score[] =>
  scoredStages.flatMap((stage, index) => {
    const score = numbers[index] ?? null
    return score === null ? [] : [{ goalId, voice, stage, revision: 1, score, on: '2026-05-04' }]
  })

const goal = (id: string, state: GoalNow['state'] = 'open', respondentId = 'mali'): GoalNow => ({
  id,
  respondentId,
  state,
})

const points = (numbers: Given) =>
  scoredStages.map((stage, index) => ({ stage, score: numbers[index] ?? null }))

describe('which way a line leads', () => {
  test.for<[Given, Direction, why: string]>([
    [[3, 5, 7], 'forward', '3 → 7: the latest is the end'],
    [[3, 5, null], 'forward', '3 → 5: no end yet, so the midpoint is the latest'],
    [[3, null, 7], 'forward', '3 → 7: a missing midpoint is passed over'],
    [[3, 8, 3], 'same', '3 → 3: what was in between does not count'],
    [[6, 8, 5], 'back', '6 → 5'],
    [[0, null, 1], 'forward', '0 is a number like any other'],
    [[10, 0, 10], 'same', '10 → 10'],
    [[null, 2, 9], 'not-yet-known', 'nothing to start from: 2 is not a beginning'],
    [[4, null, null], 'not-yet-known', 'nothing after the beginning'],
    [[null, null, null], 'not-yet-known', 'nobody has scored it'],
  ])('%j leads %s: %s', ([numbers, direction]) => {
    expect(directionOf(points(numbers))).toBe(direction)
  })

  test('a number that was put right counts as it was put right, and one taken back counts no more', () => {
    const scores: Score[] = [
      ...given('a', 'person', [3, 5, null]),
      { goalId: 'a', voice: 'person', stage: 'midpoint', revision: 3, score: null, on: '2026-06-03' },
      { goalId: 'a', voice: 'person', stage: 'midpoint', revision: 2, score: 2, on: '2026-06-02' },
    ]
    // Midpoint: first 5, put right to 2, then taken back. So there is no pair.
    expect(scoreAt(scores, { goalId: 'a', voice: 'person', stage: 'midpoint' })).toBeNull()
    expect(linesOf(goal('a'), scores)[0]?.direction).toBe('not-yet-known')
    // Without the last row it is 3 → 2.
    expect(
      linesOf(
        goal('a'),
        scores.filter(({ revision }) => revision < 3),
      )[0]?.direction,
    ).toBe('back')
  })
})

describe('goals that make no pair', () => {
  test('one that was put differently, is no longer wanted, or is not safe', () => {
    expect(goalStates.filter(makesPairs)).toEqual(['open', 'reached', 'stuck'])
    for (const state of ['changed', 'no_longer_wanted', 'unsafe'] as const) {
      const [line] = linesOf(goal('a', state), given('a', 'person', [2, 6, 9]))
      expect(line).toMatchObject({ direction: null, points: [{ score: 2 }, { score: 6 }, { score: 9 }] })
    }
  })

  test('the one in its place begins anew, and is no pair with the one before', () => {
    // "Every day" went 4 → 4 and became "two days", which starts at 3 and is at 6 in the end: one pair, 3 → 6.
    const scores = [
      ...given('every-day', 'person', [4, 4, null]),
      ...given('two-days', 'person', [3, null, 6]),
    ]
    expect(distancesOf([goal('every-day', 'changed'), goal('two-days')], scores)).toEqual([
      { respondentId: 'mali', voice: 'person', forward: 1, same: 0, back: 0, direction: 'forward' },
    ])
    // With a number of the new one at the end alone there is no pair, whatever the old one began with.
    const late = [
      ...given('every-day', 'person', [4, 4, null]),
      ...given('two-days', 'person', [null, null, 6]),
    ]
    expect(distancesOf([goal('every-day', 'changed'), goal('two-days')], late)[0]?.direction).toBe(
      'not-yet-known',
    )
  })
})

describe('a person with several goals counts once', () => {
  const netOf = (...all: Given[]) => {
    const goals = all.map((_, index) => goal(`g${index}`))
    return distancesOf(
      goals,
      all.flatMap((numbers, index) => given(`g${index}`, 'person', numbers)),
    )[0]?.direction
  }

  test('by the net of goals, not of points', () => {
    // Two forward by one point each, one back by nine: 2 − 1 = 1 more forward.
    expect(netOf([3, null, 4], [5, null, 6], [9, null, 0])).toBe('forward')
    // One forward by nine, two back by one: 1 − 2.
    expect(netOf([0, null, 9], [5, null, 4], [3, 2, null])).toBe('back')
  })

  test('a tie is the same; goals that stayed weigh nothing; goals without a pair are left out', () => {
    // One forward, one back: 1 − 1.
    expect(netOf([1, null, 9], [9, null, 8])).toBe('same')
    // Three stayed, one forward: 1 − 0.
    expect(netOf([4, null, 4], [4, null, 4], [4, null, 4], [4, null, 5])).toBe('forward')
    // One stayed.
    expect(netOf([4, 7, 4])).toBe('same')
    // One forward, one with no beginning: 1 − 0.
    expect(netOf([2, 3, null], [null, 1, 9])).toBe('forward')
    // None is a pair.
    expect(netOf([2, null, null], [null, 1, 9])).toBe('not-yet-known')
  })

  test('each voice by itself, each person by themselves', () => {
    const goals = [goal('a'), goal('b'), goal('c', 'open', 'nain')]
    const scores = [
      ...given('a', 'person', [3, null, 7]),
      ...given('a', 'worker', [5, null, 4]),
      ...given('b', 'parent_carer', [6, 6, null]),
      ...given('c', 'person', [8, null, 2]),
    ]
    expect(distancesOf(goals, scores)).toEqual([
      { respondentId: 'mali', voice: 'person', forward: 1, same: 0, back: 0, direction: 'forward' },
      { respondentId: 'mali', voice: 'parent_carer', forward: 0, same: 1, back: 0, direction: 'same' },
      { respondentId: 'mali', voice: 'worker', forward: 0, same: 0, back: 1, direction: 'back' },
      { respondentId: 'nain', voice: 'person', forward: 0, same: 0, back: 1, direction: 'back' },
    ])
  })
})

describe('voices stand side by side', () => {
  test('you see 7, your worker sees 4', () => {
    const scores = [
      ...given('a', 'worker', [3, null, 4]),
      ...given('a', 'person', [3, 5, 7]),
      ...given('b', 'parent_carer', [0, 0, 0]),
    ]
    expect(sideBySide('a', scores)).toEqual([
      {
        stage: 'beginning',
        scores: [
          { voice: 'person', score: 3 },
          { voice: 'worker', score: 3 },
        ],
        differ: false,
      },
      {
        stage: 'end',
        scores: [
          { voice: 'person', score: 7 },
          { voice: 'worker', score: 4 },
        ],
        differ: true,
      },
    ])
  })

  test('three for a young person’s goal, two for an adult’s own', () => {
    expect(voicesFor('child')).toEqual(['person', 'parent_carer', 'worker'])
    expect(voicesFor('young_person')).toEqual(['person', 'parent_carer', 'worker'])
    expect(voicesFor('parent_carer')).toEqual(['person', 'worker'])
    expect(voicesFor('adult')).toEqual(['person', 'worker'])
  })
})

/** Journeys as they come: any states, missing stages, one voice only, numbers put right or taken back, ties. */
const journeys = fc
  .array(
    fc.record({
      state: fc.constantFrom(...goalStates),
      respondentId: fc.constantFrom('a', 'b'),
      scores: fc.array(
        fc.record({
          voice: fc.constantFrom(...voices),
          stage: fc.constantFrom(...scoredStages),
          score: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null, freq: 6 }),
        }),
        { maxLength: 14 },
      ),
    }),
    { maxLength: 6 },
  )
  .map(all => {
    const goals: GoalNow[] = all.map(({ state, respondentId }, index) => ({
      id: `g${index}`,
      state,
      respondentId,
    }))
    const scores = all.flatMap((one, index) =>
      one.scores.map(
        (score, place): Score => ({
          ...score,
          goalId: `g${index}`,
          revision: place + 1,
          on: '2026-05-04',
        }),
      ),
    )
    return { goals, scores }
  })

const shuffled = <T>(items: readonly T[], keys: readonly number[]): T[] =>
  items
    .map((item, index) => ({ item, key: keys[index % Math.max(keys.length, 1)] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ item }) => item)

describe('whatever a journey holds', () => {
  test('the order in which rows come changes nothing', () => {
    fc.assert(
      fc.property(journeys, fc.array(fc.integer(), { minLength: 1 }), ({ goals, scores }, keys) => {
        const [mixedGoals, mixedScores] = [shuffled(goals, keys), shuffled(scores, keys)]
        expect(distancesOf(mixedGoals, mixedScores)).toEqual(distancesOf(goals, scores))
        for (const one of goals) {
          expect(linesOf(one, mixedScores)).toEqual(linesOf(one, scores))
          expect(sideBySide(one.id, mixedScores)).toEqual(sideBySide(one.id, scores))
        }
      }),
    )
  })

  test('every number shown is one that somebody gave: none is worked out, none is between two others', () => {
    fc.assert(
      fc.property(journeys, ({ goals, scores }) => {
        for (const one of goals) {
          const was = (voice: Voice, stage: ScoredStage, score: number) =>
            scores.some(
              row =>
                row.goalId === one.id && row.voice === voice && row.stage === stage && row.score === score,
            )
          for (const { voice, points: placed } of linesOf(one, scores)) {
            for (const { stage, score } of placed)
              expect(score === null || was(voice, stage, score)).toBe(true)
          }
          for (const { stage, scores: beside } of sideBySide(one.id, scores)) {
            for (const { voice, score } of beside) expect(was(voice, stage, score)).toBe(true)
          }
        }
      }),
    )
  })

  test('what is counted are whole goals, each at most once, and the net follows from the three counts', () => {
    fc.assert(
      fc.property(journeys, ({ goals, scores }) => {
        for (const { respondentId, forward, same, back, direction } of distancesOf(goals, scores)) {
          const own = goals.filter(one => one.respondentId === respondentId && makesPairs(one.state))
          for (const count of [forward, same, back]) expect(Number.isSafeInteger(count)).toBe(true)
          expect(forward + same + back).toBeLessThanOrEqual(own.length)
          expect(direction === 'not-yet-known').toBe(forward + same + back === 0)
          if (direction === 'forward') expect(forward).toBeGreaterThan(back)
          if (direction === 'back') expect(back).toBeGreaterThan(forward)
          if (direction === 'same') expect(forward).toBe(back)
        }
      }),
    )
  })

  test('another voice, another goal and a goal that makes no pair change nobody’s direction', () => {
    fc.assert(
      fc.property(journeys, fc.integer({ min: 0, max: 10 }), ({ goals, scores }, number) => {
        const own = distancesOf(goals, scores).filter(({ voice }) => voice === 'person')
        const others: Score[] = goals.map(({ id }) => ({
          goalId: id,
          voice: 'worker',
          stage: 'end',
          revision: 99,
          score: number,
          on: '2026-05-04',
        }))
        const left = goals.map((one): GoalNow => ({ ...one, id: `left-${one.id}`, state: 'changed' }))
        const leftScores = left.flatMap(({ id }) => given(id, 'person', [0, null, number]))
        const now = distancesOf([...goals, ...left], [...scores, ...others, ...leftScores])
        for (const one of own) {
          expect(
            now.find(({ voice, respondentId }) => voice === 'person' && respondentId === one.respondentId),
          ).toEqual(one)
        }
      }),
    )
  })

  test('a voice alone has nobody beside it', () => {
    fc.assert(
      fc.property(journeys, fc.constantFrom(...voices), ({ goals, scores }, voice) => {
        const alone = scores.filter(one => one.voice === voice)
        for (const { id } of goals) expect(sideBySide(id, alone)).toEqual([])
      }),
    )
  })
})
