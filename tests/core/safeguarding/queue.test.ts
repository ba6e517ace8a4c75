import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inQueueOrder, inReadingOrder, isFor, readFirst, routeOf } from '~/core/safeguarding/queue'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour))

/** For everybody, about nobody who works here. */
const plain = { addressedTo: null, practitioner: false, takenBy: null }
const ann = { id: 'ann', outside: false, officer: false }
const bob = { id: 'bob', outside: true, officer: false }
const cei = { id: 'cei', outside: true, officer: true }

describe('concerns', () => {
  test('urgent before ordinary, waiting before seen, the longest wait first', () => {
    const waiting = { kind: 'unsafe', priority: null, state: 'waiting' } as const
    const ordered = inQueueOrder([
      { ...waiting, id: 'contact, early', kind: 'contact', raisedAt: at(1) },
      { ...waiting, id: 'unsafe, made ordinary', priority: 'ordinary', raisedAt: at(0) },
      { ...waiting, id: 'unsafe, seen', state: 'seen', raisedAt: at(2) },
      { ...waiting, id: 'unsafe, late', raisedAt: at(9) },
      { ...waiting, id: 'contact, made urgent', kind: 'contact', priority: 'urgent', raisedAt: at(4) },
      { ...waiting, id: 'unsafe, early', raisedAt: at(3) },
    ])
    expect(ordered.map(({ id }) => id)).toEqual([
      'unsafe, early',
      'unsafe, late',
      'contact, made urgent',
      'unsafe, seen',
      'unsafe, made ordinary',
      'contact, early',
    ])
  })

  test('a concern for one lead is for that lead only, and for whom it was handed to', () => {
    expect(isFor('ann', plain, [ann, bob])).toBe(true)
    expect(isFor('ann', { ...plain, addressedTo: 'ann' }, [ann, bob])).toBe(true)
    expect(isFor('ann', { ...plain, addressedTo: 'bob' }, [ann, bob])).toBe(false)
    expect(isFor('ann', { ...plain, addressedTo: 'bob', takenBy: 'ann' }, [ann, bob])).toBe(true)
  })

  test('one for a lead who has left is for everybody, so that it is not lost', () => {
    expect(isFor('ann', { ...plain, addressedTo: 'bob' }, [ann])).toBe(true)
  })

  test('one about somebody who works here is for the officer, or else for leads from outside, and never for others', () => {
    const about = { ...plain, practitioner: true }
    expect(routeOf([ann, bob]).map(({ id }) => id)).toEqual(['bob'])
    expect(routeOf([ann, bob, cei]).map(({ id }) => id)).toEqual(['cei'])
    expect(isFor('bob', about, [ann, bob])).toBe(true)
    expect(isFor('bob', about, [ann, bob, cei])).toBe(false)
    for (const takenBy of [null, 'ann']) expect(isFor('ann', { ...about, takenBy }, [ann, bob])).toBe(false)
    // Whoever was on the route has left: it waits for the next, and the service's own leads see nothing.
    expect(isFor('ann', { ...about, addressedTo: 'bob' }, [ann])).toBe(false)
  })
})

describe('words waiting to be read', () => {
  const others = Array.from({ length: 20 }, (_, n) => ({ id: `plain ${n}`, first: false }))
  const risky = { id: 'risky', first: true }

  test('a text with a word of the list comes first, wherever it was', () => {
    expect(readFirst(['It was good', 'Mae’n fy mrifo i'])).toBe(true)
    expect(readFirst(['It was good'])).toBe(false)
    for (let round = 0; round < 10; round++) {
      expect(inReadingOrder([...others, risky], randomBytes)[0]).toBe(risky)
    }
  })

  test('nothing is left out and nothing is doubled', () => {
    const ids = inReadingOrder([...others, risky], randomBytes).map(({ id }) => id)
    expect([...ids].sort()).toEqual([...others, risky].map(({ id }) => id).sort())
  })

  test('the others stand at random: the first of twenty is not always the first sent', () => {
    const firsts = new Set(Array.from({ length: 60 }, () => inReadingOrder(others, randomBytes)[0]?.id))
    expect(firsts.size).toBeGreaterThan(5)
  })
})
