import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, besideAgreed, letterOf, saysTheSame } from '~/core/assessment/agencies'
import { type Rating, scale } from '~/core/assessment/scale'

describe('how far agencies agree', () => {
  test.for<[Rating[], object]>([
    [[], { kind: 'none' }],
    [[2], { kind: 'one', rating: 2 }],
    [[3, 3, 3, 3], { kind: 'same', rating: 3 }],
    [[3, 2, 3, 3], { kind: 'next', lowest: 2, highest: 3 }],
    [[4, 2, 3], { kind: 'spread', lowest: 2, highest: 4 }],
    [[1, 4], { kind: 'spread', lowest: 1, highest: 4 }],
  ])('%j', ([ratings, agreement]) => {
    expect(agreementOf(ratings)).toEqual(agreement)
  })

  const ratings = fc.array(fc.constantFrom(...scale), { maxLength: 12 })

  test('does not depend on the order of the agencies', () => {
    fc.assert(
      fc.property(ratings, given => {
        expect(agreementOf([...given].reverse())).toEqual(agreementOf(given))
      }),
    )
  })

  test('every agency stands in one place beside the agreed rating', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(...scale), (given, agreed) => {
        const rows = given.map((rating, id) => ({ rating, id }))
        const { same, lower, higher } = besideAgreed(agreed, rows)
        expect([...same, ...lower, ...higher].map(({ id }) => id).sort((a, b) => a - b)).toEqual(
          rows.map(({ id }) => id),
        )
        expect(lower.every(({ rating }) => rating < agreed)).toBe(true)
        expect(higher.every(({ rating }) => rating > agreed)).toBe(true)
      }),
    )
  })
})

test('letters go on after Z', () => {
  expect([0, 1, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'BA'])
})

test('the same again is no change; other words are', () => {
  const says = { rating: 3, progressStage: 2, reasons: 'Da', language: 'cy' } as const
  expect(saysTheSame(says, { ...says })).toBe(true)
  expect(saysTheSame(says, { ...says, reasons: 'Da iawn' })).toBe(false)
  expect(saysTheSame(says, { ...says, progressStage: null })).toBe(false)
})
