import { describe, expect, test } from 'vitest'
import { faultsOf } from '~/core/instrument/faults'
import { draftSchema } from '~/core/instrument/schema'
import { koboForm, odkForm } from './forms'
import { inShort, read } from './support'

const words = (cy: string, en: string) => ({ ti: { cy, en }, chi: { cy, en } })

describe('a form of ODK in both languages', () => {
  test('becomes a draft without a fault, only texts are missing', async () => {
    const { draft, items } = await read(odkForm)
    expect(draftSchema.safeParse(draft).success).toBe(true)
    expect(faultsOf(draft)).toEqual([])
    expect(draft).toMatchObject({ key: 'how-was-it', version: 1, title: { cy: '', en: 'How was it?' } })
    expect(items.map(({ key, type }) => `${key}: ${type}`)).toEqual([
      'met: yes-no',
      'listened: agree',
      'how-often: frequency',
      'helped: several-of',
      'other-help: long-text',
      'mark: zero-to-ten',
      'why: short-text',
      'county: one-of',
      'town: one-of',
    ])
  })

  test('keeps the words of both languages, each for every reader', async () => {
    const { items } = await read(odkForm)
    const [met, , , helped] = items
    expect(met).toMatchObject({
      text: words('Wnest ti gwrdd â dy weithiwr?', 'Did you meet your worker?'),
      answers: { yes: words('Do', 'Yes'), no: words('Naddo', 'No') },
    })
    expect(helped).toMatchObject({
      hint: words('Dewisa unrhyw rai.', 'Choose any.'),
      options: [
        { code: 'talking', text: words('Siarad', 'Talking') },
        { code: 'somewhere-safe', text: words('Rhywle diogel', 'Somewhere safe') },
        { code: 'other', text: words('Rhywbeth arall', 'Something else') },
      ],
    })
  })

  test('keeps conditions, the group’s for each of its questions', async () => {
    const { items, lines } = await read(odkForm)
    expect(Object.fromEntries(items.map(({ key, showIf }) => [key, showIf]))).toEqual({
      met: undefined,
      listened: { item: 'met', is: ['yes'] },
      'how-often': { item: 'met', is: ['yes'] },
      // Who was never asked whether somebody listens has not agreed either: the group's condition is in this one.
      helped: { item: 'listened', is: ['strongly-agree', 'agree'] },
      'other-help': { item: 'helped', is: ['other'] },
      mark: undefined,
      why: { item: 'mark', is: ['0', '1', '2', '3', '4'] },
      county: undefined,
      town: undefined,
    })
    expect(lines.filter(({ what }) => what.startsWith('condition'))).toEqual([])
  })

  test('lists everything else, row by row', async () => {
    const { lines } = await read(odkForm)
    expect(inShort(lines)).toEqual([
      ...['null one-text-for-all', 'null for-everybody', 'null apart-added'],
      ...['2 type-metadata', '3 type-metadata', '4 note', '5 column-required', '6 group', '6 column-look'],
      ...['7 became-agree', '8 key-renamed', '8 became-frequency', '10 key-renamed', '12 ends-missing'],
      ...['12 column-look', '14 type-number', '14 column-constraint', '16 choice-filter', '17 type-place'],
      ...['18 type-calculation', '18 column-calculation'],
      ...['4 list-standard', '9 list-standard', '13 codes-renamed', '16 list-apart', '19 column-left-out'],
      '2 setting-left-out',
    ])
  })
})

describe('a form of KoBo in a language that no column tells', () => {
  test('makes a question of every row of a rating matrix', async () => {
    const { items, said } = await read(koboForm)
    expect(items.map(({ key, type }) => `${key}: ${type}`)).toEqual([
      'the-place: one-of',
      'the-people: one-of',
      'again: one-of',
      'visit: short-text',
    ])
    expect(items[0]?.text).toEqual(words('', 'The place'))
    expect(inShort(said('score'))).toEqual(['3 score'])
    expect(inShort([...said('condition-on-later')])).toEqual(['4 condition-on-later', '5 condition-on-later'])
  })

  test('says what it cannot keep', async () => {
    const { lines } = await read(koboForm)
    const rows = inShort(lines)
    for (const one of ['7 type-rank', '8 type-rank', '9 type-rank', '11 type-matrix', '12 type-matrix'])
      expect(rows).toContain(one)
    for (const one of ['14 other-option', '15 repeat', 'null no-welsh', 'null untold-en'])
      expect(rows).toContain(one)
    expect(
      lines.filter(({ what }) => what === 'column-technical').map(({ values }) => values?.column),
    ).toEqual([...['$kuid', '$autoname', 'kobo--rank-items', '$kuid']])
  })

  test('is Welsh if somebody says so', async () => {
    const { items, said } = await read(koboForm, {}, 'cy')
    expect(items[0]?.text).toEqual(words('The place', ''))
    expect(said('no-english')).toHaveLength(1)
    expect(said('untold-cy')).toHaveLength(1)
  })
})

test.each([
  ['texts in a table', { shared: true }],
  ['prefixes', { prefix: 'x' }],
  ['sizes behind the content', { streamed: true }],
  ['all of it', { shared: true, prefix: 'ss', streamed: true }],
])('a workbook is read the same with %s', async (_, dialect) => {
  expect(await read(odkForm, dialect)).toMatchObject({ ...(await read(odkForm)), said: expect.anything() })
})
