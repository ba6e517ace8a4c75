import { describe, expect, test } from 'vitest'
import { releasePolicy } from '~/core/anonymise/policy'
import { hideSmallCategories } from '~/core/anonymise/suppress'

/** Sizes → which stay shown. */
function kept(...sizes: number[]): number[] {
  const hidden = hideSmallCategories(
    sizes.map(people => ({ people, hidden: false })),
    releasePolicy,
  )
  return sizes.filter((_, index) => !hidden[index])
}

describe('which categories are hidden', () => {
  test('none, when all hold ten', () => {
    expect(kept(10, 10, 40)).toEqual([10, 10, 40])
  })

  test('two small ones that hold ten together need no third', () => {
    expect(kept(40, 30, 6, 4)).toEqual([40, 30])
  })

  test('two small ones that hold nine together take the smallest other with them', () => {
    expect(kept(40, 30, 6, 3)).toEqual([40])
  })

  test('a single small one takes the smallest other with it', () => {
    expect(kept(40, 30, 20, 9)).toEqual([40, 30])
  })

  test('zero is hidden like any small number, and takes another with it', () => {
    expect(kept(40, 30, 20, 0)).toEqual([40, 30])
  })

  test('fewer than ten in one language: no split at all', () => {
    expect(kept(240, 9)).toEqual([])
    expect(kept(240, 10)).toEqual([240, 10])
  })

  test('ten of one kind among twelve: nothing is shown', () => {
    // 2 and 0 and 0 hold two together, so the ten go as well
    expect(kept(10, 2, 0, 0)).toEqual([])
  })

  test('of equal ones the first is sacrificed', () => {
    const cells = [20, 20, 3].map(people => ({ people, hidden: false }))
    expect(hideSmallCategories(cells, releasePolicy)).toEqual([true, false, true])
  })

  test('what is hidden already counts with the rest', () => {
    const cells = [
      { people: 50, hidden: false },
      { people: 30, hidden: true },
      { people: 20, hidden: false },
    ]
    expect(hideSmallCategories(cells, releasePolicy)).toEqual([false, true, true])
  })

  test('a nought that everybody knows of hides nobody beside it', () => {
    // Twelve were hidden for another reason. Without the first nought, taking the others from the whole finds them.
    const cells = [
      { people: 0, hidden: false, neverAsked: true },
      { people: 30, hidden: false },
      { people: 12, hidden: true },
      { people: 20, hidden: false },
    ]
    expect(hideSmallCategories(cells, releasePolicy)).toEqual([true, false, true, true])
  })

  test('a table of one category stands or falls by itself', () => {
    expect(kept(10)).toEqual([10])
    expect(kept(9)).toEqual([])
  })

  test('negative and fractional counts are refused', () => {
    expect(() => kept(-1, 20)).toThrow(RangeError)
    expect(() => kept(1.5, 20)).toThrow(RangeError)
  })
})
