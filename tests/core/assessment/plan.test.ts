import { describe, expect, test } from 'vitest'
import {
  type ActionState,
  byAction,
  changedActionParts,
  countActions,
  type Dated,
  headlineOf,
  inOrder,
  isDue,
  isForReview,
  isOverdue,
  mondayOf,
  reviewPoints,
  standsInYear,
  weekToRemind,
} from '~/core/assessment/plan'
import { fits, readFilter } from '~/core/assessment/plan-filter'
import { actionForm, stakeholderForm } from '~/core/assessment/plan-forms'

const TODAY = '2026-11-27'
const dated = (
  byWhen: string,
  reviewOn: string | null = null,
  state: ActionState = 'in-progress',
): Dated => ({
  state,
  byWhen,
  reviewOn,
})

describe('an action is overdue', () => {
  test.each([
    ['the day before its day', '2026-11-28', false],
    ['on its day: there is still time', '2026-11-27', false],
    ['the day after', '2026-11-26', true],
  ])('%s', (_, byWhen, overdue) => expect(isOverdue(dated(byWhen), TODAY)).toBe(overdue))

  test('never when it is finished or stopped', () => {
    for (const state of ['finished', 'stopped'] as const)
      expect(isOverdue(dated('2020-04-01', null, state), TODAY)).toBe(false)
    expect(isOverdue(dated('2020-04-01', null, 'not-started'), TODAY)).toBe(true)
  })
})

describe('leads are told', () => {
  test.each([
    ['fourteen days before a review point', dated('2027-12-01', '2026-12-11'), true],
    ['not fifteen days before', dated('2027-12-01', '2026-12-12'), false],
    ['of a review point that has gone by', dated('2027-12-01', '2026-01-01'), true],
    ['fourteen days before it has to be done', dated('2026-12-11'), true],
    ['not fifteen days before that', dated('2026-12-12'), false],
    ['when it is overdue', dated('2026-11-26'), true],
    ['of nothing that is finished', dated('2026-11-26', '2026-11-26', 'finished'), false],
    ['of nothing that was stopped', dated('2026-11-26', '2026-11-26', 'stopped'), false],
  ])('%s', (_, action, due) => expect(isDue(action, TODAY)).toBe(due))

  test('across the end of a year and a leap day', () => {
    expect(isForReview(dated('2030-01-01', '2027-01-03'), '2026-12-20')).toBe(true)
    expect(isForReview(dated('2030-01-01', '2027-01-04'), '2026-12-20')).toBe(false)
    expect(isForReview(dated('2030-01-01', '2028-03-01'), '2028-02-16')).toBe(true)
    expect(isForReview(dated('2030-01-01', '2028-03-02'), '2028-02-16')).toBe(false)
  })
})

describe('an action belongs to a year', () => {
  const YEAR = { from: '2026-04-01', to: '2027-04-01' }
  const saved = (...revisions: [ActionState, string][]) =>
    revisions.map(([state, at]) => ({ state, savedAt: new Date(at) }))

  test('while it is open, however long that is', () => {
    const open = saved(['not-started', '2024-06-01T09:00:00Z'])
    expect(standsInYear(open, YEAR)).toBe(true)
    expect(standsInYear(open, { from: '2023-04-01', to: '2024-04-01' })).toBe(false)
    expect(standsInYear(open, { from: '2024-04-01', to: '2025-04-01' })).toBe(true)
  })

  test('in which it was finished, and not in the next', () => {
    const done = saved(['in-progress', '2025-06-01T09:00:00Z'], ['finished', '2026-04-01T09:00:00Z'])
    expect(standsInYear(done, YEAR)).toBe(true)
    expect(standsInYear(done, { from: '2025-04-01', to: '2026-04-01' })).toBe(true)
    expect(standsInYear(done, { from: '2027-04-01', to: '2028-04-01' })).toBe(false)
  })

  test('by the day it is in Wales, in which the year ends an hour before it does in UTC', () => {
    // In British Summer Time 23:30 UTC on 31 March is half past midnight on 1 April.
    expect(standsInYear(saved(['finished', '2026-03-31T23:30:00Z']), YEAR)).toBe(true)
    expect(standsInYear(saved(['finished', '2026-03-31T22:30:00Z']), YEAR)).toBe(false)
    expect(standsInYear(saved(['not-started', '2027-03-31T23:30:00Z']), YEAR)).toBe(false)
    expect(standsInYear(saved(['not-started', '2027-03-31T22:30:00Z']), YEAR)).toBe(true)
  })

  test('when it was recorded as finished at once', () => {
    const atOnce = saved(['finished', '2026-05-01T09:00:00Z'])
    expect(standsInYear(atOnce, YEAR)).toBe(true)
    expect(standsInYear(atOnce, { from: '2027-04-01', to: '2028-04-01' })).toBe(false)
  })

  test('when it was finished in it and taken up again after it', () => {
    const again = saved(
      ['in-progress', '2025-05-01T09:00:00Z'],
      ['finished', '2025-09-01T09:00:00Z'],
      ['in-progress', '2027-05-01T09:00:00Z'],
    )
    expect(standsInYear(again, { from: '2025-04-01', to: '2026-04-01' })).toBe(true)
    expect(standsInYear(again, YEAR)).toBe(false)
    expect(standsInYear(again, { from: '2027-04-01', to: '2028-04-01' })).toBe(true)
  })
})

