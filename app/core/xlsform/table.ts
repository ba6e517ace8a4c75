import { readHeading } from './headings'
import { columnName, type Row } from './sheet'
import type { Sheet } from './workbook'

export interface Column {
  readonly at: number
  /** as it is written; '' when nothing stands above these cells */
  readonly heading: string
  readonly field: string
  readonly language: string | null
}

/** A sheet with its headings understood. */
export interface Table {
  readonly sheet: string
  readonly columns: readonly Column[]
  /** below the headings, only those with something in them */
  readonly rows: readonly Row[]
  /** with something in them, above the headings */
  readonly above: readonly Row[]
  /** columns that are read; what stands in the others has to be listed */
  readonly read: Set<number>
}

/** How far down the headings may stand. */
const HEADINGS_WITHIN = 20

/**
 * A sheet as a table, its headings in the first row that has this field among them; null when there is none.
 */
export function toTable(sheet: Sheet, field: string | null): Table | null {
  const at = sheet.rows
    .slice(0, HEADINGS_WITHIN)
    .findIndex(row => !field || [...row.cells.values()].some(cell => readHeading(cell.text).field === field))
  const headings = sheet.rows[at]
  if (!headings) return null
  const rows = sheet.rows.slice(at + 1)
  const places = new Set([...headings.cells.keys(), ...rows.flatMap(row => [...row.cells.keys()])])
  const columns = [...places]
    .sort((a, b) => a - b)
    .map((place): Column => {
      const heading = headings.cells.get(place)?.text ?? ''
      return { at: place, heading, ...(heading ? readHeading(heading) : { field: '', language: null }) }
    })
  return { sheet: sheet.name, columns, rows, above: sheet.rows.slice(0, at), read: new Set() }
}

/** The column of a field, the one that is called so by its present name before one with an older name. */
export function columnOf(table: Table, field: string): Column | null {
  const all = table.columns.filter(column => column.field === field && column.language === null)
  return all.find(({ heading }) => heading.trim().toLowerCase() === field) ?? all[0] ?? null
}

/** Reads a field in any row; '' where nothing stands. From now on its column counts as read. */
export function readerOf(table: Table, field: string): (row: Row) => string {
  const column = columnOf(table, field)
  if (!column) return () => ''
  table.read.add(column.at)
  return row => textAt(row, column.at)
}

/** Reads a field without its column counting as read. */
export function peekerOf(table: Table, field: string): (row: Row) => string {
  const column = columnOf(table, field)
  return row => (column ? textAt(row, column.at) : '')
}

/** What stands in a cell; an error is no text. */
export function textAt(row: Row, column: number): string {
  const cell = row.cells.get(column)
  return cell && cell.odd !== 'error' ? cell.text : ''
}

/** How a column is called in a list: by its heading, or by its letter. */
export const nameOf = ({ heading, at }: Column): string => heading || columnName(at)
