import { describe, expect, test } from 'vitest'
import { collaboration, components, findCarriedComponent } from '~/core/assessment/components'
import { progressStages, ratings, scores, source, toScore } from '~/core/assessment/model'
import { practices } from '~/core/assessment/practices'

describe('the components of the model', () => {
  test('are twelve, each with a name in both languages and none with a number', () => {
    expect(components).toHaveLength(12)
    for (const { key, name } of components) {
      expect(name.cy && name.en).toBeTruthy()
      expect(`${key} ${name.cy} ${name.en}`).not.toMatch(/\d/)
    }
    expect(new Set(components.map(({ key }) => key)).size).toBe(12)
  })

  test('one is carried; the others and nonsense have no page', () => {
    expect(components.filter(({ definition }) => definition).map(({ key }) => key)).toEqual([collaboration])
    expect(findCarriedComponent(collaboration)?.definition.en).toMatch(
      /^Understanding the experiences of those/,
    )
    expect(findCarriedComponent('clarity')).toBeNull()
    expect(findCarriedComponent('__proto__')).toBeNull()
    expect(findCarriedComponent(undefined)).toBeNull()
  })
})

describe('the self-assessment framework', () => {
  test('has four ratings and four stages of progress, in both languages', () => {
    expect(scores.map(score => ratings[score].name.en)).toEqual([
      'Inadequate',
      'Requires improvement',
      'Good',
      'Outstanding',
    ])
    for (const score of scores) {
      for (const lang of ['cy', 'en'] as const) {
        expect(ratings[score].descriptor[lang].length).toBeGreaterThan(20)
        expect(progressStages[score][lang].length).toBeGreaterThan(20)
      }
    }
  })

  test('says whose wording it is and under which licence', () => {
    expect(source.attribution).toContain('Ball, E. and McManus, M. (2024)')
    expect(source.attribution).toContain('Open Government Licence v3.0')
  })

  test.each([
    ['1', 1],
    [4, 4],
    ['', null],
    ['0', null],
    ['5', null],
    ['2.5', null],
    [null, null],
    ['two', null],
  ])('%j from a form is the score %j', (value, score) => {
    expect(toScore(value)).toBe(score)
  })
})

test('the ten practices are there, each with its name in both languages', () => {
  expect(practices).toHaveLength(10)
  expect(practices.every(({ name, about }) => name.cy && name.en && about.cy && about.en)).toBe(true)
})
