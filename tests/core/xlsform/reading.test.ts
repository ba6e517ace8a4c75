import { describe, expect, test } from 'vitest'
import { unreadableKey } from '~/core/xlsform'
import { holds } from '~/core/xlsform/evaluate'
import { parseExpression } from '~/core/xlsform/expression'
import { readHeading } from '~/core/xlsform/headings'
import { languageOf } from '~/core/xlsform/languages'
import { rowsText } from '~/core/xlsform/lines'
import { takeName, toCode, toKey } from '~/core/xlsform/names'
import { tidyText } from '~/core/xlsform/text'
import { readType } from '~/core/xlsform/types'
import { inShort, read } from './support'

test.each([
  ['English (en)', 'en'],
  ['Cymraeg (cy)', 'cy'],
  ['Welsh (cy-GB)', 'cy'],
  ['English (en_GB)', 'en'],
  ['Saesneg', 'en'],
  ['CYMRAEG', 'cy'],
  ['cy', 'cy'],
  ['eng', 'en'],
  ['English - Wales', 'en'],
  ['Español (es)', null],
  ['Welsh Romani (rom)', null],
  ['Cymraeg / English', null],
  ['Default', null],
  ['constructor', null],
])('the language “%s” is %s', (written, language) => {
  expect(languageOf(written)).toBe(language)
})

test.each([
  ['label::English (en)', 'label', 'English (en)'],
  ['Label : Cymraeg', 'label', 'Cymraeg'],
  ['HINT', 'hint', null],
  ['label::', 'label', null],
  ['constraint message', 'constraint_message', null],
  ['Read Only', 'read_only', null],
  ['List Name', 'list_name', null],
  ['media::image::English (en)', 'image', 'English (en)'],
  ['media:audio:cy', 'audio', 'cy'],
  ['bind::relevant', 'relevant', null],
  ['bind::jr:constraintMsg::cy', 'constraint_message', 'cy'],
  ['jr:count', 'repeat_count', null],
  ['body::kb:flag', 'body::kb:flag', null],
  ['instance::hxl', 'instance::hxl', null],
  ['$kuid', '$kuid', null],
  ['toString', 'tostring', null],
  ['constructor', 'constructor', null],
])('the heading “%s” is %s in %s', (written, field, language) => {
  expect(readHeading(written)).toEqual({ field, language })
})

test.each([
  ['select_one yes_no', { kind: 'one', list: 'yes_no', other: false }],
  ['Select One  from Yes_No', { kind: 'one', list: 'Yes_No', other: false }],
  ['select1 a or specify other', { kind: 'one', list: 'a', other: true }],
  ['select all that apply from x', { kind: 'several', list: 'x', other: false }],
  ['select_multiple x or_other', { kind: 'several', list: 'x', other: true }],
  ['select_one', { kind: 'one', list: '', other: false }],
  ['select_one_from_file towns.csv', { kind: 'left-out', why: 'type-external' }],
  ['select_one_external towns', { kind: 'left-out', why: 'type-external' }],
  ['begin repeat', { kind: 'begin', what: 'repeat' }],
  ['end_group', { kind: 'end', what: 'group' }],
  ['BEGIN_KOBOMATRIX', { kind: 'begin', what: 'matrix' }],
  ['add text prompt', { kind: 'text' }],
  ['int', { kind: 'number', range: false }],
  ['date time', { kind: 'left-out', why: 'type-time' }],
  ['rank x', { kind: 'left-out', why: 'type-rank' }],
  ['__proto__', { kind: 'left-out', why: 'type-unknown' }],
  ['constructor', { kind: 'left-out', why: 'type-unknown' }],
  ['begin constructor', { kind: 'left-out', why: 'type-unknown' }],
])('the type “%s” is understood', (written, type) => {
  expect(readType(written)).toEqual(type)
})

test.each([
  ['Q1_Name', 'q-1-name', 'q1-name'],
  ['why', 'why', 'why'],
  ['_12', 'q-12', '12'],
  ['Tŷ ni!', 'ty-ni', 'ty-ni'],
  ['a1b', 'a-1b', 'a1b'],
  ['日本', '', ''],
])('the name “%s” is the key %s and the code %s', (name, key, code) => {
  expect([toKey(name), toCode(name)]).toEqual([key, code])
})

test('names that are taken get a number, and never more than 60 characters', () => {
  const taken = new Set<string>()
  const long = 'x'.repeat(60)
  expect([1, 2, 3].map(() => takeName('a', taken))).toEqual(['a', 'a-2', 'a-3'])
  expect([1, 2].map(() => takeName(long, taken))).toEqual([long, `${'x'.repeat(58)}-2`])
})

