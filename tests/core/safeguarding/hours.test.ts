import { describe, expect, test } from 'vitest'
import { stepDue, usualDeadlines } from '~/core/safeguarding/escalation'
import { contactForm, readDay, readTime, watchForm } from '~/core/safeguarding/forms'
import { isOld, reminderDue } from '~/core/safeguarding/help-age'
import { instantOf, lookAt, minutesWaited } from '~/core/safeguarding/hours'

/** Nine to five on weekdays, but for Christmas and the days beside it. */
const hours = {
  hours: [...Array.from({ length: 5 }, () => [540, 1020] as [number, number]), null, null],
  closedDays: ['2026-12-25', '2026-12-28'],
}
const never = { hours: Array<null>(7).fill(null), closedDays: [] }
const at = (text: string) => new Date(text)

describe('when somebody looks', () => {
  test('by the clock in Wales, in winter and in summer', () => {
    expect(instantOf('2026-11-30', 540)).toEqual(at('2026-11-30T09:00Z'))
    expect(instantOf('2026-07-01', 540)).toEqual(at('2026-07-01T08:00Z'))
    // The clocks change on 25 October at two.
    expect(instantOf('2026-10-25', 540)).toEqual(at('2026-10-25T09:00Z'))
  })

  test('now, later today, after the weekend, after closed days', () => {
    expect(lookAt(hours, at('2026-11-27T16:59Z'))).toEqual({ kind: 'now', until: at('2026-11-27T17:00Z') })
    expect(lookAt(hours, at('2026-11-27T08:00Z'))).toEqual({ kind: 'next', at: at('2026-11-27T09:00Z') })
    expect(lookAt(hours, at('2026-11-27T17:00Z'))).toEqual({ kind: 'next', at: at('2026-11-30T09:00Z') })
    // Christmas Day is a Friday, and the Monday after is closed too.
    expect(lookAt(hours, at('2026-12-24T20:00Z'))).toEqual({ kind: 'next', at: at('2026-12-29T09:00Z') })
    // Late in the evening in summer it is the next day in UTC only.
    expect(lookAt(hours, at('2026-06-30T23:30Z'))).toEqual({ kind: 'next', at: at('2026-07-01T08:00Z') })
    expect(lookAt(never, at('2026-11-27T10:00Z'))).toBeNull()
  })

  test('waiting counts within the hours, and by the clock where there are none', () => {
    expect(minutesWaited(hours, at('2026-11-27T16:30Z'), at('2026-11-30T09:15Z'))).toBe(45)
    expect(minutesWaited(hours, at('2026-11-28T10:00Z'), at('2026-11-29T22:00Z'))).toBe(0)
    expect(minutesWaited(never, at('2026-11-28T10:00Z'), at('2026-11-28T12:00Z'))).toBe(120)
    expect(minutesWaited(null, at('2026-11-28T10:00Z'), at('2026-11-28T09:00Z'))).toBe(0)
  })
})

describe('when nobody has looked', () => {
  const raisedAt = at('2026-11-27T16:30Z')
  const unsafe = { kind: 'unsafe', priority: null, raisedAt, taken: [] } as const
  const due = (concern: Parameters<typeof stepDue>[0], now: string) =>
    stepDue(concern, hours, usualDeadlines, at(now))

  test('an urgent concern counts by the clock, an ordinary one in the hours', () => {
    expect(due(unsafe, '2026-11-27T17:29Z')).toBeNull()
    expect(due(unsafe, '2026-11-27T17:30Z')).toBe(1)
    const contact = { ...unsafe, kind: 'contact' as const }
    expect(due(contact, '2026-11-30T16:29Z')).toBeNull()
    expect(due(contact, '2026-11-30T16:30Z')).toBe(1)
    expect(due({ ...contact, priority: 'urgent' }, '2026-11-27T17:30Z')).toBe(1)
    expect(due({ ...unsafe, priority: 'ordinary' }, '2026-11-27T23:00Z')).toBeNull()
  })

  test('the second step comes after the first, however long ago it was raised, and nothing comes twice', () => {
    const told = { ...unsafe, taken: [{ step: 1, at: at('2026-11-29T12:00Z') }] }
    expect(due(told, '2026-11-29T12:59Z')).toBeNull()
    expect(due(told, '2026-11-29T13:00Z')).toBe(2)
    const both = { ...told, taken: [...told.taken, { step: 2, at: at('2026-11-29T13:00Z') }] }
    expect(due(both, '2027-11-29T13:00Z')).toBeNull()
    // A clock put back makes nothing due.
    expect(due(told, '2020-01-01T00:00Z')).toBeNull()
    expect(due(unsafe, '2020-01-01T00:00Z')).toBeNull()
  })
})

test('help content is old after three months, and leads are told every two weeks', () => {
  const on = (day: string) => at(`${day}T00:00Z`)
  expect(isOld(on('2026-08-27'), at('2026-11-26T12:00Z'))).toBe(false)
  expect(isOld(on('2026-08-27'), at('2026-11-27T12:00Z'))).toBe(true)
  expect(reminderDue(on('2026-08-27'), null, at('2026-11-27T12:00Z'))).toBe(true)
  expect(reminderDue(on('2026-08-27'), on('2026-11-27'), at('2026-12-10T12:00Z'))).toBe(false)
  expect(reminderDue(on('2026-08-27'), on('2026-11-27'), at('2026-12-11T12:00Z'))).toBe(true)
})

describe('what leads type', () => {
  test('times and days as people write them', () => {
    expect(['9', '09:00', '9.30', '5pm', '12am', '24:00'].map(readTime)).toEqual([
      540, 540, 570, 1020, 0, 1440,
    ])
    expect(['', '25:00', '9:60', '13pm', 'nine'].map(readTime)).toEqual([null, null, null, null, null])
    expect(['25/12/2026', '1.1.2027', '2026-12-25'].map(readDay)).toEqual([
      '2026-12-25',
      '2027-01-01',
      '2026-12-25',
    ])
    expect(['31/02/2026', '25/12', 'Christmas'].map(readDay)).toEqual([null, null, null])
  })

  const typed = {
    from0: '9',
    to0: '5pm',
    closedDays: '28/12/2026\n25/12/2026\n',
    urgentMinutes: '30',
    ordinaryHours: '8',
    contactLanguage: 'cy',
  }

  test('a week with closed days', () => {
    expect(watchForm.parse(typed).watch).toEqual({
      hours: [[540, 1020], null, null, null, null, null, null],
      closedDays: ['2026-12-25', '2026-12-28'],
      urgentMinutes: 30,
      ordinaryMinutes: 480,
      contactEmail: null,
      contactLanguage: 'cy',
    })
  })

  test('what is wrong is said beside its field', () => {
    const wrong = {
      ...typed,
      to0: '8',
      from1: '9',
      closedDays: 'Nadolig',
      urgentMinutes: '2',
      contactEmail: 'x',
    }
    const { error } = watchForm.safeParse(wrong)
    const first = error?.issues.map(({ path }) => path[0])
    expect(first).toEqual(expect.arrayContaining(['urgentMinutes', 'contactEmail']))
    const late = watchForm.safeParse({ ...typed, to0: '8', from1: '9', closedDays: 'Nadolig' })
    expect(late.error?.issues.map(({ path }) => path[0])).toEqual(['to0', 'to1', 'closedDays'])
  })

  test('an attempt is at the time the clock in Wales showed', () => {
    const attempt = { way: 'phone', result: 'done', day: '2026-07-01', time: '16:30' }
    expect(contactForm.parse(attempt).at).toEqual(at('2026-07-01T15:30Z'))
  })
})
