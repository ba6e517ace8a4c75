import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '~/core/instrument/faults'
import type { Line } from '~/core/xlsform'
import type { Value } from '../../support/workbook'
import { on } from './forms'
import { read, rowsIn } from './support'

/** Every word of a form that is made here is written once only, so that it can be looked for in the draft. */
const names = ['a', 'b_1', 'Q3', 'why', 'why', '', '9', 'ÿ', '日本', on('a'), 'x'.repeat(70)]
const lists = ['yes_no', 'agree', 'few', 'few2', 'many', 'one', 'none', 'nowhere', '']

const type = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lists).map(list => `select_one ${list}`) },
  { weight: 2, arbitrary: fc.constantFrom(...lists).map(list => `select_multiple ${list} or_other`) },
  { weight: 3, arbitrary: fc.constantFrom('text', 'integer', 'range', 'note', 'score__row') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['begin group', 'end group', 'begin_repeat', 'end_repeat', 'begin_kobomatrix', 'end_kobomatrix'],
      ...['begin_score', 'end_score', 'begin_rank', 'rank__level', 'end_rank'],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['start', 'date', 'geopoint', 'image', 'calculate', 'acknowledge', 'rank few', 'decimal', 'hidden'],
      ...['select_one_from_file x.csv', `select_one ${on('a')}`, 'nonsense', '', ' Text '],
    ),
  },
)
const condition = fc.constantFrom(
  ...[
    '',
    '',
    '',
    'true()',
    'false()',
    `${on('a')} = '1'`,
    `${on('b_1')} != 'yes'`,
    `selected(${on('why')}, '2')`,
  ],
  ...[`${on('a')} = '1' and ${on('Q3')} = '2'`, 'position(..) = 1', `${on('Q3')} > 1`, '((('],
)
/** Whether something is there, which texts, and how long. */
const texts = fc.constantFrom('both', 'en', 'cy', 'fr', 'none', 'long', 'html', 'reference')
const surveyRow = fc.record({
  type,
  name: fc.constantFrom(...names),
  texts,
  condition,
  extra: fc.constantFrom('', '', 'x', 'yes', '. >= 0 and . <= 10', 'label', 'start=0 end=10'),
  column: fc.integer({ min: 0, max: EXTRAS().length - 1 }),
})
const choiceRow = fc.record({
  list: fc.constantFrom(...lists.filter(list => list !== 'none' && list !== 'nowhere')),
  name: fc.constantFrom('1', '2', 'yes', 'no', 'A b', 'A_b', ''),
  texts,
  extra: fc.constantFrom('', '', 'x'),
})
const form = fc.record({
  survey: fc.array(surveyRow, { maxLength: 40 }),
  choices: fc.array(choiceRow, { maxLength: 60 }),
  agree: fc.boolean(),
})

function EXTRAS() {
  return [
    'required',
    'constraint',
    'appearance',
    'parameters',
    'default',
    'read_only',
    'disabled',
    'choice_filter',
    '$kuid',
    'image',
    'constructor',
    '',
  ]
}

const LANGUAGES = ['label::English (en)', 'label::Cymraeg (cy)', 'label::Français (fr)']

/** English, Welsh, French and what is to be looked for of a row. */
function labels(kind: string, mark: string): { cells: string[]; mark: string | null } {
  const [en, cy, fr] = [`en ${mark}`, `cy ${mark}`, `fr ${mark}`]
  if (kind === 'both') return { cells: [en, cy, ''], mark }
  if (kind === 'en') return { cells: [en, '', fr], mark }
  if (kind === 'cy') return { cells: ['', cy, ''], mark }
  if (kind === 'fr') return { cells: ['', '', fr], mark: null }
  if (kind === 'long') return { cells: [`${en} ${'long '.repeat(300)}`, '', ''], mark: null }
  if (kind === 'html') return { cells: [`<b>${en}</b>`, '', ''], mark }
  if (kind === 'reference') return { cells: [`${en} ${on('a')}`, '', ''], mark }
  return { cells: ['', '', ''], mark: null }
}

