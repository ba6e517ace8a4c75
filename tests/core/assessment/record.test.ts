import { describe, expect, test } from 'vitest'
import { type Assessment, changedParts, nothingYet, saysTheSame } from '~/core/assessment/record'

const before: Assessment = {
  ...nothingYet,
  rating: 2,
  progressStage: 2,
  narrative: 'Dechrau da',
  narrativeLanguage: 'cy',
  leadName: 'Yr heddlu',
}

describe('what a revision changed', () => {
  test('names each part that differs, in the order of the form', () => {
    const after = { ...before, narrative: 'Better', narrativeLanguage: 'en' as const, rating: 3 as const }
    expect(changedParts(before, after)).toEqual(['rating', 'narrative', 'narrativeLanguage'])
  })

  test('the first one changed what it filled in', () => {
    expect(changedParts(null, { ...before, progressStage: null, leadName: '' })).toEqual([
      'rating',
      'narrative',
    ])
  })

  test('the scale, the figures and each text count', () => {
    const after = {
      ...before,
      framework: 'another',
      cites: ['a', 'b'],
      argued: 'Y sgôr',
      governance: 'Y bwrdd',
    }
    expect(changedParts(before, after)).toEqual(['framework', 'cites', 'argued', 'governance'])
    expect(changedParts({ ...before, cites: ['a', 'b'] }, { ...before, cites: ['a'] })).toEqual(['cites'])
  })

  test('the same again is no change', () => {
    expect(saysTheSame(before, { ...before })).toBe(true)
    expect(saysTheSame(before, { ...before, rating: null })).toBe(false)
  })
})
