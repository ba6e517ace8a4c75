import { describe, expect, test } from 'vitest'
import type { Agreement, Grain, Release } from '~/core/anonymise/release'
import { type AaaFacts, hasFallen, saysTheSameReport, suggestionsFor } from '~/core/assessment/aaa'
import { frameworks } from '~/core/assessment/frameworks'
import {
  readReportPeriod,
  reportPeriodKey,
  reportPeriodOf,
  reportPeriods,
} from '~/core/assessment/report-period'
import { people, release } from '../anonymise/people'

const percent = (value: number): Agreement => ({ shown: true, reads: 'percent', percent: value })
const reads = (words: 'nearly-all' | 'very-few'): Agreement => ({ shown: true, reads: words })
const bound = (side: 'at-least' | 'at-most', value: number): Agreement => ({
  shown: true,
  reads: side,
  percent: value,
})
const of = (agreement: Agreement, n: number | null = 25) => ({ agreement, n })

describe('whether fewer agree', () => {
  test.for([
    ['two steps of 5 among 25 people', of(percent(70)), of(percent(60)), true],
    ['one step of 5 among 25 people', of(percent(70)), of(percent(65)), false],
    ['as many', of(percent(70)), of(percent(70)), false],
    ['more', of(percent(60)), of(percent(75)), false],
    ['one step of 10 among 15 people', of(percent(70), 15), of(percent(60), 15), false],
    ['two steps of 10 among 15 people', of(percent(70), 15), of(percent(50), 15), true],
    [
      'a coarse figure beside a fine one: the coarse steps count',
      of(percent(70), 15),
      of(percent(60)),
      false,
    ],
    ['nearly all is 80% at least: two coarse steps to 60%', of(reads('nearly-all')), of(percent(60)), true],
    ['nearly all, then 65%: perhaps only one and a half', of(reads('nearly-all')), of(percent(65)), false],
    ['70% or more, then 50%', of(bound('at-least', 70)), of(percent(50)), true],
    ['50%, then 30% or fewer', of(percent(50)), of(bound('at-most', 30)), true],
    ['50%, then very few, which is 20% at most', of(percent(50)), of(reads('very-few')), true],
    ['30% or fewer may have been nobody', of(bound('at-most', 30)), of(reads('very-few')), false],
    ['hidden before', of({ shown: false }, null), of(percent(10)), false],
    ['hidden now', of(percent(90)), of({ shown: false }, null), false],
  ] as const)('%s', ([, before, after, fallen]) => {
    expect(hasFallen(before, after)).toBe(fallen)
  })
})

const SCALE = frameworks[0].key
const periods = { first: ['2026-04-01', '2026-07-01'], second: ['2026-07-01', '2026-10-01'] } as const
const quarter = (which: keyof typeof periods, agreeing: number, others: number, grain: Grain = 'quarter') => {
  const [from, to] = periods[which]
  return release(
    [
      ...people(1, agreeing),
      ...people(100, others, { answers: { listened: 'disagree', respected: 'agree' } }),
    ],
    grain,
    { from, to },
  )
}

const facts = (releases: readonly Release[], more: Partial<AaaFacts> = {}): AaaFacts => ({
  period: { from: '2026-07-01', to: '2026-10-01' },
  ratings: [],
  asked: [{ instrument: 'check-in', releases, items: () => ['listened', 'respected'] }],
  changes: [],
  actions: [],
  today: '2026-10-02',
  ...more,
})

describe('alerts', () => {
  test('name components rated 1 or 2, and no others', () => {
    const ratings = [
      { component: 'clarity', framework: SCALE, rating: 1, before: null },
      { component: 'capacity', framework: SCALE, rating: 2, before: 3 },
      { component: 'confidence', framework: SCALE, rating: 3, before: 2 },
      { component: 'competence', framework: SCALE, rating: null, before: 1 },
    ] as const
    expect(suggestionsFor('alerts', facts([quarter('second', 20, 5)], { ratings }))).toEqual([
      { kind: 'rated', component: 'clarity', framework: SCALE, rating: 1 },
      { kind: 'rated', component: 'capacity', framework: SCALE, rating: 2 },
    ])
  })

  test('name an item that went down between two released quarters, with both figures', () => {
    // 20 of 25 are 80%; 15 of 25 are 60%.
    const alerts = suggestionsFor('alerts', facts([quarter('first', 20, 5), quarter('second', 15, 10)]))
    expect(alerts).toMatchObject([
      {
        kind: 'fell',
        before: { item: 'listened', n: 25, from: '2026-04-01', agreement: percent(80) },
        after: { item: 'listened', n: 25, from: '2026-07-01', agreement: percent(60) },
      },
    ])
  })

  test('are silent about a smaller step, a rise, and what fell before the period', () => {
    expect(suggestionsFor('alerts', facts([quarter('first', 20, 5), quarter('second', 19, 6)]))).toEqual([])
    expect(suggestionsFor('alerts', facts([quarter('first', 15, 10), quarter('second', 20, 5)]))).toEqual([])
    const later = { period: { from: '2026-10-01', to: '2027-01-01' } }
    const both = [quarter('first', 20, 5), quarter('second', 15, 10)]
    expect(suggestionsFor('alerts', facts(both, later))).toEqual([{ kind: 'nothing-released' }])
  })

  test('say that nothing came out, whether nobody or too few answered', () => {
    expect(suggestionsFor('alerts', facts([]))).toEqual([{ kind: 'nothing-released' }])
    expect(suggestionsFor('alerts', facts([quarter('second', 5, 4)]))).toEqual([{ kind: 'nothing-released' }])
  })
})

