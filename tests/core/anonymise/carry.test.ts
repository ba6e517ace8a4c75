import { describe, expect, test } from 'vitest'
import { carryOver } from '~/core/anonymise/carry'
import type { ResponseRow } from '~/core/anonymise/responses'
import { isSameItem } from '~/core/instrument/same'
import { item, options, survey, words } from '../instrument/a-survey'

/** Version 2 words `b` anew for adults alone, gives up `c` and asks `d`. */
const one = survey([item('a', 'agree'), item('b', 'agree'), item('c', 'agree')])
const two = survey(
  [
    item('a', 'agree', { hint: words('a hint') }),
    item('b', 'agree', { text: { ...words('b'), chi: { cy: 'arall', en: 'other' } } }),
    item('d', 'agree'),
  ],
  { version: 2 },
)
const versionOf = (version: number) => (version === 1 ? one : two)

const row = (
  version: number,
  audience: ResponseRow['audience'],
  answers: Record<string, string>,
): ResponseRow => ({
  ...{ person: 'p', block: 'k', instrument: 'survey', version, stage: 'end', round: 1, audience },
  ...{ language: 'cy', service: 's', answers },
})

describe('answers to an earlier version', () => {
  test('count where the later one asks that person the same, and nowhere else', () => {
    const given = { a: 'agree', b: 'agree', c: 'agree' }
    expect(carryOver([row(1, 'child', given), row(1, 'adult', given)], two, versionOf)).toEqual([
      row(2, 'child', { a: 'agree', b: 'agree' }),
      row(2, 'adult', { a: 'agree' }),
    ])
  })

  test('to the version itself stay as they are', () => {
    const rows = [row(2, 'adult', { a: 'agree', d: 'disagree', unknown: 'x' })]
    expect(carryOver(rows, two, versionOf)).toEqual(rows)
  })
})

describe('two versions ask the same', () => {
  const before = survey([item('a', 'agree')]).items[0]
  const asked = (
    more: object,
    audience: ResponseRow['audience'] = 'child',
    stage: ResponseRow['stage'] = 'end',
  ) => {
    const after = survey([item('a', 'agree', more)]).items[0]
    if (!before || !after) throw new Error('no item')
    return isSameItem(before, after, { audience, stage })
  }

  test('when only the hint or the Easy Read differs', () => {
    expect(asked({ hint: words('help') })).toBe(true)
    expect(asked({ text: { ...words('a'), easy_ti: { cy: 'hawdd', en: 'easy' } } })).toBe(true)
  })

  test('not when a word differs in one language alone, for whoever reads it', () => {
    const text = { ...words('a'), ti: { cy: 'a cy', en: 'changed' } }
    expect(asked({ text })).toBe(false)
    expect(asked({ text }, 'adult')).toBe(true)
    expect(asked({ text: { ...words('a'), child: { cy: 'b', en: 'b' } } })).toBe(false)
    expect(asked({ text: { ...words('a'), child: { cy: 'b', en: 'b' } } }, 'young_person')).toBe(true)
  })

  test('before support ended, and not after it, when only the words that look back are new', () => {
    const text = { ...words('a'), after_ti: { cy: 'oedd', en: 'was' }, after_chi: { cy: 'oedd', en: 'was' } }
    expect(asked({ text }, 'child', 'end')).toBe(true)
    expect(asked({ text }, 'child', 'after')).toBe(false)
    expect(asked({ text }, 'adult', 'after')).toBe(false)
  })

  test('not when an answer has come to rule out the others', () => {
    const listed = (alone: object) => ({ type: 'several-of', options: [{ ...none, ...alone }, ...some] })
    const [none, ...some] = options('none', 'one')
    const [before, after] = [{}, { alone: true }].map(
      alone => survey([item('a', 'agree', listed(alone))]).items[0],
    )
    if (!before || !after) throw new Error('no item')
    expect(isSameItem(before, before, { audience: 'child', stage: 'end' })).toBe(true)
    expect(isSameItem(before, after, { audience: 'child', stage: 'end' })).toBe(false)
  })

  test('not when it is answered in another way', () => {
    expect(asked({ type: 'long-text' })).toBe(false)
  })
})
