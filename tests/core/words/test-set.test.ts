import { describe, expect, test } from 'vitest'
import { keyOf } from '~/core/words/folded'
import { shippedLists } from '~/core/words/lists'
import { generate, type LabelKind } from '../../words/generator'
import { measure } from '../../words/measure'
import * as testNames from '../../words/names'

const texts = generate()
const patterns: readonly LabelKind[] = [
  'phone',
  'postcode',
  'email',
  'handle',
  'url',
  'date',
  'age',
  'case-number',
]

describe('the labelled test set', () => {
  test('is large, bilingual, and the same each time', () => {
    const of = (language: string) => texts.filter(text => text.language === language).length
    expect(of('cy')).toBeGreaterThanOrEqual(250)
    expect(of('en')).toBeGreaterThanOrEqual(250)
    expect(of('mixed')).toBeGreaterThanOrEqual(100)
    expect(generate()).toEqual(texts)
  })

  test('has a third of its texts mutated, misspelt or in lower case', () => {
    const disguised = texts.filter(({ disguise }) => disguise !== 'plain')
    expect(disguised.length).toBeGreaterThanOrEqual(texts.length / 3)
  })

  test('has about a third of its names and places in no list', () => {
    const named = texts.flatMap(({ labels }) => labels).filter(({ listed }) => listed !== undefined)
    const unlisted = named.filter(({ listed }) => !listed).length / named.length
    expect(unlisted).toBeGreaterThan(1 / 3 - 0.02)
    expect(unlisted).toBeLessThan(0.4)
  })

  test('labels stand where they say', () => {
    for (const { text, labels } of texts)
      for (const { start, end } of labels) {
        const words = text.slice(start, end)
        expect(words.trim()).toBe(words)
        expect(words).not.toBe('')
      }
  })

  test('what it calls listed is in the lists, and what it calls unlisted is not', () => {
    const keys = shippedLists().entries
    const listed = [
      ...testNames.listedWelshPlaces.map(({ plain }) => plain.replace(/^Yr? /, '')),
      ...testNames.listedEnglishPlaces,
      ...testNames.listedPeople.map(({ plain }) => plain),
    ]
    const unlisted = [
      ...testNames.unlistedWelshPlaces.map(({ plain }) => plain),
      ...testNames.unlistedEnglishPlaces,
      ...testNames.unlistedPeople.map(({ plain }) => plain),
    ]
    expect(listed.filter(name => !keys.has(keyOf(name)))).toEqual([])
    expect(unlisted.filter(name => keys.has(keyOf(name)))).toEqual([])
  })
})

describe('what is found in it', () => {
  const { recall, precision } = measure(texts)
  const share = (rows: typeof recall) => {
    const sum = (what: 'labels' | 'found') => rows.reduce((total, row) => total + row[what], 0)
    return sum('found') / sum('labels')
  }

  test.each(patterns)('%s: at least 99 in 100', kind => {
    expect(share(recall.filter(row => row.kind === kind))).toBeGreaterThanOrEqual(0.99)
  })

  test.each([
    ['en', 0.95],
    ['cy', 0.9],
    ['mixed', 0.9],
  ] as const)(
    'listed people and places, and the partnership’s own names, in %s: at least %d',
    (language, least) => {
      for (const kind of ['person', 'place', 'staff', 'service'] as const) {
        const rows = recall.filter(
          row => row.language === language && row.kind === kind && row.listed !== false,
        )
        expect(share(rows)).toBeGreaterThanOrEqual(least)
      }
    },
  )

  test('what is called sure is hardly ever wrong', () => {
    for (const { highlights, right } of precision.filter(({ confidence }) => confidence === 'sure'))
      expect(right / highlights).toBeGreaterThanOrEqual(0.97)
  })
})