describe('assurance', () => {
  test('cites the shown figures of the latest quarter with their people and period, and high ratings', () => {
    const ratings = [
      { component: 'clarity', framework: SCALE, rating: 4, before: 4 },
      { component: 'capacity', framework: SCALE, rating: 2, before: 2 },
    ] as const
    const found = suggestionsFor('assurance', facts([quarter('second', 20, 5)], { ratings }))
    expect(found).toMatchObject([
      { kind: 'figure', figure: { item: 'listened', agreement: percent(80), n: 25, to: '2026-10-01' } },
      { kind: 'figure', figure: { item: 'respected', agreement: reads('nearly-all'), n: 25 } },
      { kind: 'rated', component: 'clarity', framework: SCALE, rating: 4 },
    ])
  })

  test('has no figure where everything is hidden', () => {
    expect(suggestionsFor('assurance', facts([quarter('second', 5, 4)]))).toEqual([])
  })
})

describe('achievements', () => {
  test('are changes that were done, and ratings that rose since the year before', () => {
    const change = {
      heard: { cy: 'Mae’r swyddfa’n bell', en: '' },
      heardOn: '2026-05-01',
      decided: { cy: 'Byddwn ni’n cwrdd yn nes', en: '' },
    }
    const changes = [
      { ...change, state: 'done', doneOn: '2026-08-01' },
      { ...change, state: 'done', doneOn: '2026-06-30' },
      { ...change, state: 'doing', doneOn: null },
    ] as const
    const ratings = [
      { component: 'clarity', framework: SCALE, rating: 3, before: 2 },
      { component: 'capacity', framework: SCALE, rating: 3, before: 3 },
      { component: 'confidence', framework: SCALE, rating: 3, before: null },
      { component: 'competence', framework: SCALE, rating: 1, before: 2 },
    ] as const
    expect(suggestionsFor('achievements', facts([], { changes, ratings }))).toEqual([
      {
        kind: 'written',
        about: 'change-done',
        text: change.decided.cy,
        language: 'cy',
        on: '2026-08-01',
      },
      { kind: 'rose', component: 'clarity', from: 2, to: 3 },
    ])
  })
})

describe('what is planned and what was heard', () => {
  const action = {
    what: 'Un llwybr i bawb',
    language: 'cy',
    reviewOn: null,
    savedAt: new Date('2026-08-03T09:00:00Z'),
  } as const
  const kinds = (part: 'alerts' | 'achievements', more: Partial<AaaFacts>) =>
    suggestionsFor(part, facts([quarter('second', 20, 5)], more)).map(one =>
      one.kind === 'written' ? [one.about, one.on, one.language] : [one.kind],
    )

  test('an open action whose day went by is an alert, a finished one an achievement of when it was recorded', () => {
    const actions = [
      { ...action, state: 'in-progress', byWhen: '2026-09-30' },
      { ...action, state: 'in-progress', byWhen: '2026-10-01' },
      { ...action, state: 'finished', byWhen: '2026-09-30' },
      { ...action, state: 'finished', byWhen: '2026-09-30', savedAt: new Date('2026-10-01T09:00:00Z') },
      { ...action, state: 'stopped', byWhen: '2026-07-01' },
    ] as const
    expect(kinds('alerts', { actions })).toEqual([['action-overdue', '2026-09-30', 'cy']])
    expect(kinds('achievements', { actions })).toEqual([['action-finished', '2026-08-03', 'cy']])
  })

  test('what was heard and has no answer is an alert, in each language it is written in', () => {
    const heard = { cy: 'Mae’r bws yn brin', en: 'Buses are rare' }
    const changes = [
      { heard, heardOn: '2026-09-30', decided: { cy: '', en: '' }, state: 'heard', doneOn: null },
      { heard, heardOn: '2026-10-01', decided: { cy: '', en: '' }, state: 'heard', doneOn: null },
    ] as const
    expect(kinds('alerts', { changes })).toEqual([
      ['change-waiting', '2026-09-30', 'cy'],
      ['change-waiting', '2026-09-30', 'en'],
    ])
  })
})

describe('the period of a report', () => {
  test('is a whole quarter, half-year or year that has begun', () => {
    expect(readReportPeriod('half-year.2026-04-01', '2026-05-04')).toEqual({
      grain: 'half-year',
      from: '2026-04-01',
      to: '2026-10-01',
    })
    for (const key of [
      'half-year.2026-07-01',
      'quarter.2026-05-01',
      'quarter.2026-04-02',
      'year.2027-04-01',
      'year.2019-04-01',
      'month.2026-04-01',
      'quarter.2026-13-01',
      '',
      undefined,
    ])
      expect(readReportPeriod(key, '2026-05-04'), key).toBeNull()
  })

  test('can be chosen from the latest first, and each is read back by its key', () => {
    const chosen = reportPeriods('2025-10-01', '2026-05-04')
    expect(chosen.map(reportPeriodKey)).toEqual([
      'year.2026-04-01',
      'half-year.2026-04-01',
      'quarter.2026-04-01',
      'year.2025-04-01',
      'half-year.2025-10-01',
      'quarter.2026-01-01',
      'quarter.2025-10-01',
    ])
    for (const period of chosen) {
      expect(readReportPeriod(reportPeriodKey(period), '2026-05-04')).toEqual(period)
      expect(reportPeriodOf(period.from, period.to)).toEqual(period)
    }
  })
})

test('a report that says the same in another language of writing is another one', () => {
  const report = { alerts: 'a', assurance: '', achievements: '', language: 'cy' } as const
  expect(saysTheSameReport(null, report)).toBe(false)
  expect(saysTheSameReport(report, { ...report })).toBe(true)
  expect(saysTheSameReport(report, { ...report, language: 'en' })).toBe(false)
  expect(saysTheSameReport(report, { ...report, achievements: 'b' })).toBe(false)
})
