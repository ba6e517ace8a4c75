import { describe, expect, test } from 'vitest'
import { nextSteps, type Situation } from '~/core/assessment/next'

const complete: Situation = {
  assessment: { rating: 3, progressStage: 3, narrative: 'Mae’n gweithio.', leadName: 'Y gwasanaeth' },
  savedOn: '2026-07-10',
  releasedOn: '2026-07-01',
  activities: 2,
  changes: [{ state: 'done' }],
}

describe('what to do next', () => {
  test('nothing, when everything is there', () => {
    expect(nextSteps(complete)).toEqual(['rest'])
  })

  test('new results come first', () => {
    expect(nextSteps({ ...complete, releasedOn: '2026-10-01' })).toEqual(['read-new-evidence'])
    expect(nextSteps({ ...complete, assessment: null, savedOn: null })[0]).toBe('read-new-evidence')
  })

  test('results that came out on the day it was saved are not new', () => {
    expect(nextSteps({ ...complete, savedOn: '2026-07-01' })).toEqual(['rest'])
  })

  test('a year with nothing in it asks for three things, not for eight', () => {
    const empty = { assessment: null, savedOn: null, releasedOn: null, activities: 0, changes: [] }
    expect(nextSteps(empty)).toEqual(['record-activity', 'rate', 'record-change'])
  })

  test.each([
    ['rate', { rating: null }],
    ['choose-stage', { progressStage: null }],
    ['name-lead', { leadName: '' }],
    ['write-narrative', { narrative: '' }],
  ] as const)('%s, when only that is missing', (step, missing) => {
    const assessment = { ...complete.assessment, ...missing } as NonNullable<Situation['assessment']>
    expect(nextSteps({ ...complete, assessment })).toEqual([step])
  })

  test('a component without changes of its own is not asked for any', () => {
    expect(nextSteps({ ...complete, changes: null })).toEqual(['rest'])
  })

  test('what was heard and what is being done wait for the lead; a no is finished', () => {
    for (const state of ['heard', 'doing'] as const)
      expect(nextSteps({ ...complete, changes: [{ state }] })).toEqual(['finish-changes'])
    expect(nextSteps({ ...complete, changes: [{ state: 'not-doing' }] })).toEqual(['rest'])
  })
})
