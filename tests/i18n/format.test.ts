import { describe, expect, test } from 'vitest'
import {
  compare,
  formatDate,
  formatDateTime,
  formatList,
  formatMonthYear,
  formatNumber,
  formatPercent,
  formatPeriod,
  sorted,
} from '~/i18n'

describe('dates', () => {
  test('are written out in both languages', () => {
    expect(formatDate('cy', '2025-03-04')).toBe('4 Mawrth 2025')
    expect(formatDate('en', '2025-03-04')).toBe('4 March 2025')
    expect(formatMonthYear('cy', '2025-08-31')).toBe('Awst 2025')
  })

  test('use the month names that Node’s own Welsh has', () => {
    const node = new Intl.DateTimeFormat('cy', { month: 'long', timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      const day = `2025-${String(month).padStart(2, '0')}-01`
      expect(formatMonthYear('cy', day)).toBe(`${node.format(new Date(day))} 2025`)
    }
  })

  test('of an instant are the day and the time it is in Wales', () => {
    expect(formatDate('cy', new Date('2025-06-30T23:30:00Z'))).toBe('1 Gorffennaf 2025')
    expect(formatDateTime('cy', new Date('2025-06-30T13:05:00Z'))).toBe('30 Mehefin 2025, 2:05pm')
    expect(formatDateTime('en', new Date('2025-01-01T00:00:00Z'))).toBe('1 January 2025, 12:00am')
  })

  test.each(['2025-13-01', '4/3/2025', '', '2025-00-10'])('“%s” is not a day', day => {
    expect(() => formatDate('cy', day)).toThrow(RangeError)
  })
})

describe('periods', () => {
  test('name their months, with the mutation after i', () => {
    expect(formatPeriod('cy', '2025-04-01', '2025-07-01')).toBe('Ebrill i Fehefin 2025')
    expect(formatPeriod('en', '2025-04-01', '2025-07-01')).toBe('April to June 2025')
    expect(formatPeriod('cy', '2025-07-01', '2025-10-01')).toBe('Gorffennaf i Fedi 2025')
    expect(formatPeriod('cy', '2025-10-01', '2026-01-01')).toBe('Hydref i Ragfyr 2025')
    expect(formatPeriod('cy', '2025-01-01', '2025-04-01')).toBe('Ionawr i Fawrth 2025')
  })

  test('name both years when they have two', () => {
    expect(formatPeriod('cy', '2024-10-01', '2025-04-01')).toBe('Hydref 2024 i Fawrth 2025')
    expect(formatPeriod('en', '2024-04-01', '2025-04-01')).toBe('April 2024 to March 2025')
  })

  test('of one month are that month', () => {
    expect(formatPeriod('cy', '2025-04-01', '2025-05-01')).toBe('Ebrill 2025')
  })
})

describe('alphabetical order', () => {
  test('is Welsh in Welsh: ch after c, dd after d, ll after l', () => {
    const words = [
      'chwaer',
      'cyfarfod',
      'llaw',
      'lwc',
      'ddoe',
      'dŵr',
      'ffon',
      'fory',
      'ngwaith',
      'gwaith',
      'rhes',
      'rygbi',
      'thema',
      'tŷ',
      'phafiliwn',
      'pwll',
    ]
    expect([...words].sort(compare('cy'))).toEqual([
      'cyfarfod',
      'chwaer',
      'dŵr',
      'ddoe',
      'fory',
      'ffon',
      'gwaith',
      'ngwaith',
      'lwc',
      'llaw',
      'pwll',
      'phafiliwn',
      'rygbi',
      'rhes',
      'tŷ',
      'thema',
    ])
  })

  test('is English in English', () => {
    expect(['cyfarfod', 'chwaer'].sort(compare('en'))).toEqual(['chwaer', 'cyfarfod'])
  })

  test('ignores capitals and circumflexes at first, and reads numbers as numbers', () => {
    expect(['tŷ', 'Tŵr', 'Cam 10', 'cam 9'].sort(compare('cy'))).toEqual(['cam 9', 'Cam 10', 'Tŵr', 'tŷ'])
  })

  test('sorts things by what is shown and leaves the list alone', () => {
    const things = [{ name: 'Llanelli' }, { name: 'Lampeter' }, { name: 'Abertawe' }]
    expect(sorted('cy', things, ({ name }) => name).map(({ name }) => name)).toEqual([
      'Abertawe',
      'Lampeter',
      'Llanelli',
    ])
    expect(things[0]?.name).toBe('Llanelli')
  })
})

test('numbers, percentages and lists', () => {
  expect(formatNumber('cy', 1234.5)).toBe('1,234.5')
  expect(formatPercent('cy', 46)).toBe('46%')
  expect(formatList('cy', ['te', 'coffi'])).toBe('te, coffi')
})
