import { describe, expect, test } from 'vitest'
import { releasePolicy } from '~/core/anonymise/policy'
import { agreementOf, roundPeople } from '~/core/anonymise/values'

describe('people are told as a multiple of five', () => {
  test.each([
    [0, 0],
    [10, 10],
    [12, 10],
    [13, 15],
    [17, 15],
    [18, 20],
    [302, 300],
    [303, 305],
  ])('%i reads %i', (people, told) => {
    expect(roundPeople(people, releasePolicy)).toBe(told)
  })

  test.each([-1, 2.5, Number.NaN])('%d is not a count', count => {
    expect(() => roundPeople(count, releasePolicy)).toThrow(RangeError)
  })
})

describe('agreement', () => {
  const told = (agreeing: number, onScale: number, groupPeople = onScale, band = 3) =>
    agreementOf({ agreeing, onScale, groupPeople, band }, releasePolicy)
  const percent = (value: number) => ({ shown: true, reads: 'percent', percent: value })

  test('nine on the scale say nothing, however large the group', () => {
    expect(told(9, 9, 40)).toEqual({ shown: false })
    expect(told(0, 0, 40)).toEqual({ shown: false })
  })

  test('none to three dissenters read alike; the fourth makes a difference', () => {
    const atLeast70 = { shown: true, reads: 'at-least', percent: 70 }
    for (const agreeing of [10, 9, 8, 7]) expect(told(agreeing, 10)).toEqual(atLeast70)
    // 6 of 10 is 60 %, in steps of 10
    expect(told(6, 10)).toEqual(percent(60))
    // 12 of 15 is 80 %: from there on it reads "nearly all"
    const nearlyAll = { shown: true, reads: 'nearly-all' }
    for (const agreeing of [15, 12]) expect(told(agreeing, 15)).toEqual(nearlyAll)
    expect(told(297, 300)).toEqual(nearlyAll)
  })

  test('none to three in agreement read alike; the fourth makes a difference', () => {
    const atMost30 = { shown: true, reads: 'at-most', percent: 30 }
    for (const agreeing of [0, 1, 2, 3]) expect(told(agreeing, 10)).toEqual(atMost30)
    expect(told(4, 10)).toEqual(percent(40))
    expect(told(3, 15)).toEqual({ shown: true, reads: 'very-few' })
  })

  test('whoever knows four answers takes them off the few: so the few are four more', () => {
    // 8 of 15: 53 %, in steps of 10
    const atLeast50 = { shown: true, reads: 'at-least', percent: 50 }
    for (const agreeing of [15, 12, 8]) expect(told(agreeing, 15, 15, 7)).toEqual(atLeast50)
    expect(told(7, 15, 15, 7)).toEqual({ shown: true, reads: 'at-most', percent: 50 })
    // Twice seven is fourteen: nothing between, and nothing to tell.
    expect(told(8, 14, 14, 7)).toEqual({ shown: false })
  })

  test('groups told as 10 or 15 go in steps of 10, larger ones in steps of 5', () => {
    // 8 of 13 = 61.5 %
    expect(told(8, 13)).toEqual(percent(60))
    // 11 of 17 = 64.7 %, 17 is told as 15
    expect(told(11, 17)).toEqual(percent(60))
    // 12 of 18 = 66.7 %, 18 is told as 20
    expect(told(12, 18)).toEqual(percent(65))
  })

  test('the step follows the group, so that it cannot tell how many skipped the item', () => {
    // 7 of 11 = 63.6 %: nearest 5 is 65, nearest 10 is 60
    expect(told(7, 11, 24)).toEqual(percent(65))
    expect(told(7, 11, 11)).toEqual(percent(60))
  })

  test('halves go upwards', () => {
    // 9 of 40 = 22.5 %; 15 of 20 = 75 % in a group that is told as 15
    expect(told(9, 40)).toEqual(percent(25))
    expect(told(12, 16)).toEqual(percent(80))
  })

  test('never 0 and never 100', () => {
    // 4 of 300 = 1 % would round to 0; 296 of 300 = 99 % would round to 100
    expect(told(4, 300)).toEqual(percent(5))
    expect(told(296, 300)).toEqual(percent(95))
  })

  test('counts that cannot be are refused', () => {
    expect(() => told(11, 10)).toThrow(RangeError)
    expect(() => told(5, 10, 9)).toThrow(RangeError)
    expect(() => told(-1, 10)).toThrow(RangeError)
  })
})
