import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inQueueOrder, inReadingOrder, isFor, readFirst } from '~/core/safeguarding/queue'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour))

describe('concerns', () => {
  test('unsafe comes before contact, waiting before seen, the longest wait first', () => {
    const ordered = inQueueOrder([
      { id: 'contact, early', kind: 'contact', state: 'waiting', raisedAt: at(1) },
      { id: 'unsafe, seen', kind: 'unsafe', state: 'seen', raisedAt: at(2) },
      { id: 'unsafe, late', kind: 'unsafe', state: 'waiting', raisedAt: at(9) },
      { id: 'unsafe, early', kind: 'unsafe', state: 'waiting', raisedAt: at(3) },
    ])
    expect(ordered.map(({ id }) => id)).toEqual([
      'unsafe, early',
      'unsafe, late',
      'unsafe, seen',
      'contact, early',
    ])
  })

  test('a concern for one lead is for that lead only', () => {
    expect(isFor('ann', null, ['ann', 'bob'])).toBe(true)
    expect(isFor('ann', 'ann', ['ann', 'bob'])).toBe(true)
    expect(isFor('ann', 'bob', ['ann', 'bob'])).toBe(false)
  })

  test('one for a lead who has left is for everybody, so that it is not lost', () => {
    expect(isFor('ann', 'bob', ['ann'])).toBe(true)
  })
})

describe('words waiting to be read', () => {
  const plain = Array.from({ length: 20 }, (_, n) => ({ id: `plain ${n}`, first: false }))
  const risky = { id: 'risky', first: true }

  test('a text with a word of the list comes first, wherever it was', () => {
    expect(readFirst(['It was good', 'Mae’n fy mrifo i'])).toBe(true)
    expect(readFirst(['It was good'])).toBe(false)
    for (let round = 0; round < 10; round++) {
      expect(inReadingOrder([...plain, risky], randomBytes)[0]).toBe(risky)
    }
  })

  test('nothing is left out and nothing is doubled', () => {
    const ids = inReadingOrder([...plain, risky], randomBytes).map(({ id }) => id)
    expect([...ids].sort()).toEqual([...plain, risky].map(({ id }) => id).sort())
  })

  test('the others stand at random: the first of twenty is not always the first sent', () => {
    const firsts = new Set(Array.from({ length: 60 }, () => inReadingOrder(plain, randomBytes)[0]?.id))
    expect(firsts.size).toBeGreaterThan(5)
  })
})
