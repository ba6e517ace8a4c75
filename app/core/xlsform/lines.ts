import type { Both } from './languages'

/**
 * What is said of a form that was read: everything that is not in the draft as it was in the file, and what the
 * reader of the draft has to know.
 *
 * left-out   something of the form is not in the draft
 * changed    it is there, but not as it was
 * note       nothing is lost, but somebody should know
 */
export const weights = {
  // a question or another row of the survey
  'no-type': 'left-out',
  'type-unknown': 'left-out',
  'type-metadata': 'left-out',
  'type-place': 'left-out',
  'type-file': 'left-out',
  'type-time': 'left-out',
  'type-number': 'left-out',
  'type-calculation': 'left-out',
  'type-rank': 'left-out',
  'type-external': 'left-out',
  'type-acknowledge': 'left-out',
  'type-matrix': 'left-out',
  note: 'left-out',
  'read-only': 'left-out',
  disabled: 'left-out',
  'headings-only': 'left-out',
  'never-asked': 'left-out',
  'too-many-questions': 'left-out',
  'too-many-options': 'left-out',
  'no-list': 'left-out',
  'unknown-list': 'left-out',
  // groups
  group: 'changed',
  score: 'changed',
  repeat: 'changed',
  'never-ended': 'changed',
  'end-without-begin': 'left-out',
  // conditions
  'condition-complicated': 'left-out',
  'condition-combined': 'left-out',
  'condition-on-left-out': 'left-out',
  'condition-on-later': 'left-out',
  'condition-on-words': 'left-out',
  'condition-unknown': 'left-out',
  'condition-twice': 'left-out',
  'condition-unanswered': 'changed',
  'choice-filter': 'changed',
  // what a question became
  'other-option': 'changed',
  'became-agree': 'changed',
  'became-frequency': 'changed',
  'ends-missing': 'changed',
  'name-twice': 'changed',
  'no-name': 'changed',
  'key-renamed': 'note',
  // texts
  'no-label': 'changed',
  'text-too-long': 'left-out',
  'text-tidied': 'changed',
  'reference-in-text': 'changed',
  // choices
  'choices-no-lists': 'left-out',
  'choice-without-list': 'left-out',
  'list-unused': 'left-out',
  'list-standard': 'changed',
  'list-apart': 'changed',
  'choice-without-name': 'changed',
  'choice-twice': 'changed',
  'codes-renamed': 'note',
  // columns, cells, sheets
  'column-left-out': 'left-out',
  'column-twice': 'left-out',
  'column-without-heading': 'left-out',
  'column-media': 'left-out',
  'column-constraint': 'left-out',
  'column-default': 'left-out',
  'column-calculation': 'left-out',
  'column-required': 'changed',
  'column-look': 'note',
  'column-technical': 'note',
  'cell-error': 'left-out',
  'cell-formula': 'left-out',
  'cell-date': 'changed',
  'row-above-headings': 'left-out',
  'setting-left-out': 'left-out',
  'settings-row': 'left-out',
  'sheet-left-out': 'left-out',
  // the whole form
  'language-left-out': 'left-out',
  'no-welsh': 'note',
  'no-english': 'note',
  'untold-cy': 'note',
  'untold-en': 'note',
  'one-text-for-all': 'note',
  'for-everybody': 'note',
  'apart-added': 'note',
  'short-names': 'note',
} as const

export type What = keyof typeof weights
export type Weight = 'left-out' | 'changed' | 'note'

export interface Line {
  /** the sheet as its tab says; null: the whole form */
  readonly sheet: string | null
  /** as the workbook counts; null: not one row */
  readonly row: number | null
  /** what the form calls the question, the list or the setting */
  readonly name: string | null
  readonly what: What
  readonly weight: Weight
  /** for the sentence's own variables; `rows` is like "3–5, 9" */
  readonly values?: Readonly<Record<string, string | number>>
  /** what stands in the form: words by language, or a text of no or of unknown language */
  readonly quote?: string | Both
}

/** The key of the sentence that a line says. */
export const lineKey = ({ what }: { what: What }) => `instruments:xlsform.line.${what}` as const

type Details = Partial<Pick<Line, 'sheet' | 'row' | 'name' | 'values' | 'quote'>>

/** Takes down what there is to say while a form is read. */
export interface Notes {
  readonly lines: Line[]
  readonly say: (what: What, details?: Details) => void
}

export function newNotes(): Notes {
  const lines: Line[] = []
  const say: Notes['say'] = (what, { quote, values, ...details } = {}) => {
    const about = { sheet: null, row: null, name: null, ...details, what, weight: weights[what] }
    lines.push({ ...about, ...(values && { values }), ...(isFilled(quote) && { quote }) })
  }
  return { lines, say }
}

const isFilled = (quote: Line['quote']) => (typeof quote === 'object' ? quote.cy || quote.en : quote)

/** In the order of the workbook: the whole form first, then sheet by sheet from above. */
export function inOrder(lines: readonly Line[], sheets: readonly string[]): Line[] {
  const place = ({ sheet }: Line) => {
    if (sheet === null) return -1
    const found = sheets.indexOf(sheet)
    return found < 0 ? sheets.length : found
  }
  return [...lines].sort((a, b) => place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0))
}

/** [3, 4, 5, 9] → "3–5, 9" */
export function rowsText(rows: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last.to === row - 1) last.to = row
    else ranges.push({ from: row, to: row })
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