function toSheets({ survey, choices, agree }: typeof form extends fc.Arbitrary<infer T> ? T : never) {
  const marks = { survey: new Map<number, string | null>(), choices: new Map<number, string | null>() }
  const surveyRows = survey.map((row, index): Value[] => {
    const { cells, mark } = labels(row.texts, `s${index}.`)
    marks.survey.set(index + 2, mark)
    const extras = EXTRAS().map((_, column) => (column === row.column ? row.extra : ''))
    return [row.type, row.name, ...cells, row.condition, ...extras]
  })
  const standard = agree
    ? ['Strongly agree', 'Agree', 'Disagree', 'Strongly disagree', "Don't know"].map(label => [
        'agree',
        label,
        label,
      ])
    : []
  const many = Array.from({ length: 31 }, (_, index) => ['many', `n${index}`, `en m${index}.`])
  const choiceRows = choices.map((row): Value[] => {
    return [row.list, row.name, ...labels(row.texts, 'c').cells, row.extra]
  })
  const all = [...standard, ...many, ...choiceRows].map((cells, index): Value[] => {
    // Standard answers stay as they are; every other text gets a mark of its own.
    const marked = cells.map(cell =>
      typeof cell === 'string' ? cell.replace(/\b(en|cy|fr) c/, `$1 c${index}.`) : cell,
    )
    const found = marked.map(cell => /\b(?:en|cy) (c\d+\.|m\d+\.)/.exec(String(cell))?.[1]).find(Boolean)
    marks.choices.set(
      index + 2,
      String(marked[2]).includes('long long') ? null : (found ?? standard[index]?.[1] ?? null),
    )
    return marked
  })
  const sheets = {
    survey: [['type', 'name', ...LANGUAGES, 'relevant', ...EXTRAS()], ...surveyRows],
    choices: [['list_name', 'name', ...LANGUAGES, 'mine'], ...all],
  }
  return { sheets, marks }
}

/** Rows of a sheet that some line speaks of, other than of a column as a whole. */
function rowsSaid(lines: readonly Line[], sheet: string): Set<number> {
  const said = lines.filter(line => line.sheet === sheet && !line.what.startsWith('column-'))
  return new Set(said.flatMap(rowsIn))
}

describe('nothing of a form is lost unsaid', () => {
  test('every row of the survey is in the draft or in the list', async () => {
    await fc.assert(
      fc.asyncProperty(form, async made => {
        const { sheets, marks } = toSheets(made)
        const { items, lines } = await read(sheets)
        const draft = JSON.stringify(items.map(({ text }) => text))
        const said = rowsSaid(lines, 'survey')
        const lost = made.survey.flatMap((row, index) => {
          const number = index + 2
          const mark = marks.survey.get(number)
          if (mark && draft.includes(mark)) return []
          // The end of a group that begins somewhere is spoken of there. A row without anything is none.
          const isEnd = row.type.startsWith('end')
          const isEmpty = !sheets.survey[index + 1]?.some(Boolean)
          return isEnd || isEmpty || said.has(number) ? [] : [number]
        })
        expect(lost).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('every row of the choices is in the draft or in the list', async () => {
    await fc.assert(
      fc.asyncProperty(form, async made => {
        const { sheets, marks } = toSheets(made)
        const { items, lines } = await read(sheets)
        const draft = JSON.stringify(items.map(({ options, answers }) => [options, answers]))
        const said = rowsSaid(lines, 'choices')
        const isEmpty = (row: number) => !sheets.choices[row - 1]?.some(Boolean)
        const lost = [...marks.choices].filter(
          ([row, mark]) => !(mark && draft.includes(mark)) && !said.has(row) && !isEmpty(row),
        )
        expect(lost).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('every text in a third language is counted, and every filled column is read or in the list', async () => {
    await fc.assert(
      fc.asyncProperty(form, async made => {
        const { sheets } = toSheets(made)
        const { lines, said } = await read(sheets)
        const filled = (rows: readonly (readonly Value[])[], column: number) =>
          rows.slice(1).flatMap((row, index) => (row[column] ? [index + 2] : []))
        const french = filled(sheets.survey, 4).length + filled(sheets.choices, 4).length
        expect(said('language-left-out')).toMatchObject(
          french > 0 ? [{ values: { language: 'Français (fr)', texts: french } }] : [],
        )
        EXTRAS().forEach((heading, index) => {
          if (['read_only', 'disabled', 'choice_filter'].includes(heading)) return
          const column = 6 + index
          const rows = filled(sheets.survey, column)
          const line = lines.find(
            ({ sheet, what, values }) =>
              sheet === 'survey' && what.startsWith('column-') && values?.column === (heading || 'R'),
          )
          expect([heading, line ? rowsIn(line) : []]).toEqual([heading, rows])
        })
      }),
      { numRuns: 100 },
    )
  })

  test('what is in the draft has no fault but what a person has to write', async () => {
    await fc.assert(
      fc.asyncProperty(form, async made => {
        const { draft } = await read(toSheets(made).sheets)
        const faults = new Set(faultsOf(draft).map(({ message }) => message))
        // A form may have no questions, and lists with one option.
        for (const allowed of ['no-items', 'no-options'] as const) faults.delete(allowed)
        expect([...faults]).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
