import { describe, expect, test } from 'vitest'
import type { AskedAgain } from '~/core/journey/afterwards'
import { addDays } from '~/core/journey/days'
import { dueStage as due, listDue } from '~/core/journey/due'
import type { Invitation, Journey, Stage } from '~/core/journey/types'

const opened = '2026-01-05'
const open = { openedOn: opened, closedOn: null }
const daysOn = (days: number) => addDays(opened, days)
type Journeyed = Parameters<typeof due>[0]
type Sent = Parameters<typeof due>[1]
/** The stage alone, of somebody who said nothing about afterwards unless it is given. */
const dueStage = (journey: Journeyed, sent: Sent, today: string, again: AskedAgain | null = null) => {
  const what = due(journey, sent, again, today)
  return what && { stage: what.stage, since: what.since }
}
const sent = (stage: Stage, cancelledAt: Date | null = null, instrument = 'check-in') => ({
  instrument,
  stage,
  cancelledAt,
})
const said = (change: Partial<AskedAgain>): AskedAgain => ({
  respondentId: 'r',
  revision: 1,
  way: 'worker',
  months: 3,
  recordedOn: '2026-03-02',
  ...change,
})

describe('while a journey is open', () => {
  test('the beginning is due from the first day to the end of the second week', () => {
    expect(dueStage(open, [], daysOn(0))).toEqual({ stage: 'beginning', since: opened })
    expect(dueStage(open, [], daysOn(14))?.stage).toBe('beginning')
    expect(dueStage(open, [], daysOn(15))).toBeNull()
  })

  test('the middle is due from six weeks on', () => {
    expect(dueStage(open, [sent('beginning')], daysOn(41))).toBeNull()
    expect(dueStage(open, [sent('beginning')], daysOn(42))).toEqual({ stage: 'midpoint', since: daysOn(42) })
    expect(dueStage(open, [], daysOn(400))?.stage).toBe('midpoint')
  })

  test('what was sent is not due again; what was cancelled is', () => {
    expect(dueStage(open, [sent('beginning')], daysOn(3))).toBeNull()
    expect(dueStage(open, [sent('beginning', new Date())], daysOn(3))?.stage).toBe('beginning')
    expect(dueStage(open, [sent('midpoint', new Date()), sent('midpoint')], daysOn(60))).toBeNull()
  })
})

describe('once a journey is closed', () => {
  const closed = { openedOn: opened, closedOn: '2026-03-02' }
  const later = (weeks: number) => addDays('2026-03-02', weeks * 7)

  test('the end is due at closing, for twelve weeks', () => {
    expect(dueStage(closed, [], '2026-03-02')).toEqual({ stage: 'end', since: '2026-03-02' })
    expect(dueStage(closed, [sent('end')], later(4))).toBeNull()
    expect(dueStage(closed, [], addDays(later(12), -1))?.stage).toBe('end')
    expect(dueStage(closed, [], later(12))).toBeNull()
  })

  test('looking back is due from the day they chose, in the way they chose, for twelve weeks', () => {
    const chosen = said({ way: 'post', months: 6 })
    expect(due(closed, [], chosen, '2026-09-01')).toBeNull()
    expect(due(closed, [], chosen, '2026-09-02')).toEqual({
      instrument: 'looking-back',
      stage: 'after',
      since: '2026-09-02',
      way: 'post',
    })
    expect(due(closed, [], chosen, addDays('2026-09-02', 84))?.stage).toBe('after')
    expect(due(closed, [], chosen, addDays('2026-09-02', 85))).toBeNull()
    expect(due(closed, [sent('after')], chosen, '2026-09-02')?.stage).toBe('after')
    expect(due(closed, [sent('after', null, 'looking-back')], chosen, '2026-09-02')).toBeNull()
  })

  test('nobody who said no, or was not asked, is ever due afterwards', () => {
    for (let day = 84; day < 800; day++) {
      const today = addDays('2026-03-02', day)
      expect(due(closed, [], said({ way: 'no', months: null }), today)).toBeNull()
      expect(due(closed, [], null, today)).toBeNull()
    }
  })

  test('the middle is no longer due', () => {
    expect(dueStage(closed, [sent('end')], '2026-03-10')).toBeNull()
  })
})

test('everybody who is due is listed for themselves, the longest waiting first, whatever else was sent', () => {
  const journey = (id: string, openedOn: string): Journey => ({
    id,
    reference: id.toUpperCase(),
    service: { id: 's', nameCy: 'G', nameEn: 'S' },
    openedOn,
    closedOn: null,
    respondents: [
      { id: `${id}1`, audience: 'young_person', language: 'cy' },
      { id: `${id}2`, audience: 'parent_carer', language: 'en' },
    ],
  })
  const invitation = {
    ...{ respondentId: 'a1', instrument: 'check-in', stage: 'midpoint', cancelledAt: null },
  } as Invitation
  const survey = { ...invitation, respondentId: 'a2', instrument: 'satisfaction' }
  const all = listDue(
    [journey('b', '2026-03-01'), journey('a', '2026-01-01')],
    [invitation, survey],
    [],
    '2026-03-03',
  )
  expect(all.map(({ respondent, stage, since }) => [respondent.id, stage, since])).toEqual([
    ['a2', 'midpoint', '2026-02-12'],
    ['b1', 'beginning', '2026-03-01'],
    ['b2', 'beginning', '2026-03-01'],
  ])
})
