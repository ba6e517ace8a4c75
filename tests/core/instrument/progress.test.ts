import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  audiences,
  instrument,
  itemsFor,
  nextItem,
  placeOf,
  previousItem,
  progressOf,
  resumeAt,
  toSend,
} from '~/core/instrument'

const checkIn = instrument('check-in', 1)

describe('finding the way', () => {
  test('from one item to the next and back', () => {
    expect(nextItem(checkIn, 'child', 'listened')?.key).toBe('respected')
    expect(previousItem(checkIn, 'child', 'respected')?.key).toBe('listened')
    expect(previousItem(checkIn, 'child', 'listened')).toBeNull()
    expect(nextItem(checkIn, 'child', 'different')).toBeNull()
    expect(placeOf(checkIn, 'child', 'respected')).toEqual({ number: 2, of: 6 })
    expect(() => nextItem(checkIn, 'child', 'nothing')).toThrow(/nothing/)
  })

  test('next and previous undo each other, for every audience', () => {
    for (const audience of audiences) {
      for (const { key } of itemsFor(checkIn, audience)) {
        const next = nextItem(checkIn, audience, key)
        if (next) expect(previousItem(checkIn, audience, next.key)?.key).toBe(key)
      }
    }
  })

  test('goes on at the first item neither answered nor skipped', () => {
    expect(resumeAt(checkIn, 'child', {})?.key).toBe('listened')
    expect(resumeAt(checkIn, 'child', { listened: 'agree', respected: null })?.key).toBe('understood')
    const all = Object.fromEntries(itemsFor(checkIn, 'child').map(({ key }) => [key, null]))
    expect(resumeAt(checkIn, 'child', all)).toBeNull()
  })

  test('an item is not reached because a property of every object has its name', () => {
    expect(resumeAt(checkIn, 'child', Object.create({ listened: 'agree' }))?.key).toBe('listened')
  })
})

describe('what was answered', () => {
  test('is counted from the answers', () => {
    const answers = { listened: 'agree', respected: null, helped: 'Sgwrs' }
    expect(progressOf(checkIn, 'child', answers)).toEqual({ answered: 2, reached: 3, of: 6 })
    expect(progressOf(checkIn, 'child', {})).toEqual({ answered: 0, reached: 0, of: 6 })
  })

  test('is sent as scores and words, without what was skipped or never asked', () => {
    const answers = { listened: 'agree', respected: null, helped: 'Sgwrs', intruder: 'x' }
    expect(toSend(checkIn, 'child', answers)).toEqual({
      scores: { listened: 'agree' },
      words: [{ item: 'helped', text: 'Sgwrs' }],
    })
  })

  test('never counts more than there are items', () => {
    const answers = fc.dictionary(
      fc.constantFrom('listened', 'respected', 'understood', 'supported', 'helped', 'different', 'other'),
      fc.option(fc.constant('agree')),
    )
    fc.assert(
      fc.property(answers, given => {
        const { answered, reached, of } = progressOf(checkIn, 'adult', given)
        const { scores, words } = toSend(checkIn, 'adult', given)
        expect(answered).toBeLessThanOrEqual(reached)
        expect(reached).toBeLessThanOrEqual(of)
        expect(Object.keys(scores).length + words.length).toBe(answered)
      }),
      { seed: 3 },
    )
  })
})
