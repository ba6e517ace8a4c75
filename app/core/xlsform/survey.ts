import { MOST_ITEMS } from '../instrument/schema'
import { type Around, newGroups } from './groups'
import type { Both, Languages } from './languages'
import type { Notes, What } from './lines'
import type { Row } from './sheet'
import { peekerOf, readerOf, type Table } from './table'
import { type RowType, readType } from './types'

/** A row that asks something, as the form has it. */
export interface Question {
  readonly row: number
  readonly name: string
  readonly type: Extract<RowType, { kind: 'one' | 'several' | 'text' | 'number' }>
  readonly label: Both
  readonly hint: Both
  /** conditions of its groups from outside to inside, then its own */
  readonly conditions: readonly string[]
  readonly required: boolean
  readonly constraint: string
  readonly parameters: string
  readonly appearance: string
  readonly choiceFilter: string
}

export interface Survey {
  readonly table: Table
  /** every name of the survey, and the rows that have it */
  readonly names: ReadonlyMap<string, readonly number[]>
}

/** Goes through the survey from above and hands over what asks something; every other row is listed. */
export function readSurvey(
  table: Table,
  languages: Languages,
  notes: Notes,
  take: (question: Question, survey: Survey) => void,
): void {
  const read = (field: string) => readerOf(table, field)
  const peek = (field: string) => peekerOf(table, field)
  const [typeOf, labelOf, hintOf] = [
    read('type'),
    languages.textsOf(table, 'label'),
    languages.textsOf(table, 'hint'),
  ]
  const [relevantOf, filterOf, readOnlyOf, disabledOf] = [
    read('relevant'),
    read('choice_filter'),
    read('read_only'),
    read('disabled'),
  ]
  const [listOf, scoreListOf] = [read('select_from_list_name'), read('kobo--score-choices')]
  const [requiredOf, constraintOf, parametersOf, appearanceOf] = [
    peek('required'),
    peek('constraint'),
    peek('parameters'),
    peek('appearance'),
  ]
  const nameOf = namesIn(table)
  const names = new Map<string, number[]>()
  for (const row of table.rows) {
    const name = nameOf(row)
    const rows = names.get(name) ?? []
    if (name) names.set(name, rows)
    rows.push(row.number)
  }

  const groups = newGroups(table.sheet, notes)
  for (const row of table.rows) {
    const [written, name, label] = [typeOf(row), nameOf(row), labelOf(row)]
    const place = { sheet: table.sheet, row: row.number, name: name || null }
    const quote = label
    const leave = (why: What) =>
      notes.say(why, { ...place, quote, values: written ? { type: written } : { column: 'type' } })
    const type = readType(written)
    if (isYes(disabledOf(row))) {
      leave('disabled')
      continue
    }
    if (type.kind === 'begin') {
      const about = { row: row.number, name, relevant: relevantOf(row), list: scoreListOf(row) }
      groups.begin({ ...about, what: type.what }, quote)
      continue
    }
    if (type.kind === 'end') {
      groups.end(type.what, row.number, name)
      continue
    }
    const around = groups.around()
    const asked = written === '' ? 'no-type' : askedBy(type, around, listOf(row))
    const why = typeof asked === 'string' ? asked : whyNotAsked(appearanceOf(row), readOnlyOf(row))
    if (typeof asked === 'string' || why) {
      leave(typeof asked === 'string' ? asked : (why as What))
      continue
    }
    const own = relevantOf(row)
    const question: Question = {
      ...{ row: row.number, name, type: asked, label, hint: hintOf(row) },
      conditions: own ? [...around.conditions, own] : around.conditions,
      required: isYes(requiredOf(row)),
      constraint: constraintOf(row),
      parameters: parametersOf(row),
      appearance: appearanceOf(row),
      choiceFilter: filterOf(row),
    }
    take(question, { table, names })
  }
  groups.finish()
}

function askedBy(type: RowType, around: Around, list: string): Question['type'] | What {
  if (around.leftOut) return around.leftOut
  switch (type.kind) {
    case 'one':
    case 'several':
      return type.list ? type : { ...type, list }
    case 'score-row':
      return around.scoreList === null
        ? 'type-unknown'
        : { kind: 'one', list: around.scoreList, other: false }
    case 'text':
    case 'number':
      return type
    case 'note':
      return 'note'
    case 'left-out':
      return type.why
    default:
      return 'type-unknown'
  }
}

function whyNotAsked(appearance: string, readOnly: string): What | null {
  const looks = appearance.toLowerCase().split(/\s+/)
  // In a grid the first row only shows the options as headings.
  if (looks.includes('label')) return 'headings-only'
  // Options that are searched for in a file which is not part of the form.
  if (/\bsearch\s*\(/i.test(appearance)) return 'type-external'
  return isYes(readOnly) ? 'read-only' : null
}

/** KoBo gives a row a name of its own where its author gave none. */
function namesIn(table: Table): (row: Row) => string {
  const [own, given] = [readerOf(table, 'name'), peekerOf(table, '$autoname')]
  return row => own(row) || given(row)
}

/** Whether a cell says yes, as the converters of ODK and KoBo understand it. */
export const isYes = (text: string): boolean => /^(yes|true|true\(\)|1)$/i.test(text.trim())

export const tooMany = (carried: number): boolean => carried >= MOST_ITEMS
