import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlightsOf } from '~/core/words'
import { nobody, wordsOf } from './support'

const own = { staff: ['Lynwen Quarshie'], services: ['Clwb y Bont'] }
const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'Bethan',
      'Nghaerdydd',
      '07700 900123',
      '3ydd o Fawrth',
      ' ',
      '\n',
      '’',
      'ŵ',
      'y',
      '\u0302',
      '🙂',
      '@',
      'I’m 14',
      '\ud800',
    ),
  ),
)
const texts = pieces.map(parts => parts.join(''))

describe('highlights of anything at all', () => {
  test('lie within the text, in its order, none over another, and none is empty', () => {
    fc.assert(
      fc.property(texts, text => {
        let last = 0
        for (const { start, end } of highlightsOf(text, own)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
      { numRuns: 200 },
    )
  })

  test('stay as they are when something is written far below', () => {
    fc.assert(
      fc.property(texts, text => {
        const before = `${text}\n\n`
        const more = `${before}\n\nmae hynny i gyd.`
        const first = highlightsOf(before, own)
        // A text that is all capitals is read otherwise than one that is not.
        fc.pre(!/\p{Lu}/u.test(text) || /\p{Ll}{20}/u.test(text))
        expect(highlightsOf(more, own).filter(({ end }) => end <= before.length)).toEqual(first)
      }),
      { numRuns: 200 },
    )
  })

  test('take no account of how an accent is written', () => {
    const [composed, apart] = ['byw yng Nghwmbrân', 'byw yng Nghwmbra\u0302n']
    expect(wordsOf('place', composed)).toEqual(['Nghwmbrân'])
    expect(wordsOf('place', apart)).toEqual(['Nghwmbra\u0302n'])
  })

  test('are counted in the text as it was written, whatever stands before', () => {
    expect(wordsOf('place', '🙂🙂 ﬁne, ｉｎ Ｃａｒｄｉｆｆ')).toEqual(['Ｃａｒｄｉｆｆ'])
    expect(wordsOf('person', 'I saw Beth\u00adan')).toEqual(['Beth\u00adan'])
  })

  test('keep what stands out of an overlap', () => {
    const text = 'jo@example.com/3 March'
    const covered = highlightsOf(text, nobody).map(({ start, end }) => text.slice(start, end))
    expect(covered.join(' ')).toContain('March')
  })
})

describe('a long hostile text takes time in proportion', () => {
  test.each([
    ['one letter', 'a'],
    ['figures and spaces', '1 '],
    ['numbers in words', 'oh '],
    ['dots', 'a.'],
    ['hyphens', 'pen-'],
    ['names', 'Bethan '],
    ['kin', 'my big '],
    ['codes', 'a1/'],
  ])('%s', (_, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      const began = performance.now()
      highlightsOf(text, own)
      return performance.now() - began
    }
    time(1000)
    // 100 kB; a rule that went back over the text again and again would take minutes.
    expect(time(100_000)).toBeLessThan(8000)
  })
})
