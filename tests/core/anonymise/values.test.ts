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
  const told = (agreeing: number, onScale: number, groupPeople = onScale) =>
    agreementOf({ agreeing, onScale, groupPeople }, releasePolicy)
  const percent = (value: number) => ({ shown: true, reads: 'percent', percent: value })

  test('nine on the scale say nothing, however large the group', () => {
    expect(told(9, 9, 40)).toEqual({ shown: false })
    expect(told(0, 0, 40)).toEqual({ shown: false })
  })

  test('none, one and two dissenters read alike; the third makes a difference', () => {
    const nearlyAll = { shown: true, reads: 'nearly-all' }
    expect(told(10, 10)).toEqual(nearlyAll)
    expect(told(9, 10)).toEqual(nearlyAll)
    expect(told(8, 10)).toEqual(nearlyAll)
    // 7 of 10 is 70 %, in steps of 10
    expect(told(7, 10)).toEqual(percent(70))
    expect(told(298, 300)).toEqual(nearlyAll)
  })

  test('none, one and two in agreement read alike; the third makes a difference', () => {
    const veryFew = { shown: true, reads: 'very-few' }
    expect(told(0, 10)).toEqual(veryFew)
    expect(told(2, 10)).toEqual(veryFew)
    expect(told(3, 10)).toEqual(percent(30))
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
    // 5 of 20 = 25 %; 9 of 40 = 22.5 %; 13 of 20 = 65 %; 6 of 16 = 37.5 %; 9 of 12 = 75 %
    expect(told(9, 40)).toEqual(percent(25))
    expect(told(9, 12)).toEqual(percent(80))
  })

  test('never 0 and never 100', () => {
    // 3 of 300 = 1 % would round to 0; 297 of 300 = 99 % would round to 100
    expect(told(3, 300)).toEqual(percent(5))
    expect(told(297, 300)).toEqual(percent(95))
  })

  test('counts that cannot be are refused', () => {
    expect(() => told(11, 10)).toThrow(RangeError)
    expect(() => told(5, 10, 9)).toThrow(RangeError)
    expect(() => told(-1, 10)).toThrow(RangeError)
  })
})
