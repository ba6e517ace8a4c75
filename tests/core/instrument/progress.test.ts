import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Asked,
  audiences,
  itemsFor,
  libraryInstrument,
  nextItem,
  placeOf,
  previousItem,
  resumeAt,
  toSend,
} from '~/core/instrument'

const checkIn = libraryInstrument('check-in', 1)
const CHILD: Asked = { audience: 'child', stage: 'midpoint' }

describe('finding the way', () => {
  test('from one item to the next and back', () => {
    expect(nextItem(checkIn, CHILD, {}, 'listened')?.key).toBe('respected')
    expect(previousItem(checkIn, CHILD, {}, 'respected')?.key).toBe('listened')
    expect(previousItem(checkIn, CHILD, {}, 'listened')).toBeNull()
    expect(nextItem(checkIn, CHILD, {}, 'different')).toBeNull()
    expect(placeOf(checkIn, CHILD, {}, 'respected')).toEqual({ number: 2, of: 6 })
    expect(() => nextItem(checkIn, CHILD, {}, 'nothing')).toThrow(/nothing/)
  })

  test('next and previous undo each other, for every audience', () => {
    for (const audience of audiences) {
      const asked: Asked = { audience, stage: 'end' }
      for (const { key } of itemsFor(checkIn, asked)) {
        const next = nextItem(checkIn, asked, {}, key)
        if (next) expect(previousItem(checkIn, asked, {}, next.key)?.key).toBe(key)
      }
    }
  })

  test('goes on at the first item neither answered nor skipped', () => {
    expect(resumeAt(checkIn, CHILD, {})?.key).toBe('listened')
    expect(resumeAt(checkIn, CHILD, { listened: 'agree', respected: null })?.key).toBe('understood')
    const all = Object.fromEntries(itemsFor(checkIn, CHILD).map(({ key }) => [key, null]))
    expect(resumeAt(checkIn, CHILD, all)).toBeNull()
  })

  test('an item is not reached because a property of every object has its name', () => {
    expect(resumeAt(checkIn, CHILD, Object.create({ listened: 'agree' }))?.key).toBe('listened')
  })
})

describe('what was answered', () => {
  test('is sent as scores and words, without what was skipped or never asked', () => {
    const answers = { listened: 'agree', respected: null, helped: 'Sgwrs', intruder: 'x' }
    expect(toSend(checkIn, CHILD, answers)).toEqual({
      scores: { listened: 'agree' },
      words: [{ item: 'helped', text: 'Sgwrs' }],
    })
  })

  test('never holds more than the items that were answered', () => {
    const answers = fc.dictionary(
      fc.constantFrom('listened', 'respected', 'understood', 'supported', 'helped', 'different', 'other'),
      fc.option(fc.constant('agree')),
    )
    fc.assert(
      fc.property(answers, given => {
        const { scores, words } = toSend(checkIn, { audience: 'adult', stage: 'end' }, given)
        const answered = itemsFor(checkIn, { audience: 'adult', stage: 'end' }).filter(
          ({ key }) => given[key],
        )
        expect(Object.keys(scores).length + words.length).toBe(answered.length)
      }),
      { seed: 3 },
    )
  })
})
