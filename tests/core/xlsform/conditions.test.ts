import { describe, expect, test } from 'vitest'
import { on } from './forms'
import { read } from './support'

const choices = [
  ['list_name', 'name', 'label::English (en)'],
  ...[1, 2, 3, 4, 5].map(number => ['five', String(number), `Point ${number}`]),
  ...['a', 'b', 'c'].map(letter => ['abc', letter, `Letter ${letter}`]),
  ['abc', 'dk', 'Don’t know'],
]

/** What a question's condition becomes after a few others. */
async function conditionOf(relevant: string, { required = false } = {}) {
  const form = await read({
    survey: [
      ['type', 'name', 'label::English (en)', 'relevant', 'required'],
      ['select_one abc', 'letter', 'Which letter?', '', required ? 'yes' : ''],
      ['select_one five', 'points', 'How many?', `${on('letter')} = 'a'`],
      ['select_multiple abc', 'letters', 'Which letters?'],
      ['text', 'why', 'Why?'],
      ['note', 'thanks', 'Thanks'],
      ['text', 'asked', 'The question', relevant],
      ['text', 'later', 'Later'],
    ],
    choices,
  })
  const item = form.items.find(({ key }) => key === 'asked')
  const said = form.lines.filter(({ row, what }) => row === 7 && /condition|never/.test(what))
  return { there: item !== undefined, showIf: item?.showIf, said: said.map(({ what }) => what) }
}

describe('a condition is kept', () => {
  test.each([
    [`${on('letter')} = 'a'`, 'letter', ['a']],
    [`${on('letter')}='a' or ${on('letter')}="b"`, 'letter', ['a', 'b']],
    [`selected(${on('letter')}, 'b')`, 'letter', ['b']],
    // quotation marks as a word processor turns them, and a space that does not break
    [`${on('letter')}\u00a0= ‘c’`, 'letter', ['c']],
    [`'a' = ${on('letter')}`, 'letter', ['a']],
    [`(${on('letter')} = 'a') or (${on('letter')} = 'dk')`, 'letter', ['a', 'dont-know']],
    [`${on('points')} >= 4`, 'points', ['4', '5']],
    [`${on('points')} > 1 and ${on('points')} < 4`, 'points', ['2', '3']],
    [`not(${on('points')} > 2) and ${on('points')} != ''`, 'points', ['1', '2']],
    [`selected(${on('letters')}, 'a') or selected(${on('letters')}, 'c')`, 'letters', ['a', 'c']],
    // The points are only asked after the letter a.
    [`${on('letter')} = 'a' and ${on('points')} = 5`, 'points', ['5']],
    [`${on('points')} = 5 and (${on('letter')} = 'a' or ${on('letter')} = 'b')`, 'points', ['5']],
  ])('%s', async (relevant, item, is) => {
    expect(await conditionOf(relevant)).toEqual({ there: true, showIf: { item, is }, said: [] })
  })

  test('with “not this one” it is said who is no longer asked', async () => {
    expect(await conditionOf(`${on('letter')} != 'a'`)).toEqual({
      there: true,
      showIf: { item: 'letter', is: ['b', 'c', 'dont-know'] },
      said: ['condition-unanswered'],
    })
  })

  test('with “not this one” of a question that everybody had to answer there is nothing to say', async () => {
    expect(await conditionOf(`not(${on('letter')} = 'a')`, { required: true })).toMatchObject({
      showIf: { item: 'letter', is: ['b', 'c', 'dont-know'] },
      said: [],
    })
  })

  test.each(['true()', '1', `${on('letter')} = 'a' or ${on('letter')} != 'a'`])(
    'that always holds is none: %s',
    async relevant => {
      expect(await conditionOf(relevant)).toEqual({ there: true, showIf: undefined, said: [] })
    },
  )
})

describe('a condition that is not kept is listed, and the question is asked of everybody', () => {
  test.each([
    [`${on('letter')} = 'b' and ${on('points')} = 5`, 'combined'],
    [`selected(${on('letters')}, 'a') and selected(${on('letters')}, 'b')`, 'combined'],
    [`${on('letter')} = 'b' or ${on('points')} = 5`, 'complicated'],
    [`not(selected(${on('letters')}, 'a'))`, 'complicated'],
    [`${on('letters')} = 'a'`, 'complicated'],
    [`${on('letter')} = ''`, 'complicated'],
    [`count-selected(${on('letters')}) > 1`, 'complicated'],
    [`${on('letter')} = 'a' and`, 'complicated'],
    ['/data/letter = 1', 'complicated'],
    [`if(${on('letter')} = 'a', 1, 0)`, 'complicated'],
    [`. = 'a'`, 'complicated'],
    ['('.repeat(900), 'complicated'],
    ['x'.repeat(5000), 'complicated'],
    [`${on('why')} = 'x'`, 'on-words'],
    [`${on('thanks')} = 'x'`, 'on-left-out'],
    [`${on('later')} = 'x'`, 'on-later'],
    [`${on('asked')} = 'x'`, 'on-later'],
    [`${on('nobody')} = 'x'`, 'unknown'],
  ])('%.60s', async (relevant, why) => {
    expect(await conditionOf(relevant)).toEqual({
      there: true,
      showIf: undefined,
      said: [`condition-${why}`],
    })
  })
})

test.each(['false()', `${on('letter')} = 'z'`, `${on('letter')} = 'a' and ${on('letter')} = 'b'`])(
  'a question that nobody was ever asked is left out and listed: %s',
  async relevant => {
    expect(await conditionOf(relevant)).toEqual({ there: false, showIf: undefined, said: ['never-asked'] })
  },
)

test('a condition is kept only where it holds for the very same people', async () => {
  // Every answer to the earlier question, and none: what the draft asks is what the form asked.
  const operators = ['=', '!=', '<', '<=', '>', '>=']
  for (const operator of operators) {
    for (const number of [0, 1, 3, 5, 6]) {
      const { there, showIf, said } = await conditionOf(`${on('points')} ${operator} ${number}`)
      const asks = (points: number) =>
        ({ '=': points === number, '!=': points !== number, '<': points < number })[operator] ??
        { '<=': points <= number, '>': points > number, '>=': points >= number }[operator]
      const expected = [1, 2, 3, 4, 5].filter(asks).map(String)
      if (!there) expect(expected).toEqual([])
      else if (showIf) expect(showIf).toEqual({ item: 'points', is: expected })
      else expect(expected).toHaveLength(5)
      expect(said.includes('condition-unanswered')).toBe(operator === '!=' && showIf !== undefined)
    }
  }
})

test('conditions of groups are kept as long as one says it all', async () => {
  const form = await read({
    survey: [
      ['type', 'name', 'label::English (en)', 'relevant'],
      ['select_one abc', 'letter', 'Which?'],
      ['select_one five', 'points', 'How many?'],
      ['begin_group', 'outer', 'Outer', `${on('letter')} = 'a' or ${on('letter')} = 'b'`],
      ['begin_group', 'inner', 'Inner', `${on('letter')} != 'b'`],
      ['text', 'both', 'Both'],
      ['text', 'three', 'Three', `${on('points')} = 1`],
      ['end_group'],
      ['text', 'one', 'One'],
      ['end_group'],
      ['text', 'none', 'None'],
    ],
    choices,
  })
  expect(form.items.map(({ key, showIf }) => [key, showIf?.is ?? null]).slice(2)).toEqual([
    ['both', ['a']],
    ['three', null],
    ['one', ['a', 'b']],
    ['none', null],
  ])
  expect(form.said('condition-combined')).toMatchObject([{ row: 7, name: 'three' }])
})
