import { describe, expect, test } from 'vitest'
import { lastEnded, periodOf } from '~/core/anonymise/calendar'
import { addDays, addMonths } from '~/core/journey/days'
import { AFTER_FOR_WEEKS, AFTER_MONTHS, END_UNTIL_WEEKS, LINK_DAYS } from '~/core/journey/timing'
import { authorIsKept, dueAt } from '~/core/retention/due'
import { BACKUP_DAYS, backupDaysOf, retentionPolicy } from '~/core/retention/policy'

const on = (day: string, backupDays = BACKUP_DAYS) =>
  dueAt(new Date(`${day}T03:10:00Z`), retentionPolicy, backupDays)

/** Days of eight years, a prime apart, so that every day of a month and every month comes up. */
const DAYS = Array.from({ length: 420 }, (_, index) => addDays('2026-01-01', index * 7 + (index % 5)))

describe('what is due', () => {
  test('on a day, by hand', () => {
    expect(on('2030-04-01')).toMatchObject({
      today: '2030-04-01',
      journeysClosed: '2028-04-01',
      journeysOpened: '2025-04-01',
      blocksOpened: '2028-04-01',
      // The reporting year that ended on 31 March 2027 has been over for three years.
      answers: '2027-04-01',
      words: '2029-04-01',
      keys: '2030-02-25',
      assessment: '2024-04-01',
    })
    expect(on('2030-03-31').answers).toBe('2026-04-01')
    expect(on('2031-03-31').answers).toBe('2027-04-01')
  })

  test('the day is the one in Wales, which begins an hour earlier in summer', () => {
    expect(dueAt(new Date('2030-06-30T23:30:00Z'), retentionPolicy, 35).today).toBe('2030-07-01')
  })

  test('a leap day has a day on which it is due', () => {
    expect(on('2030-02-28').journeysClosed).toBe('2028-02-28')
    expect(on('2030-03-01').journeysClosed >= '2028-02-29').toBe(true)
  })

  test('a day that is due stays due', () => {
    for (const [index, day] of DAYS.entries()) {
      const [before, after] = [on(DAYS[Math.max(0, index - 1)] ?? day), on(day)]
      for (const key of [
        'journeysClosed',
        'journeysOpened',
        'blocksOpened',
        'answers',
        'words',
        'keys',
      ] as const)
        expect(after[key] >= before[key], `${key} on ${day}`).toBe(true)
    }
  })
})

describe('nothing goes before what is made of it', () => {
  test('answers stay until their quarter, half-year and year are over and have been so for three years', () => {
    for (const day of DAYS) {
      const { answers } = on(day)
      // The block that ended last of those that are due, as a quarter's block does.
      const year = periodOf('year', addDays(answers, -1))
      expect(year.to <= addMonths(day, -retentionPolicy.answers)).toBe(true)
      for (const grain of ['quarter', 'half-year', 'year'] as const)
        expect(periodOf(grain, addDays(answers, -1)).to <= addMonths(day, -12), `${grain} on ${day}`).toBe(
          true,
        )
    }
  })

  test('all answers of a reporting year are due on the same day', () => {
    for (const day of DAYS) {
      const { answers } = on(day)
      expect(periodOf('year', answers).from).toBe(answers)
    }
  })

  test('words stay for at least two batches of quotes after their block has ended', () => {
    for (const ended of DAYS) {
      // The first day on which they are due.
      const due = addMonths(ended, retentionPolicy.words)
      const batches = daysFrom(ended, due).filter(day => lastEnded('half-year', day).to === day)
      expect(batches.length, ended).toBeGreaterThanOrEqual(2)
    }
  })

  test('what was sent after a journey was closed is there when the year in which it was sent is released', () => {
    for (const closed of DAYS) {
      const afterwards = addDays(addMonths(closed, Math.max(...AFTER_MONTHS)), AFTER_FOR_WEEKS * 7)
      const last = [afterwards, addDays(closed, END_UNTIL_WEEKS * 7)].sort().at(-1) as string
      const released = periodOf('year', last).to
      expect(released < addMonths(closed, retentionPolicy.journey), closed).toBe(true)
      expect(addDays(last, LINK_DAYS) < addMonths(closed, retentionPolicy.journey)).toBe(true)
    }
  })

  test('certificates outlive the answers, and go with the self-assessment', () => {
    for (const day of DAYS) expect(on(day).assessment < on(day).answers).toBe(true)
  })

  test('a block has eight whole quarters before it is given up, and is given up as one begins', () => {
    for (const opened of DAYS) {
      const given = daysFrom(addMonths(opened, 20), addMonths(opened, 30)).find(
        day => on(day).blocksOpened >= opened,
      ) as string
      expect(periodOf('quarter', given).from, opened).toBe(given)
      expect(given >= addMonths(opened, retentionPolicy.waitingBlock), opened).toBe(true)
      expect(given < addMonths(opened, retentionPolicy.waitingBlock + 4), opened).toBe(true)
    }
  })
})

test('who wrote words is known for thirty days after they were read', () => {
  const read = new Date('2026-05-11T09:00:00Z')
  const later = (days: number, seconds = 0) => new Date(read.getTime() + days * 86_400_000 + seconds * 1000)
  expect(authorIsKept(read, later(30, -1), retentionPolicy)).toBe(true)
  expect(authorIsKept(read, later(30), retentionPolicy)).toBe(false)
  const due = dueAt(later(30), retentionPolicy, 35)
  expect(due.author).toEqual(read)
})

test.for([
  [undefined, 35],
  ['', 35],
  ['1', 1],
  ['400', 400],
])('BACKUP_DAYS %s is %s days', ([text, days]) => {
  expect(backupDaysOf(text as string | undefined)).toBe(days)
})

test.for(['0', '401', '-1', '1.5', 'many', ' 35', '1e2'])('BACKUP_DAYS cannot be %s', text => {
  expect(() => backupDaysOf(text)).toThrow('BACKUP_DAYS must be a whole number from 1 to 400')
})

function daysFrom(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day)
  return days
}