describe('in a list', () => {
  const actions = [
    { actionId: 'a', ...dated('2026-12-01', '2027-01-01', 'finished') },
    { actionId: 'b', ...dated('2027-01-01', '2026-12-24', 'not-started') },
    { actionId: 'c', ...dated('2027-02-01', '2026-12-24') },
    { actionId: 'd', ...dated('2026-01-01', '2026-11-01') },
    { actionId: 'e', ...dated('2026-01-01', null, 'stopped') },
  ]

  test('what is being worked on comes first, and of that the nearest', () => {
    expect(inOrder(actions).map(({ actionId }) => actionId)).toEqual(['d', 'c', 'b', 'a', 'e'])
  })

  test('review points are those of open actions, the nearest first', () => {
    expect(reviewPoints(actions).map(({ actionId }) => actionId)).toEqual(['d', 'b', 'c'])
  })

  test('each is counted once by its state, and the overdue ones besides', () => {
    expect(countActions(actions, TODAY)).toEqual({
      'in-progress': 2,
      'not-started': 1,
      finished: 1,
      stopped: 1,
      overdue: 1,
    })
  })

  test('revisions of one action stand together', () => {
    const rows = [
      { actionId: 'a', revision: 1 },
      { actionId: 'b', revision: 1 },
      { actionId: 'a', revision: 2 },
    ]
    expect(byAction(rows)).toEqual([[rows[0], rows[2]], [rows[1]]])
  })

  test('can be chosen by an address; what the address does not know chooses nothing', () => {
    const asked = (query: string) => readFilter(new URLSearchParams(query))
    const none = { component: null, horizon: null, state: null, due: null }
    expect(asked('')).toEqual(none)
    expect(asked('component=c8&state=late&horizon=x&due=%00')).toEqual(none)
    const one = {
      component: 'clarity',
      horizon: 'strategic',
      state: 'in-progress',
      overdue: true,
      forReview: false,
    } as const
    expect(fits(one, asked('component=clarity&state=open&horizon=strategic&due=overdue'))).toBe(true)
    for (const query of ['component=capacity', 'state=finished', 'horizon=operational', 'due=review'])
      expect(fits(one, asked(query)), query).toBe(false)
    expect(fits({ ...one, state: 'finished' }, asked('state=open'))).toBe(false)
  })

  test('a long text stands with its first words', () => {
    expect(headlineOf('Cwrdd yn nes at adref')).toBe('Cwrdd yn nes at adref')
    expect(headlineOf('One line\nand more')).toBe('One line …')
    const long = `${'gair '.repeat(40)}`.trim()
    expect(headlineOf(long)).toBe(`${'gair '.repeat(22).trim()} …`)
    expect([...headlineOf('x'.repeat(500))]).toHaveLength(112)
  })
})

