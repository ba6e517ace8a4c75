import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readXlsform } from '~/core/xlsform'
import { type Part, partsOf, type Value, workbook, zip } from '../../support/workbook'
import { odkForm } from './forms'
import { inShort, read, whyUnreadable } from './support'

const header = ['type', 'name', 'label::English (en)']
const simple = { survey: [header, ['text', 'why', 'Why?']] }
const cell = (attributes: string, inside: string): Value => ({ attributes, inside })

/** The same workbook with one part put differently. */
const spoilt = (part: string, change: (content: string) => string | Uint8Array): Uint8Array =>
  zip(
    partsOf(simple).map(one => (one.name === part ? { ...one, content: change(String(one.content)) } : one)),
  )
const sheet = 'xl/worksheets/sheet1.xml'
const million = 'a'.repeat(1_000_000)

/** Seconds of computing, whatever else the machine does. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000_000
}

describe('a file that is no form says what it is', () => {
  const ole = (inside: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le')])
  const odt: Part[] = [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', content: '<x/>' },
  ]
  const types = { name: '[Content_Types].xml', content: '<Types/>' }

  test.each<[string, string, Uint8Array]>([
    ['nothing', 'empty', new Uint8Array()],
    ['a table as text', 'not-a-workbook', Buffer.from('type,name,label\ntext,why,Why?\n')],
    ['a page', 'not-a-workbook', Buffer.from('<!DOCTYPE html><html></html>')],
    ['a workbook of before 2007', 'old-workbook', ole('Workbook')],
    ['one with a password', 'password', ole('EncryptedPackage')],
    [
      'an archive with a password',
      'password',
      zip(partsOf(simple).map(one => ({ ...one, encrypted: true }))),
    ],
    ['an OpenDocument', 'open-document', zip(odt)],
    [
      'a binary workbook',
      'binary-workbook',
      spoilt('_rels/.rels', xml => xml.replace('workbook.xml', 'workbook.bin')),
    ],
    ['an archive of something', 'not-a-workbook', zip([{ name: 'photo.jpg', content: 'x' }])],
    ['a letter', 'not-a-workbook', zip([types, { name: 'word/document.xml', content: '<document/>' }])],
    ['a letter in the place of a workbook', 'not-a-workbook', spoilt('xl/workbook.xml', () => '<document/>')],
    ['half a workbook', 'broken', workbook(odkForm).slice(0, 2000)],
    ['a workbook with half a sheet', 'broken', spoilt(sheet, xml => xml.slice(0, 300))],
    ['a sheet that is no XML', 'broken', spoilt(sheet, () => randomBytes(5000))],
    [
      'a workbook whose sheet is missing',
      'broken',
      zip(partsOf(simple).filter(({ name }) => name !== sheet)),
    ],
    ['no sheet called survey', 'no-survey', workbook({ Sheet1: [header] })],
    ['a survey without headings', 'no-types', workbook({ survey: [['question'], ['Why?']] })],
    ['an empty survey', 'no-types', workbook({ survey: [] })],
  ])('%s: %s', async (_, what, bytes) => {
    expect(await whyUnreadable(bytes)).toMatchObject({ what })
  })

  test('bytes of any kind are no crash', async () => {
    const good = workbook(odkForm, { shared: true })
    const places = fc.integer({ min: 0, max: good.length - 1 })
    const damage = fc.array(fc.tuple(places, fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(damage, async changes => {
        const bytes = Uint8Array.from(good)
        for (const [place, byte] of changes) bytes[place] = byte
        expect(['read', 'unreadable']).toContain((await readXlsform(bytes, { untold: 'en' })).kind)
      }),
      { numRuns: 150 },
    )
  })
})

describe('what is too large is refused before it takes room or time', () => {
  const took = async (bytes: Uint8Array) => {
    const start = process.cpuUsage()
    const why = await whyUnreadable(bytes)
    expect(secondsSince(start)).toBeLessThan(3)
    return why
  }

  test('a file of more than 5 MB', async () => {
    expect(await took(Buffer.alloc(5 * 1024 * 1024 + 1))).toEqual({ what: 'too-large', values: { most: 5 } })
  })

  test('a zip bomb that states its size', async () => {
    const bomb = spoilt(sheet, () => Buffer.alloc(70 * 1024 * 1024, 0x20))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await took(bomb)).toMatchObject({ what: 'unpacks-too-large' })
  })

  test('a zip bomb that states a small size', async () => {
    const bomb = zip(
      partsOf(simple).map(one =>
        one.name === sheet
          ? { ...one, content: Buffer.alloc(20 * 1024 * 1024, 0x20), statedSize: 1000 }
          : one,
      ),
    )
    expect(await took(bomb)).toEqual({ what: 'broken' })
  })

  test.each([
    ['one text without end', `<worksheet><a b="${million.repeat(20)}`],
    ['a comment without end', `<worksheet><!-- ${million.repeat(20)}`],
    ['elements within elements', '<a>'.repeat(1_000_000)],
    [
      'entities of one’s own',
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>',
    ],
  ])('%s', async (_, xml) => {
    expect(await took(spoilt(sheet, () => xml))).toEqual({ what: 'broken' })
  })

  test('many parts, sheets, rows, columns, characters', async () => {
    const extra = Array.from({ length: 1001 }, (_, index) => ({ name: `x${index}`, content: '' }))
    expect(await took(zip([...partsOf(simple), ...extra]))).toMatchObject({ what: 'too-many-parts' })
    const sheets = Array.from({ length: 101 }, (_, index) => [`s${index}`, [['x']]])
    expect(await took(workbook(Object.fromEntries(sheets)))).toMatchObject({ what: 'too-many-sheets' })
    const rows = Array.from({ length: 20_001 }, (_, index) => ['text', `q${index}`, 'Why?'])
    expect(await took(workbook({ survey: [header, ...rows] }))).toEqual({
      what: 'too-many-rows',
      values: { sheet: 'survey', most: 20_000 },
    })
    const columns = [...header, ...Array.from({ length: 300 }, (_, index) => `c${index}`)]
    expect(await took(workbook({ survey: [columns] }))).toMatchObject({ what: 'too-many-columns' })
    expect(await took(workbook({ survey: [header, ['text', 'a', 'x'.repeat(32_768)]] }))).toEqual({
      what: 'cell-too-long',
      values: { sheet: 'survey', row: 2, most: 32_767 },
    })
    // One long text that many cells refer to costs little in the file and much in what is made of it.
    const long = Array.from({ length: 2000 }, () => ['text', 'a', 'x'.repeat(32_000)])
    expect(await took(workbook({ survey: [header, ...long] }, { shared: true }))).toMatchObject({
      what: 'too-much-text',
    })
  })
})

describe('a huge form', () => {
  test('of 20,000 rows is read in a moment, and every row is accounted for', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      ...['select_one big', `question_${index}`, `Question number ${index}, and why?`],
      ...[
        `Cwestiwn rhif ${index}, a pham?`,
        index > 0 ? `selected(\${question_${index - 1}}, 'a')` : '',
        'yes',
      ],
    ])
    const options = Array.from({ length: 20_000 }, (_, index) => [
      'unused',
      `option_${index}`,
      `Option ${index}`,
    ])
    const bytes = workbook(
      {
        survey: [[...header, 'label::Cymraeg (cy)', 'relevant', 'required'], ...rows],
        choices: [
          ['list_name', 'name', 'label::English (en)'],
          ['big', 'a', 'A'],
          ['big', 'b', 'B'],
          ...options.slice(2),
        ],
      },
      { shared: true },
    )
    const start = process.cpuUsage()
    const result = await readXlsform(bytes, { untold: 'en' })
    expect(secondsSince(start)).toBeLessThan(6)
    if (result.kind !== 'read') throw new Error(result.message.what)
    expect(result.draft.items).toHaveLength(100)
    expect(result.lines.filter(({ what }) => what === 'too-many-questions')).toHaveLength(19_900)
    expect(result.lines).toContainEqual(
      expect.objectContaining({ what: 'list-unused', values: { rows: '4–20001', options: 19_998 } }),
    )
  })
})

describe('cells are read as they are shown', () => {
  const survey = (...labels: Value[]) => ({
    survey: [header, ...labels.map((label, index): Value[] => ['text', `q${index}`, label])],
  })
  const labels = async (form: Parameters<typeof read>[0], dialect?: Parameters<typeof read>[1]) =>
    (await read(form, dialect)).items.map(({ text }) => text.ti.en)

  test('numbers, yes and no, texts of formulas, formatted texts', async () => {
    const form = survey(
      5,
      0.1,
      true,
      cell('t="str"', '<f>A1</f><v>made</v>'),
      cell(
        't="inlineStr"',
        '<is><r><rPr><b/></rPr><t>Bold</t></r><r><t xml:space="preserve"> and not</t></r></is>',
      ),
      cell('', '<v>1E2</v>'),
      cell(
        't="inlineStr"',
        '<is><t>Hi<![CDATA[ (there) < ]]>&amp; &#x1F600;_x0041_</t><rPh sb="0"><t>no</t></rPh></is>',
      ),
      '\u00a0 “Smart”  ',
    )
    expect(await labels(form)).toEqual([
      ...['5', '0.1', 'TRUE', 'made', 'Bold and not', '100', 'Hi (there) < & 😀A', '“Smart”'],
    ])
  })

  test('a date, an error and a formula without a result are listed', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs></styleSheet>'
    const form = survey(
      cell('s="1"', '<v>46082</v>'),
      cell('s="2"', '<v>46082.75</v>'),
      cell('t="e"', '<v>#REF!</v>'),
      cell('', '<f>A1</f>'),
    )
    expect(await labels(form, { styles })).toEqual(['2026-03-01', '2026-03-01 18:00', '', ''])
    const { lines } = await read(form, { styles })
    expect(
      lines.filter(({ what }) => what.startsWith('cell')).map(({ what, values }) => [what, values]),
    ).toEqual([
      ['cell-date', { column: 'label::English (en)', rows: '2–3', cells: 2 }],
      ['cell-error', { column: 'label::English (en)', rows: '4', cells: 1 }],
      ['cell-formula', { column: 'label::English (en)', rows: '5', cells: 1 }],
    ])
  })

  test('rows without numbers, cells without places, sheets in any spelling', async () => {
    const bytes = zip(
      partsOf({ ' Survey ': simple.survey }).map(one => ({
        ...one,
        content: one.name === sheet ? String(one.content).replace(/ r="[A-Z]*\d+"/g, '') : one.content,
      })),
    )
    const result = await readXlsform(bytes, { untold: 'en' })
    expect(result).toMatchObject({ kind: 'read', draft: { items: [{ key: 'why' }] } })
  })

  test('what is on other sheets, above the headings or beside them is listed', async () => {
    const { lines, items } = await read({
      survey: [['My form'], [], [...header, '', 'My own notes'], ['text', 'why', 'Why?', 'stray', 'mine']],
      Log: [['x']],
    })
    expect(items).toHaveLength(1)
    expect(inShort(lines.filter(({ weight }) => weight === 'left-out'))).toEqual([
      '1 row-above-headings',
      '4 column-without-heading',
      '4 column-left-out',
      'null sheet-left-out',
    ])
  })
})
