import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyItem, type Item, LONGEST_ANSWER, libraryInstrument, readAnswer } from '~/core/instrument'

const checkIn = libraryInstrument('check-in', 1)
const listened = anyItem(checkIn, 'listened') as Item
const helped = anyItem(checkIn, 'helped') as Item

describe('choosing an answer', () => {
  test.each(['strongly-agree', 'agree', 'disagree', 'strongly-disagree', 'dont-know', 'rather-not-say'])(
    'a child may choose %s',
    answer => {
      expect(readAnswer(listened, 'child', { answer })).toEqual({ kind: 'answered', value: answer })
    },
  )

  test('the middle option is for adults', () => {
    expect(readAnswer(listened, 'adult', { answer: 'neither' })).toEqual({
      kind: 'answered',
      value: 'neither',
    })
    expect(readAnswer(listened, 'child', { answer: 'neither' })).toMatchObject({
      kind: 'invalid',
      message: 'question.problem.not-a-choice',
    })
  })

  test.each(['AGREE', 'agree ', 'constructor', '5', '<script>'])('“%s” is not a choice', answer => {
    expect(readAnswer(listened, 'child', { answer })).toMatchObject({
      kind: 'invalid',
      message: 'question.problem.not-a-choice',
    })
  })

  test('continuing without a choice asks for one', () => {
    expect(readAnswer(listened, 'child', {})).toMatchObject({
      kind: 'invalid',
      message: 'question.problem.choose',
    })
    expect(readAnswer(listened, 'child', { answer: '' })).toMatchObject({
      message: 'question.problem.choose',
    })
  })

  test('skip skips, whatever was chosen', () => {
    expect(readAnswer(listened, 'child', { skip: '', answer: 'agree' })).toEqual({ kind: 'skip' })
    expect(readAnswer(helped, 'child', { skip: 'skip', answer: 'words' })).toEqual({ kind: 'skip' })
  })

  test('something that is not a text field is refused', () => {
    expect(readAnswer(helped, 'child', { answer: ['a', 'b'] })).toMatchObject({ kind: 'invalid' })
    expect(readAnswer(listened, 'child', { answer: ['agree', 'disagree'] })).toMatchObject({
      kind: 'invalid',
    })
  })
})

describe('answering in words', () => {
  const read = (answer: string) => readAnswer(helped, 'child', { answer })

  test('keeps the words, without blank ends, with one kind of line end', () => {
    expect(read('  Fy ngweithiwr\r\nyn gwrando\r ')).toEqual({
      kind: 'answered',
      value: 'Fy ngweithiwr\nyn gwrando',
    })
  })

  test('nothing but space is a skip', () => {
    expect(read(' \n\t ')).toEqual({ kind: 'skip' })
  })

  test.each(['👩🏽‍🚀 ❤️', '<b>da</b><script>alert(1)</script>', 'ŵyr tŷ', 'مرحبا', '1 < 2 & 3'])(
    'keeps %s as it is',
    words => {
      expect(read(words)).toEqual({ kind: 'answered', value: words })
    },
  )

  test('composes letters, so that ŵ counts once', () => {
    expect(read('w\u0302'.repeat(LONGEST_ANSWER))).toEqual({
      kind: 'answered',
      value: 'ŵ'.repeat(LONGEST_ANSWER),
    })
  })

  test('takes 2,000 characters and not one more', () => {
    expect(read('a'.repeat(2000))).toMatchObject({ kind: 'answered' })
    expect(read('😀'.repeat(2000))).toMatchObject({ kind: 'answered' })
    expect(read('a'.repeat(2001))).toMatchObject({
      kind: 'invalid',
      message: 'question.problem.too-long',
      typed: 'a'.repeat(2001),
      values: { length: 2001, limit: 2000 },
    })
    expect(read('a'.repeat(50_000))).toMatchObject({ values: { length: 50_000 } })
  })

  test.each([
    ['NUL', 'a\u0000b'],
    ['escape', 'a\u001bb'],
    ['a C1 control', 'a\u0085b'],
    ['a right-to-left override', 'a\u202eb'],
    ['a right-to-left mark', 'a\u200fb'],
    ['an isolate', 'a\u2066b'],
    ['half a character', 'a\ud800b'],
  ])('%s is taken out and the words shown again', (_, words) => {
    expect(read(words)).toMatchObject({
      kind: 'invalid',
      message: 'question.problem.characters',
      typed: 'ab',
    })
  })

  test('what is shown again is accepted the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), words => {
        const first = read(words)
        const typed = first.kind === 'invalid' ? first.typed : words
        expect(read(typed).kind).not.toBe('invalid')
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})
