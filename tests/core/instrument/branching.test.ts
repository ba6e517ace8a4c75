import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Asked, nextItem, placeOf, resumeAt, shownItems, toSend } from '~/core/instrument'
import { toInstrument } from '~/core/instrument/build'
import { item, options, survey, surveyData, words } from './a-survey'

const CHILD: Asked = { audience: 'child', stage: 'midpoint' }
const yesNo = { answers: { yes: words('yes'), no: words('no') } }

/** Did support help? If so: with what? If with school: how? And always: anything else? */
const branching = survey([
  item('helped', 'yes-no', yesNo),
  item('with', 'several-of', { options: options('home', 'school'), showIf: { item: 'helped', is: ['yes'] } }),
  item('how', 'long-text', { showIf: { item: 'with', is: ['school'] } }),
  item('else', 'long-text'),
])
const shown = (answers: Record<string, string | null>) =>
  shownItems(branching, CHILD, answers).map(({ key }) => key)

describe('a question with a condition', () => {
  test('comes up once the answer it waits for is given', () => {
    expect(shown({})).toEqual(['helped', 'else'])
    expect(shown({ helped: 'yes' })).toEqual(['helped', 'with', 'else'])
    expect(shown({ helped: 'yes', with: 'home school' })).toEqual(['helped', 'with', 'how', 'else'])
    expect(shown({ helped: 'yes', with: 'home' })).toEqual(['helped', 'with', 'else'])
  })

  test('stays away when its question was skipped, or answered “I don’t know”', () => {
    expect(shown({ helped: null })).toEqual(['helped', 'else'])
    expect(shown({ helped: 'dont-know' })).toEqual(['helped', 'else'])
  })

  test('goes with the question it hangs on, however that was answered before', () => {
    const answers = { helped: 'no', with: 'school', how: 'Sgwrs', else: 'Diolch' }
    expect(shown(answers)).toEqual(['helped', 'else'])
    expect(toSend(branching, CHILD, answers)).toEqual({
      scores: { helped: 'no' },
      words: [{ item: 'else', text: 'Diolch' }],
    })
  })

  test('counts into “question 2 of 3” as soon as it is asked', () => {
    expect(placeOf(branching, CHILD, {}, 'else')).toEqual({ number: 2, of: 2 })
    expect(placeOf(branching, CHILD, { helped: 'yes' }, 'with')).toEqual({ number: 2, of: 3 })
    expect(nextItem(branching, CHILD, { helped: 'yes' }, 'helped')?.key).toBe('with')
  })

  test('is where somebody goes on who changed their mind', () => {
    expect(resumeAt(branching, CHILD, { helped: 'yes', else: null })?.key).toBe('with')
  })

  test('is never sent unless it was shown, whatever was answered in whatever order', () => {
    const answer = fc.dictionary(
      fc.constantFrom('helped', 'with', 'how', 'else'),
      fc.option(fc.constantFrom('yes', 'no', 'home', 'school', 'home school', 'dont-know')),
    )
    fc.assert(
      fc.property(answer, answers => {
        const { scores, words: texts } = toSend(branching, CHILD, answers)
        const sent = [...Object.keys(scores), ...texts.map(one => one.item)]
        expect(sent.filter(key => !shown(answers).includes(key))).toEqual([])
        expect(sent.every(key => typeof answers[key] === 'string')).toBe(true)
      }),
      { seed: 7 },
    )
  })
})

describe('stages and audiences', () => {
  const staged = survey([
    item('now', 'agree', { stages: ['beginning', 'midpoint', 'end'] }),
    item('then', 'agree', { stages: ['after'] }),
    item('grown-up', 'agree', { audiences: ['adult'] }),
  ])

  test('decide what is asked', () => {
    const keys = (asked: Asked) => shownItems(staged, asked, {}).map(({ key }) => key)
    expect(keys({ audience: 'child', stage: 'midpoint' })).toEqual(['now'])
    expect(keys({ audience: 'child', stage: 'after' })).toEqual(['then'])
    expect(keys({ audience: 'adult', stage: 'end' })).toEqual(['now', 'grown-up'])
  })
})

describe('data that could not be answered is refused', () => {
  const showIf = (on: string, ...is: string[]) => ({ showIf: { item: on, is } })
  test.each<[string, object[], RegExp]>([
    ['nothing to ask', [], /no-items/],
    ['a choice between one thing', [item('a', 'one-of', { options: options('x') })], /no-options/],
    ['a yes without its verb', [item('a', 'yes-no')], /no-answers/],
    ['ten steps from nowhere', [item('a', 'zero-to-ten')], /no-anchors/],
    ['how often, without a scale', [item('a', 'frequency')], /no-frequency/],
    [
      'an option that is also apart',
      [item('a', 'one-of', { options: options('x', 'dont-know') })],
      /code-twice/,
    ],
    [
      'a condition on a later question',
      [item('a', 'long-text', showIf('b', 'yes')), item('b', 'yes-no', yesNo)],
      /not-earlier/,
    ],
    ['a condition on itself', [item('a', 'yes-no', { ...yesNo, ...showIf('a', 'yes') })], /not-earlier/],
    [
      'a condition on words',
      [item('a', 'long-text'), item('b', 'long-text', showIf('a', 'yes'))],
      /not-a-choice/,
    ],
    [
      'a condition that no answer meets',
      [item('a', 'yes-no', yesNo), item('b', 'long-text', showIf('a', 'maybe'))],
      /no-such-answer/,
    ],
    [
      'a condition on what a child was never asked',
      [
        item('a', 'yes-no', { ...yesNo, audiences: ['adult'] }),
        item('b', 'long-text', showIf('a', 'yes')),
        item('c', 'long-text'),
      ],
      /not-asked/,
    ],
    ['nothing for a child', [item('a', 'long-text', { audiences: ['adult'] })], /audience-without-items/],
    ['nothing at the end', [item('a', 'long-text', { stages: ['beginning'] })], /stage-without-items/],
  ])('%s', (_, items, message) => {
    expect(() => toInstrument(surveyData(items))).toThrow(message)
  })
})
