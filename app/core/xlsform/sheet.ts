import type { Archive } from './archive'
import { limits } from './limits'
import { Refused } from './refusal'
import { dateText } from './styles'
import { readXml } from './xml'

export interface Cell {
  /** never empty, no space at the ends; '' only for an oddity without a value */
  readonly text: string
  /** an error like #REF!, a formula that was never calculated, a number that is shown as a date */
  readonly odd?: 'error' | 'no-value' | 'date'
}

export interface Row {
  /** as the workbook counts: 1 is the first */
  readonly number: number
  /** by column, 1 is A; only cells with something in them */
  readonly cells: ReadonlyMap<number, Cell>
}

/** What cells of a workbook are read with. */
export interface CellReading {
  readonly strings: readonly string[]
  readonly dateStyles: ReadonlySet<number>
  readonly from1904: boolean
  /** characters that may still come; counts down over all sheets */
  textLeft: number
}

/** What a cell takes besides its text, counted as characters. */
const CELL_ITSELF = 16

interface RawCell {
  type: string
  style: number
  value: string
  hasFormula: boolean
}

/** The rows of a worksheet that have something in them, from above. Throws Refused. */
export async function readSheet(
  archive: Archive,
  part: string,
  name: string,
  reading: CellReading,
): Promise<Row[]> {
  const rows: Row[] = []
  let number = 0
  let column = 0
  let cells = new Map<number, Cell>()
  let raw: RawCell | null = null
  let open = { text: false, phonetic: false }

  await readXml(archive, part, {
    open: (element, attributes) => {
      if (element === 'row') {
        number = Number(attributes().r) || number + 1
        column = 0
        cells = new Map()
      } else if (element === 'c') {
        const { r = '', t = 'n', s = '0' } = attributes()
        column = columnOf(r) || column + 1
        raw = { type: t, style: Number(s), value: '', hasFormula: false }
        open = { text: false, phonetic: false }
      } else if (raw) {
        if (element === 'f') raw.hasFormula = true
        if (element === 'rPh') open.phonetic = true
        if (element === 'v' || element === 't') open.text = !open.phonetic
      }
    },
    text: piece => {
      if (!raw || !open.text) return
      raw.value += piece
      if (raw.value.length > limits.cell * 8) throw tooLong(name, number)
    },
    close: element => {
      if (element === 'v' || element === 't') open.text = false
      if (element === 'rPh') open.phonetic = false
      if (element === 'row' && cells.size > 0) rows.push({ number, cells })
      if (element !== 'c' || !raw) return
      const cell = toCell(raw, reading)
      raw = null
      if (!cell) return
      if (number > limits.rows + 1) throw new Refused('too-many-rows', { sheet: name, most: limits.rows })
      if (column > limits.columns)
        throw new Refused('too-many-columns', { sheet: name, most: limits.columns })
      if (cell.text.length > limits.cell) throw tooLong(name, number)
      // However short its text is, a cell takes room.
      reading.textLeft -= cell.text.length + CELL_ITSELF
      if (reading.textLeft < 0) throw new Refused('too-much-text')
      cells.set(column, cell)
    },
  })
  return rows.sort((a, b) => a.number - b.number)
}

const tooLong = (sheet: string, row: number) =>
  new Refused('cell-too-long', { sheet, row, most: limits.cell })

function toCell(raw: RawCell, { strings, dateStyles, from1904 }: CellReading): Cell | null {
  // A formula may well give an empty text, but then it says that it is a text.
  if (raw.hasFormula && raw.type !== 'str' && raw.value.trim() === '') return { text: '', odd: 'no-value' }
  const plain = (text: string): Cell | null => {
    const trimmed = unescaped(text).trim()
    return trimmed === '' ? null : { text: trimmed }
  }
  switch (raw.type) {
    case 's':
      return plain(strings[Number(raw.value)] ?? '')
    case 'b':
      return { text: raw.value.trim() === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { text: raw.value.trim(), odd: 'error' }
    case 'n': {
      const number = Number(raw.value)
      if (raw.value.trim() === '' || !Number.isFinite(number)) return plain(raw.value)
      if (dateStyles.has(raw.style)) return { text: dateText(number, from1904), odd: 'date' }
      return { text: Number.isSafeInteger(number) || !/^\d+$/.test(raw.value) ? String(number) : raw.value }
    }
    default:
      return plain(raw.value)
  }
}

/** Characters that XML cannot hold are written as _x000D_ in a workbook. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

/** AB12 → 28; 0 when it names no cell. */
function columnOf(reference: string): number {
  const [, letters] = /^([A-Z]{1,3})\d+$/.exec(reference) ?? []
  if (!letters) return 0
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** 28 → AB */
export function columnName(column: number): string {
  const rest = (column - 1) % 26
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest)
}