test.each([
  ['<span style="color:red">Red</span> and <b>bold</b>', 'Red and bold', true],
  ['**Bold** and __too__ [here](https://x.cymru)', 'Bold and too here (https://x.cymru)', true],
  ['# A heading', 'A heading', true],
  ['a < b > c, snake_case_name, 2 * 3 * 4', 'a < b > c, snake_case_name, 2 * 3 * 4', false],
  ['Tom &amp; Mari', 'Tom & Mari', true],
])('the text “%s” is kept as “%s”', (raw, text, tidied) => {
  expect(tidyText(raw)).toEqual({ text, tidied })
})

test.each([
  ['1 = 1.0', true],
  ["'' < 5", false],
  ["'' != 5", true],
  ["not('a' = 'b') and true()", true],
  ["selected('a b c', 'b')", true],
  ["selected('ab', 'a')", false],
  ["string-length('abc') >= 3", true],
  ["'a' = 'b' or 'c' = 'c' and false()", false],
  ['number("4") < 10', true],
])('%s holds: %s', (written, expected) => {
  const expression = parseExpression(written)
  expect(expression && holds(expression, '')).toBe(expected)
})

test('rows that follow one another are said together', () => {
  expect(rowsText([9, 3, 4, 5, 4])).toBe('3–5, 9')
})

test('a file that cannot be read has a sentence', () => {
  expect(unreadableKey({ what: 'password' })).toBe('instruments:xlsform.unreadable.password')
})

describe('lists', () => {
  const asked = async (options: readonly (readonly string[])[], type = 'select_one x') => {
    const form = await read({
      survey: [
        ['type', 'name', 'label::English (en)', 'label::Cymraeg (cy)'],
        [type, 'q', 'Q?', 'C?'],
      ],
      choices: [
        ['list_name', 'name', 'label::English (en)', 'label::Cymraeg (cy)'],
        ...options.map(row => ['x', ...row]),
      ],
    })
    return { ...form, item: form.items[0] }
  }
  const five = [
    ['1', 'Strongly agree'],
    ['2', 'Agree'],
    ['3', 'Neutral'],
    ['4', 'Disagree'],
    ['5', 'Strongly disagree'],
  ]

  test.each([
    ['five points', five, 'agree'],
    ['five points upside down', five.toReversed(), 'agree'],
    ['four points', five.filter(([, label]) => label !== 'Neutral'), 'agree'],
    ['with an answer that stands apart', [...five, ['9', 'Prefer not to say']], 'agree'],
    ['with one point more', [...five, ['6', 'It depends']], 'one-of'],
    ['in another order', [five[1] ?? [], five[0] ?? [], ...five.slice(2)], 'one-of'],
    [
      'with Welsh that says something else',
      five.map(([name = '', label = '']) => [name, label, 'Arall']),
      'one-of',
    ],
    ['three points', five.slice(0, 3), 'one-of'],
    [
      'yes and no',
      [
        ['y', 'Yes', 'Ydy'],
        ['n', 'No', 'Nac ydy'],
      ],
      'yes-no',
    ],
    [
      'no and yes, in Welsh only',
      [
        ['n', '', 'Na fyddwn'],
        ['y', '', 'Byddwn'],
      ],
      'yes-no',
    ],
    [
      'yes, no and don’t know',
      [
        ['y', 'Yes'],
        ['n', 'No'],
        ['d', 'I don’t know'],
      ],
      'yes-no',
    ],
    [
      'yes, no and maybe',
      [
        ['y', 'Yes'],
        ['n', 'No'],
        ['m', 'Maybe'],
      ],
      'one-of',
    ],
    [
      'often',
      [
        ['1', 'Always'],
        ['2', 'Often'],
        ['3', 'Sometimes'],
        ['4', 'Never'],
      ],
      'frequency',
    ],
    [
      'often, with one more',
      [
        ['1', 'Always'],
        ['2', 'Often'],
        ['3', 'Sometimes'],
        ['4', 'Rarely'],
        ['5', 'Never'],
      ],
      'one-of',
    ],
  ])('%s', async (_, options, type) => {
    expect((await asked(options)).item?.type).toBe(type)
  })

  test('several answers never become a scale', async () => {
    expect((await asked(five, 'select_multiple x')).item?.type).toBe('several-of')
  })

  test('31 options are too many, and none is quietly left away', async () => {
    const { items, lines } = await asked(
      Array.from({ length: 31 }, (_, index) => [`n${index}`, `N ${index}`]),
    )
    expect(items).toEqual([])
    expect(lines).toContainEqual(
      expect.objectContaining({
        what: 'too-many-options',
        row: 2,
        values: { list: 'x', options: 31, most: 30 },
      }),
    )
    expect(lines).toContainEqual(
      expect.objectContaining({ what: 'list-unused', values: { rows: '2–32', options: 31 } }),
    )
  })

  test('codes are never those that stand apart, and never twice', async () => {
    const { item, said } = await asked([
      ['dont_know', 'Who knows?'],
      ['a', 'A'],
      ['A', 'Big A'],
      ['a', 'A again'],
      ['', 'No name'],
    ])
    expect(item?.options?.map(({ code }) => code)).toEqual(['dont-know-2', 'a', 'a-2', 'a-3', 'no-name'])
    expect(inShort([...said('choice-twice'), ...said('choice-without-name')])).toEqual([
      '5 choice-twice',
      '6 choice-without-name',
    ])
  })
})