describe('the weekly reminder', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
    ['1969-12-31', '1969-12-29'],
  ])('of %s belongs to the week of Monday %s', (day, monday) => expect(mondayOf(day)).toBe(monday))

  test.each([
    ['six in UTC is seven in Wales in summer', '2026-07-06T06:00:00Z', '2026-07-06'],
    ['six in UTC is too early in winter', '2026-11-23T06:00:00Z', null],
    ['seven in UTC is seven in Wales in winter', '2026-11-23T07:00:00Z', '2026-11-23'],
    [
      'a process that was away on Monday reminds in the night to Tuesday',
      '2026-11-24T02:00:00Z',
      '2026-11-23',
    ],
    ['Sunday half past eleven UTC in summer is Monday, and too early', '2026-07-05T23:30:00Z', null],
  ])('%s', (_, now, week) => expect(weekToRemind(new Date(now))).toBe(week))
})

describe('the forms', () => {
  const action = {
    state: 'not-started',
    byWhen: '2027-06-30',
    what: 'Un llwybr i bawb',
    who: 'Bwrdd y bartneriaeth',
    kind: 'improve',
    horizon: 'strategic',
    writtenIn: 'cy',
    noteLanguage: 'cy',
  }
  const faultsOf = (change: object) => {
    const parsed = actionForm(TODAY).safeParse({ ...action, ...change })
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path}: ${message}`)
  }

  test('take an action without review point or note', () => {
    expect(actionForm(TODAY).parse(action)).toEqual({ ...action, reviewOn: null, note: '', basedOn: 0 })
  })

  test('say beside the field what is missing or wrong', () => {
    expect(faultsOf({ byWhen: undefined })).toEqual(['byWhen: plan:problem.by-when-missing'])
    expect(faultsOf({ byWhen: '30/06/2027' })).toEqual(['byWhen: plan:problem.day-invalid'])
    expect(faultsOf({ byWhen: '2027-02-29' })).toEqual(['byWhen: plan:problem.day-invalid'])
    expect(faultsOf({ byWhen: '2036-11-27' })).toEqual([])
    expect(faultsOf({ byWhen: '2036-11-28' })).toEqual(['byWhen: plan:problem.day-far'])
    expect(faultsOf({ byWhen: '2020-03-31' })).toEqual(['byWhen: assessment:problem.day-early'])
    expect(faultsOf({ reviewOn: 'soon' })).toEqual(['reviewOn: plan:problem.day-invalid'])
    expect(faultsOf({ what: ' \n ', who: 'x'.repeat(201) })).toEqual([
      'what: plan:problem.what-missing',
      'who: plan:problem.name-long',
    ])
    expect(faultsOf({ what: 'x'.repeat(2001) })).toEqual(['what: assessment:problem.text-long'])
  })

  test('take a partner from the list or by name, never both', () => {
    const partner = { role: 'Hyfforddiant', writtenIn: 'cy' }
    const faults = (change: object) => {
      const parsed = stakeholderForm.safeParse({ ...partner, ...change })
      return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path}: ${message}`)
    }
    expect(faults({ name: 'Llais' })).toEqual([])
    expect(faults({ agency: 'an-id' })).toEqual([])
    expect(faults({})).toEqual(['name: plan:problem.name-missing'])
    expect(faults({ agency: 'an-id', name: 'Llais' })).toEqual(['name: plan:problem.one-of-both'])
    expect(faults({ name: 'Llais', role: '' })).toEqual(['role: plan:problem.role-missing'])
  })
})

test('a history says what each revision changed, and nothing of the first', () => {
  const first = {
    kind: 'improve',
    horizon: 'strategic',
    what: 'a',
    who: 'b',
    language: 'cy',
    byWhen: '2027-01-01',
    state: 'not-started',
    reviewOn: null,
    note: '',
    noteLanguage: 'cy',
  } as const
  expect(changedActionParts(null, first)).toEqual([])
  const second = { ...first, state: 'finished', note: 'Done', noteLanguage: 'en' } as const
  expect(changedActionParts(first, second)).toEqual(['state', 'note', 'noteLanguage'])
  expect(changedActionParts(first, { ...first })).toEqual([])
})
