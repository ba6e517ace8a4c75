import { describe, expect, test } from 'vitest'
import {
  answerTexts,
  anyItem,
  type Item,
  isMeasured,
  itemTypes,
  limitOf,
  optionsFor,
  readAnswer,
  topTwo,
} from '~/core/instrument'
import { item, options, survey, words } from './a-survey'

const every = survey(
  [
    item('agree', 'agree'),
    item('often', 'frequency'),
    item('yes', 'yes-no', { answers: { yes: words('ydy'), no: words('nac ydy') } }),
    item('one', 'one-of', { options: options('better', 'same', 'worse') }),
    item('several', 'several-of', { options: options('home', 'school', 'friends') }),
    item('ten', 'zero-to-ten', { anchors: { low: words('worst'), high: words('best') } }),
    item('line', 'short-text'),
    item('words', 'long-text'),
  ],
  {
    scales: {
      agree: options('strongly-agree', 'agree', 'disagree').map((one, index) => scaled(one, index < 2)),
      frequency: options('always', 'often', 'never').map((one, index) => scaled(one, index < 2)),
    },
  },
)

function scaled(option: object, agrees: boolean) {
  return { ...option, agrees, audiences: ['child', 'young_person', 'parent_carer', 'adult'] }
}

const of = (key: string) => anyItem(every, key) as Item
const read = (key: string, answer: string | string[]) => readAnswer(of(key), 'child', { answer })

test('every type there is can be asked', () => {
  expect(new Set(every.items.map(({ type }) => type))).toEqual(new Set(itemTypes))
})

test('only what can be collapsed to agree or not is counted in a release', () => {
  expect(every.items.filter(isMeasured).map(({ key }) => key)).toEqual(['agree', 'often', 'yes'])
  expect(['agree', 'often', 'yes'].map(key => topTwo(of(key)))).toEqual([
    ['strongly-agree', 'agree'],
    ['always', 'often'],
    ['yes'],
  ])
})

test('yes and no are answered with the question’s own verb', () => {
  expect(answerTexts(of('yes'), 'yes', { audience: 'child' }, 'cy')).toEqual(['ydy cy'])
  expect(answerTexts(of('yes'), 'no', { audience: 'adult' }, 'cy')).toEqual(['nac ydy cy chi'])
})

describe('nought to ten', () => {
  test('has eleven steps, and “I don’t know” apart from them', () => {
    const { scale, apart } = optionsFor(of('ten'), 'child')
    expect(scale.map(({ code }) => code).join(' ')).toBe('0 1 2 3 4 5 6 7 8 9 10')
    expect(apart.map(({ code }) => code)).toContain('dont-know')
  })

  test.each(['0', '10', 'dont-know'])('takes %s', code => {
    expect(read('ten', code)).toEqual({ kind: 'answered', value: code })
  })

  test.each(['11', '-1', '5.5', ' 5', '٥'])('refuses “%s”', code => {
    expect(read('ten', code)).toMatchObject({ message: 'question.problem.not-a-choice' })
  })
})

describe('several of', () => {
  test('keeps what was ticked in the order of the options', () => {
    expect(read('several', ['friends', 'home'])).toEqual({ kind: 'answered', value: 'home friends' })
    expect(answerTexts(of('several'), 'home friends', { audience: 'child' }, 'en')).toEqual([
      'home en',
      'friends en',
    ])
  })

  test('one tick twice is one', () => {
    expect(read('several', ['home', 'home'])).toEqual({ kind: 'answered', value: 'home' })
  })

  test('nothing ticked asks for one or more', () => {
    expect(read('several', [])).toMatchObject({ message: 'question.problem.choose-any' })
    expect(read('several', '')).toMatchObject({ message: 'question.problem.choose-any' })
  })

  test('“I don’t know” beside a choice asks which was meant, and keeps both ticks', () => {
    expect(read('several', ['dont-know', 'home'])).toMatchObject({
      message: 'question.problem.not-together',
      typed: 'home dont-know',
    })
    expect(read('several', ['dont-know'])).toEqual({ kind: 'answered', value: 'dont-know' })
  })

  test('an answer that rules out the others asks which was meant, and is kept by itself', () => {
    const [home, school, none] = options('home', 'school', 'none')
    const listed = survey([item('with', 'several-of', { options: [home, school, { ...none, alone: true }] })])
    const tick = (...answer: string[]) => readAnswer(anyItem(listed, 'with') as Item, 'child', { answer })
    expect(tick('none')).toEqual({ kind: 'answered', value: 'none' })
    expect(tick('home', 'school')).toEqual({ kind: 'answered', value: 'home school' })
    expect(tick('none', 'home')).toMatchObject({
      message: 'question.problem.not-together',
      typed: 'home none',
    })
    expect(tick('none', 'dont-know')).toMatchObject({ message: 'question.problem.not-together' })
    expect(tick('dont-know', 'rather-not-say')).toMatchObject({ message: 'question.problem.not-together' })
  })

  test('what is no option is refused, and the rest stays ticked', () => {
    expect(read('several', ['home', 'moon'])).toMatchObject({
      message: 'question.problem.not-a-choice',
      typed: 'home',
    })
    expect(read('several', ['home school'])).toMatchObject({ message: 'question.problem.not-a-choice' })
  })
})

describe('a line', () => {
  test('is one line, whatever was typed', () => {
    expect(read('line', ' un \n dau\t')).toEqual({ kind: 'answered', value: 'un dau' })
  })

  test('is shorter than an answer in words, and says so', () => {
    expect(limitOf(of('line'))).toBe(150)
    expect(read('line', 'a'.repeat(151))).toMatchObject({
      message: 'question.problem.too-long',
      typed: 'a'.repeat(151),
      values: { length: 151, limit: 150 },
    })
  })
})
