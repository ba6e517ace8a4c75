import type { Lang, Languages } from './languages'
import { type Notes, rowsText, type What } from './lines'
import { type Column, nameOf, readerOf, type Table, textAt, toTable } from './table'
import type { Sheet } from './workbook'

const saysField: ReadonlyMap<string, What> = new Map([
  ['constraint', 'column-constraint'],
  ['constraint_message', 'column-constraint'],
  ['default', 'column-default'],
  ['calculation', 'column-calculation'],
  ['trigger', 'column-calculation'],
  ['required', 'column-required'],
  ['required_message', 'column-required'],
  ['image', 'column-media'],
  ['big-image', 'column-media'],
  ['audio', 'column-media'],
  ['video', 'column-media'],
  ['appearance', 'column-look'],
  ['parameters', 'column-look'],
])

/** Cells that nobody reads, and those that could not be read, column by column. */
export function sayColumns(table: Table, notes: Notes): void {
  const say = (what: What, column: string, rows: readonly number[]) => {
    if (rows.length === 0) return
    const values = { column, rows: rowsText(rows), cells: rows.length }
    notes.say(what, { sheet: table.sheet, row: rows[0], values })
  }
  for (const column of table.columns) {
    const { at, heading, field } = column
    const filled = table.rows.filter(row => row.cells.has(at))
    const odd = (which: string) =>
      filled.filter(row => row.cells.get(at)?.odd === which).map(row => row.number)
    say('cell-error', nameOf(column), odd('error'))
    say('cell-formula', nameOf(column), odd('no-value'))
    say('cell-date', nameOf(column), odd('date'))
    if (table.read.has(at)) continue
    const rows = filled.map(row => row.number)
    if (heading === '') say('column-without-heading', nameOf(column), rows)
    else if (isReadElsewhere(table, column)) say('column-twice', heading, rows)
    else
      say(
        saysField.get(field) ?? (isTechnical(field) ? 'column-technical' : 'column-left-out'),
        heading,
        rows,
      )
  }
  for (const row of table.above) {
    const quote = [...row.cells.values()].map(({ text }) => text).join(' ')
    notes.say('row-above-headings', { sheet: table.sheet, row: row.number, quote })
  }
}

/** Whether another column of the same meaning was read in place of this one. */
const isReadElsewhere = ({ columns, read }: Table, { field, language }: Column) =>
  columns.some(one => one.field === field && one.language === language && read.has(one.at))

/** What the makers of forms keep for their own programs. */
const isTechnical = (field: string) => /^(\$|_|kobo--|instance::|body::|bind::|control::|meta::)/.test(field)

export interface Settings {
  readonly title: string
  readonly id: string
  readonly language: string
}

/** Reads the settings that a draft can use and lists the others. */
export function readSettings(sheet: Sheet | undefined, notes: Notes): Settings {
  const table = sheet && toTable(sheet, null)
  const [first, ...more] = table?.rows ?? []
  if (!table || !first) return { title: '', id: '', language: '' }
  const read = (field: string) => readerOf(table, field)(first)
  const settings = { title: read('form_title'), id: read('form_id'), language: read('default_language') }
  for (const column of table.columns) {
    if (table.read.has(column.at) || !first.cells.has(column.at)) continue
    const setting = nameOf(column)
    notes.say('setting-left-out', {
      ...{ sheet: table.sheet, row: first.number, name: setting },
      ...{ quote: textAt(first, column.at) },
    })
  }
  for (const row of more) {
    const quote = [...row.cells.values()].map(({ text }) => text).join(' ')
    notes.say('settings-row', { sheet: table.sheet, row: row.number, quote })
  }
  return settings
}

/** A title in the language it is in. */
export const titleIn = (title: string, languages: Languages): Record<Lang, string> => {
  const lang = languages.single()
  return { cy: lang === 'cy' ? title : '', en: lang === 'en' ? title : '' }
}
