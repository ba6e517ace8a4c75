import { expect, test } from 'vitest'
import { addDays, addMonths, dayOf, daysBetween } from '~/core/journey/days'

test('a day is the day in Wales', () => {
  expect(dayOf(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
  expect(dayOf(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31')
})

test('days are counted over the change of clocks and over leap days', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
})

test('what is not a day is refused', () => {
  for (const text of ['', '2026-13-01', '04/03/2026', '2026-03-04T00:00:00Z']) {
    expect(() => addDays(text, 1)).toThrow(RangeError)
  }
})

test('months later it is the same day, or the last one that the month has', () => {
  expect(addMonths('2026-05-04', 3)).toBe('2026-08-04')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29')
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
})
