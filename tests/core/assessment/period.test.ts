import { describe, expect, test } from 'vitest'
import { readYear, yearFrom, yearsToChoose } from '~/core/assessment/period'

describe('the year of a page', () => {
  test('without one asked for it is the year that holds today', () => {
    expect(readYear(null, '2026-11-22')?.from).toBe('2026-04-01')
    expect(readYear(null, '2026-03-31')?.from).toBe('2025-04-01')
  })

  test('it has four quarters and two half-years, without gaps', () => {
    const { from, to, quarters, halves } = yearFrom('2026-04-01')
    expect([from, to]).toEqual(['2026-04-01', '2027-04-01'])
    expect(quarters.map(each => each.from)).toEqual(['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01'])
    expect(halves.map(each => each.to)).toEqual(['2026-10-01', '2027-04-01'])
  })

  test.each([
    ['one that has not begun', '2027-04-01'],
    ['one before there was anything', '2019-04-01'],
    ['a day that begins no year', '2026-05-01'],
    ['another month’s first', '2026-07-01'],
    ['nothing', ''],
    ['nonsense', '2026-04-01 or 1=1'],
    ['a day that does not exist', '2026-04-31'],
  ])('%s is none', (_, asked) => {
    expect(readYear(asked, '2026-11-22')).toBeNull()
  })
})

describe('the years to choose from', () => {
  test('reach from the first day anything is known about to today, the latest first', () => {
    expect(yearsToChoose('2024-09-10', '2026-11-22')).toEqual(['2026-04-01', '2025-04-01', '2024-04-01'])
    expect(yearsToChoose('2026-11-22', '2026-11-22')).toEqual(['2026-04-01'])
  })

  test('with nothing known there is this year alone', () => {
    expect(yearsToChoose(null, '2026-04-01')).toEqual(['2026-04-01'])
  })

  test('never go back before the first year that a page can show', () => {
    expect(yearsToChoose('1999-01-01', '2021-05-01')).toEqual(['2021-04-01', '2020-04-01'])
  })
})
