import { describe, expect, test } from 'vitest'
import { collaboration, components, findComponent, findWithEvidence } from '~/core/assessment/components'
import { frameworkOf, frameworks, MOST_POINTS, ratingText } from '~/core/assessment/frameworks'
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

  test('each has its definition in both languages, and its page; nonsense has none', () => {
    for (const { key, definition } of components) {
      expect(findComponent(key)?.definition).toBe(definition)
      for (const text of [definition.cy, definition.en]) expect(text).toMatch(/^[A-Z].{100,}\.$/)
    }
    expect(new Set(components.map(({ definition }) => definition.cy)).size).toBe(12)
    expect(findComponent('collaboration-forums-and-pathways')?.definition.en).toMatch(
      /^Understanding the experiences of those/,
    )
    for (const key of ['__proto__', 'C8', '', undefined]) expect(findComponent(key)).toBeNull()
  })

  test('one has released evidence', () => {
    expect(components.filter(({ key }) => findWithEvidence(key)).map(({ key }) => key)).toEqual([
      collaboration,
    ])
  })
})

describe('the scales', () => {
  test('have two to six points, each with name and descriptor in both languages, and keys of their own', () => {
    for (const { points, name } of frameworks) {
      expect(points.length).toBeGreaterThanOrEqual(2)
      expect(points.length).toBeLessThanOrEqual(MOST_POINTS)
      for (const text of [name, ...points.flatMap(point => [point.name, point.descriptor])])
        expect(text.cy && text.en).toBeTruthy()
    }
    expect(new Set(frameworks.map(({ key }) => key)).size).toBe(frameworks.length)
  })

  test('a rating is named by the scale it was given on; an old record keeps a page', () => {
    const framework = 'hm-inspectorate-of-probation'
    expect(ratingText('cy', { framework, rating: 3 })).toBe('3. Da')
    expect(ratingText('en', { framework, rating: null })).toBeNull()
    expect(frameworkOf('one-that-was-taken-out').points).toHaveLength(4)
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