describe('numbers from 0 to 10', () => {
  test.each([
    ['integer', '. >= 0 and . <= 10', '', true],
    ['integer', '.>-1 and .<11', '', true],
    ['integer', '(. <= 10) and (. >= 0)', '', true],
    ['integer', 'not(. < 0 or . > 10)', '', true],
    ['integer', '. <= 10', '', false],
    ['integer', '. >= 1 and . <= 10', '', false],
    ['integer', '. >= 0 and . <= 100', '', false],
    ['integer', '', '', false],
    ['integer', 'regex(., "[0-9]")', '', false],
    ['range', '', 'start=0 end=10 step=1', true],
    ['range', '', 'start = 0; end = 10', true],
    ['range', '', 'start=0 end=10 step=0.5', false],
    ['range', '', 'start=1 end=10', false],
    ['range', '', 'end=10', false],
    ['range', '', '', false],
  ])('%s “%s” “%s”: %s', async (type, constraint, parameters, is) => {
    const { items } = await read({
      survey: [
        ['type', 'name', 'label::English (en)', 'constraint', 'parameters'],
        [type, 'mark', 'What mark?', constraint, parameters],
      ],
    })
    expect(items.map(item => item.type)).toEqual(is ? ['zero-to-ten'] : [])
  })
})

describe('rows that go wrong', () => {
  const header = ['type', 'name', 'label::English (en)', 'label::Cymraeg (cy)', 'appearance']
  const survey = (...rows: string[][]) => read({ survey: [header, ...rows] })

  test('groups that do not end, or end without having begun', async () => {
    const form = await survey(
      ['end_group'],
      ['begin_group', 'a', 'A'],
      ['begin_repeat', 'b', 'B'],
      ['text', 'q', 'Q?', 'C?'],
      ['end_group'],
      ['begin_group', 'c', 'C'],
    )
    expect(form.items).toHaveLength(1)
    expect(inShort([...form.said('end-without-begin'), ...form.said('never-ended')])).toEqual([
      ...['2 end-without-begin', '4 never-ended', '7 never-ended'],
    ])
  })

  test('names that are there twice, or not at all; no type; no list; no words', async () => {
    const { lines, items } = await survey(
      ['text', 'q', 'Q?', 'C?'],
      ['text', 'q', 'Q again?', 'C eto?'],
      ['text', '', 'What else?', 'Beth arall?'],
      ['', 'x', 'What?'],
      ['select_one nowhere', 'y', 'Which?'],
      ['text', 'z'],
      ['select_one z', 'grid', 'Heading', '', 'label'],
    )
    expect(items.map(({ key }) => key)).toEqual(['q', 'q-2', 'what-else', 'z'])
    expect(inShort(lines.filter(({ row }) => row !== null))).toEqual([
      ...['2 name-twice', '3 name-twice', '4 no-name', '5 no-type', '6 unknown-list', '7 no-label'],
      ...['8 headings-only', '8 column-look'],
    ])
  })

  test('a text that is too long is left out whole, never cut', async () => {
    const { items, said } = await survey(
      ['text', 'q', 'x'.repeat(1001), 'C?'],
      ['text', 'r', 'y'.repeat(1000), 'D?'],
    )
    expect(items.map(({ text }) => text.ti.en.length)).toEqual([0, 1000])
    expect(said('text-too-long')).toMatchObject([
      { row: 2, name: 'q', values: { length: 1001, most: 1000 }, quote: 'x'.repeat(1001) },
    ])
  })
})
