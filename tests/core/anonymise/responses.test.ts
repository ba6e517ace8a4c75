import { describe, expect, test } from 'vitest'
import { latestOfEach } from '~/core/anonymise/responses'
import { row } from './people'

const blocks = ['one', 'two']

describe('of several answers of one person the latest counts', () => {
  test('a later block goes before a later stage', () => {
    const early = row(1, { block: 'one', stage: 'after' })
    const late = row(1, { block: 'two', stage: 'beginning' })
    expect(latestOfEach([late, early], blocks)).toEqual([late])
  })

  test('then the stage, then the round', () => {
    const midpoint = row(1, { stage: 'midpoint', round: 3 })
    const end = row(1, { stage: 'end', round: 1 })
    const endAgain = row(1, { stage: 'end', round: 2 })
    expect(latestOfEach([end, midpoint], blocks)).toEqual([end])
    expect(latestOfEach([endAgain, midpoint, end], blocks)).toEqual([endAgain])
  })

  test('the order of the rows does not decide, not even in a tie', () => {
    const one = row(1, { answers: { listened: 'agree' } })
    const other = row(1, { answers: { listened: 'disagree' } })
    expect(latestOfEach([one, other], blocks)).toEqual(latestOfEach([other, one], blocks))
  })

  test('two people are two', () => {
    expect(latestOfEach([row(1), row(2)], blocks)).toHaveLength(2)
  })

  test('a row of a block outside the period is refused', () => {
    expect(() => latestOfEach([row(1, { block: 'three' })], blocks)).toThrow(RangeError)
  })
})
