import { describe, expect, test } from 'vitest'
import {
  assertDay,
  dayOf,
  holds,
  lastEnded,
  next,
  periodOf,
  periodsBetween,
  previous,
} from '~/core/anonymise/calendar'

describe('the reporting calendar', () => {
  test.each([
    ['quarter', '2026-04-01', '2026-04-01', '2026-07-01'],
    ['quarter', '2026-06-30', '2026-04-01', '2026-07-01'],
    ['quarter', '2026-12-31', '2026-10-01', '2027-01-01'],
    ['quarter', '2027-01-01', '2027-01-01', '2027-04-01'],
    ['half-year', '2026-09-30', '2026-04-01', '2026-10-01'],
    ['half-year', '2027-02-28', '2026-10-01', '2027-04-01'],
    ['year', '2026-04-01', '2026-04-01', '2027-04-01'],
    ['year', '2026-03-31', '2025-04-01', '2026-04-01'],
  ] as const)('the %s of %s runs from %s to before %s', (grain, day, from, to) => {
    expect(periodOf(grain, day)).toEqual({ grain, from, to })
  })

  test('on the first day of a quarter, the one before has ended', () => {
    expect(lastEnded('quarter', '2026-07-01')).toEqual({
      grain: 'quarter',
      from: '2026-04-01',
      to: '2026-07-01',
    })
    expect(lastEnded('quarter', '2026-06-30').to).toBe('2026-04-01')
    expect(lastEnded('year', '2026-12-01')).toEqual({ grain: 'year', from: '2025-04-01', to: '2026-04-01' })
  })

  test('previous and next are each other’s opposite, over the turn of the year', () => {
    const winter = periodOf('quarter', '2027-02-02')
    expect(previous(winter).from).toBe('2026-10-01')
    expect(next(previous(winter))).toEqual(winter)
  })

  test('periods between two days', () => {
    expect(periodsBetween('quarter', '2026-05-15', '2027-01-01').map(period => period.from)).toEqual([
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ])
    expect(periodsBetween('year', '2026-05-15', '2026-05-15')).toEqual([
      { grain: 'year', from: '2026-04-01', to: '2027-04-01' },
    ])
  })

  test('the last day belongs to the period, the day after does not', () => {
    const period = periodOf('quarter', '2026-04-01')
    expect(holds(period, '2026-06-30')).toBe(true)
    expect(holds(period, '2026-07-01')).toBe(false)
  })

  test('a summer quarter begins at midnight in Cardiff, an hour before midnight UTC', () => {
    expect(dayOf(new Date('2026-06-30T22:59:59Z'))).toBe('2026-06-30')
    expect(dayOf(new Date('2026-06-30T23:00:00Z'))).toBe('2026-07-01')
    expect(dayOf(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31')
  })

  test.each(['2026-02-30', '2026-13-01', '26-01-01', 'today'])('%s is not a day', day => {
    expect(() => assertDay(day)).toThrow(RangeError)
    expect(() => periodOf('quarter', day)).toThrow(RangeError)
  })
})
