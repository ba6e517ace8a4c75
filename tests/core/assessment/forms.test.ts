import { describe, expect, test } from 'vitest'
import { activityForm, assessmentForm } from '~/core/assessment/forms'

const problemsOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  (result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])

describe('the assessment', () => {
  const form = {
    rating: '3',
    progressStage: '',
    leadName: 'Heddlu',
    narrative: 'Da',
    narrativeLanguage: 'cy',
    basedOn: '2',
  }

  test('may stay open in part', () => {
    expect(assessmentForm.parse(form)).toMatchObject({ rating: 3, progressStage: null, basedOn: 2 })
    expect(assessmentForm.parse({ narrativeLanguage: 'en' })).toMatchObject({
      rating: null,
      narrative: '',
      basedOn: 0,
    })
  })

  test.each([
    ['rating', '7', 'assessment:problem.rating'],
    ['rating', '5', 'assessment:problem.rating'],
    ['argued', 'a'.repeat(5_001), 'record:problem.argued-long'],
    ['governance', 'a'.repeat(2_001), 'assessment:problem.text-long'],
    ['progressStage', 'x', 'assessment:problem.stage'],
    ['leadName', 'a'.repeat(201), 'assessment:problem.lead-long'],
    ['narrative', 'ŵ'.repeat(10_001), 'assessment:problem.narrative-long'],
    ['narrativeLanguage', 'fr', 'assessment:problem.language'],
  ])('%s says what is wrong', (field, value, message) => {
    expect(problemsOf(assessmentForm.safeParse({ ...form, [field]: value }))).toEqual([[field, message]])
  })

  test('keeps emoji and lines, and drops marks that turn text around', () => {
    const narrative = ' Da iawn 👍🏽\r\nie \u202Eabc '
    expect(assessmentForm.parse({ ...form, narrative }).narrative).toBe('Da iawn 👍🏽\nie abc')
  })
})

describe('an activity', () => {
  const form = {
    practice: 'peer-led-groups',
    happenedOn: '2026-06-30',
    people: 'unknown',
    what: 'Cwrdd',
    writtenIn: 'cy',
  }
  const schema = activityForm('2026-06-30', 'collaboration-forums-and-pathways')

  test('needs what happened; what was heard and changed may come later', () => {
    expect(schema.parse(form)).toMatchObject({ what: 'Cwrdd', heard: '', changed: '' })
    expect(problemsOf(schema.safeParse({ ...form, what: '  ' }))).toEqual([
      ['what', 'assessment:problem.what-missing'],
    ])
  })

  test.each([
    [undefined, 'assessment:problem.day-missing'],
    ['30/06/2026', 'assessment:problem.day-invalid'],
    ['2026-02-30', 'assessment:problem.day-invalid'],
    ['2026-07-01', 'assessment:problem.day-future'],
    ['2020-03-31', 'assessment:problem.day-early'],
  ])('on %s: %s', (happenedOn, message) => {
    expect(problemsOf(schema.safeParse({ ...form, happenedOn }))).toEqual([['happenedOn', message]])
  })
})
