import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { shuffled } from '~/core/anonymise/shuffle'

/** Bytes from a seed: SHA-256 of seed and counter. */
function seeded(seed: string) {
  let count = 0
  return (n: number) =>
    new Uint8Array(createHash('sha256').update(`${seed}/${count++}`).digest().subarray(0, n))
}

test('keeps every item once and leaves the list alone', () => {
  const items = Array.from({ length: 50 }, (_, index) => index)
  const result = shuffled(items, seeded('a'))
  expect(result).not.toEqual(items)
  expect([...result].sort((a, b) => a - b)).toEqual(items)
  expect(items[0]).toBe(0)
})

test('each of the six orders of three comes equally often', () => {
  const counts = new Map<string, number>()
  const draw = seeded('orders')
  for (let round = 0; round < 6000; round++) {
    const order = shuffled(['x', 'y', 'z'], draw).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  // 1000 each expected; chi-square with 5 degrees of freedom stays under 20.5 in 999 of 1000 cases
  const chi = [...counts.values()].reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0)
  expect(counts.size).toBe(6)
  expect(chi).toBeLessThan(20.5)
})

test('bytes that would favour the first positions are drawn again', () => {
  // 2^32 = 1 more than a multiple of 3: the topmost value has no fair place among three
  const draws = [
    [255, 255, 255, 255],
    [0, 0, 0, 2],
    [0, 0, 0, 1],
  ]
  let used = 0
  expect(shuffled(['x', 'y', 'z'], () => new Uint8Array(draws[used++] ?? []))).toEqual(['x', 'y', 'z'])
  expect(used).toBe(3)
})
