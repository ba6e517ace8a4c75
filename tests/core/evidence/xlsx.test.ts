import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toXlsx, type Workbook } from '~/core/evidence/xlsx'
import type { Row } from '~/core/xlsform/sheet'
import { readWorkbook } from '~/core/xlsform/workbook'

const workbook = (lines: string[][]): Workbook => ({
  about: { name: 'Gwybodaeth', lines: [['Partneriaeth', 'Partneriaeth Afon Glas & Bryn <Hir>']] },
  figures: { name: 'Ffigurau', head: ['Tabl', 'Ffigur'], lines, numeric: [1] },
})
const textsOf = ({ cells }: Row) => [...cells.values()].map(({ text }) => text)
const sheetOf = async (lines: string[][]) =>
  strFromU8(unzipSync(await toXlsx(workbook(lines)))['xl/worksheets/sheet2.xml'] ?? new Uint8Array())

describe('a workbook of figures', () => {
  test('has a first sheet that says what it is, and then the figures', async () => {
    const { sheets, others } = await readWorkbook(await toXlsx(workbook([['Pawb', '[c]']])), [
      'gwybodaeth',
      'ffigurau',
    ])
    expect([[...sheets.keys()], others]).toEqual([['gwybodaeth', 'ffigurau'], []])
    expect(sheets.get('gwybodaeth')?.rows.map(textsOf)).toEqual([
      ['Partneriaeth', 'Partneriaeth Afon Glas & Bryn <Hir>'],
    ])
    expect(sheets.get('ffigurau')?.rows.map(textsOf)).toEqual([
      ['Tabl', 'Ffigur'],
      ['Pawb', '[c]'],
    ])
  })

  test('has numbers where a figure is one, and texts for everything else', async () => {
    const lines = ['25', '45%', '0', '70% neu fwy', 'bron pawb', '[c]', '1.5', '007', '1,005'].map(each => [
      '25',
      each,
    ])
    const xml = await sheetOf(lines)
    const numbers = [...xml.matchAll(/<c [^>]*?r="(B\d+)"[^>]*>(?:(?!<\/c>).)*?<v>([\d.]+)<\/v>/g)]
      .filter(([cell]) => !/t="s"/.test(cell))
      .map(([, place, value]) => [place, value])
    expect(numbers).toEqual([
      ['B2', '25'],
      ['B3', '0.45'],
      ['B4', '0'],
    ])
    // Nothing in a column of texts becomes a number.
    expect(xml).not.toMatch(/<c r="A\d+"(?![^>]*t=)[^>]*><v>/)
  })

  test('has no formula, whatever a name begins with, and the name is as it was', async () => {
    const names = ['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("https://x.example";"y")']
    const bytes = await toXlsx(workbook(names.map(name => [name, name])))
    for (const [part, content] of Object.entries(unzipSync(bytes)))
      expect(strFromU8(content), part).not.toMatch(/<f[ >]/)
    const { sheets } = await readWorkbook(bytes, ['ffigurau'])
    expect(
      sheets
        .get('ffigurau')
        ?.rows.slice(1)
        .map(row => textsOf(row)[0]?.trim()),
    ).toEqual(names.map(name => name.trim()))
  })

  test('is the same bytes whenever it is made', async () => {
    const one = await toXlsx(workbook([['Pawb', '25']]))
    await new Promise(later => setTimeout(later, 2100))
    expect(Buffer.from(await toXlsx(workbook([['Pawb', '25']]))).equals(one)).toBe(true)
  })
})
