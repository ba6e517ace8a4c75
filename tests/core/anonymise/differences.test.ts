import { describe, expect, test } from 'vitest'
import { showsAnything } from '~/core/anonymise/release'
import { agreement, people, publishAll, release, row, shown } from './people'

describe('differences', () => {
  const quarter = (block: string) => ({ grain: 'quarter' as const, blocks: [block] })

  test('a quarter with the same people and three more shows nothing', () => {
    const rows = [...people(1, 20, { block: 'one' }), ...people(1, 23, { block: 'two', stage: 'end' })]
    const [first, second] = publishAll(rows, [quarter('one'), quarter('two')])
    expect(showsAnything(first as never)).toBe(true)
    expect(showsAnything(second as never)).toBe(false)
  })

  test('with exactly the same people, or ten more, it shows', () => {
    for (const count of [20, 30]) {
      const rows = [...people(1, 20, { block: 'one' }), ...people(1, count, { block: 'two', stage: 'end' })]
      expect(publishAll(rows, [quarter('one'), quarter('two')]).map(showsAnything)).toEqual([true, true])
    }
  })

  test('fewer of the same people are as bad as more', () => {
    const rows = [...people(1, 23, { block: 'one' }), ...people(1, 20, { block: 'two', stage: 'end' })]
    expect(publishAll(rows, [quarter('one'), quarter('two')]).map(showsAnything)).toEqual([true, false])
  })

  test('an item is looked at by itself: those who newly answered it may be few though the people are many', () => {
    // 12 more people in the second quarter, nine of whom skip `listened`: its set grows by three
    const { listened: _, ...rest } = row(0).answers
    const rows = [
      ...people(1, 20, { block: 'one' }),
      ...people(1, 20, { block: 'two', stage: 'end' }),
      ...people(100, 3, { block: 'two' }),
      ...people(200, 9, { block: 'two', answers: rest }),
    ]
    const second = publishAll(rows, [quarter('one'), quarter('two')])[1] as never
    expect(agreement(second, 'total', 'everyone', 'listened')).toEqual({ shown: false })
    expect(agreement(second, 'total', 'everyone', 'respected').shown).toBe(true)
  })

  test('a half-year whose table would add up to a quarter and a few more loses categories until it does not', () => {
    // Quarter one: 30 people and `others`. Quarter two: the 30 again, half of them at the end and half after it, with 15
    // new ones at the beginning and 12 at the midpoint: 57. The half-year has everybody, so its categories add up to
    // quarter two and the others.
    const half = (others: number) => {
      const rows = [
        ...people(1, 30, { block: 'one' }),
        ...people(100, others, { block: 'one', stage: 'beginning' }),
        ...people(1, 15, { block: 'two', stage: 'end' }),
        ...people(16, 15, { block: 'two', stage: 'after' }),
        ...people(200, 15, { block: 'two', stage: 'beginning' }),
        ...people(300, 12, { block: 'two', stage: 'midpoint' }),
      ]
      const made = publishAll(rows, [
        quarter('one'),
        quarter('two'),
        { grain: 'half-year', blocks: ['one', 'two'] },
      ])
      return shown(made[2] as never, 'stage')
    }
    // ten others: 67 without 57 leaves ten
    expect(half(10)).toEqual({ beginning: 25, midpoint: 10, end: 15, after: 15 })
    // four others: 61 without 57 leaves four. The smallest goes, the 12, and since one alone could be subtracted, the
    // smallest of the rest with it: the first of the two with 15.
    expect(half(4)).toEqual({ beginning: 20, midpoint: 'hidden', end: 'hidden', after: 15 })
  })

  test('two tables of one release: the smaller figure of the pair goes, and another with it', () => {
    // Welsh 23: all 20 of service a and three of service b. English 30, all of service b. Welsh without service a
    // leaves three, so service a goes; service b alone would give it away and goes too.
    const rows = [
      ...people(1, 20),
      ...people(50, 3, { service: 'b' }),
      ...people(100, 30, { language: 'en', service: 'b' }),
    ]
    const made = release(rows, 'year')
    expect(shown(made, 'language')).toEqual({ cy: 25, en: 30 })
    expect(shown(made, 'service')).toEqual({ a: 'hidden', b: 'hidden' })
  })

  test('a category within an earlier quarter that leaves a few bare is hidden', () => {
    // Quarter one: 34 people, 30 of whom are the only ones at the end afterwards: 34 without 30 leaves four.
    const rows = [
      ...people(1, 30, { block: 'one' }),
      ...people(100, 4, { block: 'one', stage: 'beginning' }),
      ...people(1, 30, { block: 'two', stage: 'end' }),
      ...people(200, 30, { block: 'two', stage: 'beginning' }),
      ...people(300, 30, { block: 'two', stage: 'midpoint' }),
      ...people(400, 30, { block: 'two', stage: 'after' }),
    ]
    const made = publishAll(rows, [
      quarter('one'),
      quarter('two'),
      { grain: 'half-year', blocks: ['one', 'two'] },
    ])
    // of the others the smallest goes with it: midpoint and after have 30, beginning 34
    expect(shown(made[2] as never, 'stage')).toEqual({
      beginning: 35,
      midpoint: 'hidden',
      end: 'hidden',
      after: 30,
    })
  })
})
