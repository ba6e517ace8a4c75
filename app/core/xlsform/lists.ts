import type { Both, Languages } from './languages'
import { type Notes, rowsText } from './lines'
import { readerOf, type Table, toTable } from './table'
import type { Sheet } from './workbook'

/** One option as the form has it. */
export interface Choice {
  readonly row: number
  readonly name: string
  readonly label: Both
}

export interface ChoiceList {
  readonly name: string
  readonly choices: readonly Choice[]
}

export interface Lists {
  readonly table: Table | null
  readonly byName: ReadonlyMap<string, ChoiceList>
}

/** Reads the lists of options. Rows that belong to no list are listed. */
export function readLists(sheet: Sheet | undefined, languages: Languages, notes: Notes): Lists {
  if (!sheet) return { table: null, byName: new Map() }
  const table = toTable(sheet, 'list_name')
  if (!table) {
    if (sheet.rows.length > 0) {
      const rows = sheet.rows.map(row => row.number)
      notes.say('choices-no-lists', {
        sheet: sheet.name,
        row: rows[0],
        values: { rows: rowsText(rows), column: 'list_name' },
      })
    }
    return { table: null, byName: new Map() }
  }
  const [listOf, nameOf, labelOf] = [
    readerOf(table, 'list_name'),
    readerOf(table, 'name'),
    languages.textsOf(table, 'label'),
  ]
  const byName = new Map<string, Choice[]>()
  for (const row of table.rows) {
    const list = listOf(row)
    const choice = { row: row.number, name: nameOf(row), label: labelOf(row) }
    if (list === '') notes.say('choice-without-list', { sheet: sheet.name, ...placeOf(choice) })
    else {
      const choices = byName.get(list) ?? []
      byName.set(list, choices)
      choices.push(choice)
    }
  }
  return { table, byName: new Map([...byName].map(([name, choices]) => [name, { name, choices }])) }
}

/** The options of lists that no question of the draft has. */
export function sayUnused({ table, byName }: Lists, used: ReadonlySet<string>, notes: Notes): void {
  if (!table) return
  for (const { name, choices } of byName.values()) {
    if (used.has(name)) continue
    const rows = choices.map(({ row }) => row)
    const values = { rows: rowsText(rows), options: choices.length }
    notes.say('list-unused', { sheet: table.sheet, row: rows[0], name, values })
  }
}

/** A row, its name and its words, as a line has them. */
export const placeOf = ({ row, name, label }: Choice) => ({
  row,
  name: name || null,
  quote: label,
})
