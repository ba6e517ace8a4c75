import type { Release, Slice } from '~/core/anonymise/release'
import { addDays } from '~/core/journey/days'
import { agreementIn, agreementText, peopleText, type TokenWords } from './tokens'

/** Everything a file says in the page's language. */
export interface CsvLabels {
  readonly columns: {
    readonly from: string
    readonly to: string
    readonly table: string
    readonly category: string
    readonly measure: string
    readonly value: string
  }
  /** the name of the measure "people", rounded to 5 */
  readonly people: string
  readonly tables: Readonly<Record<Slice, string>>
  /** the name of a category: a stage, an audience, a language, a service by its id */
  category(slice: Slice, category: string): string
  /** items with a scale, in the instrument's order */
  readonly items: readonly { readonly item: string; readonly label: string }[]
  readonly words: TokenWords
}

/**
 * Releases as a CSV file, a line for each figure: the period's first and last day, table, category, measure, value.
 * Values are the same texts as on the page. Every category has the same lines, whether it is shown or not. UTF-8 with
 * a byte order mark and CRLF, so that spreadsheets read the Welsh letters; a text that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 *
 * releases  one, or several in the order of the file; of one instrument
 */
export const toCsv = (releases: Release | readonly Release[], labels: CsvLabels): string =>
  csvOf([headOf(labels), ...figureLines(releases, labels)])

/** The names of the columns of `figureLines`. */
export const headOf = ({ columns }: CsvLabels): string[] => [
  ...[columns.from, columns.to, columns.table],
  ...[columns.category, columns.measure, columns.value],
]

/** The lines of a file, a figure each, as texts: the same for every kind of file. */
export const figureLines = (releases: Release | readonly Release[], labels: CsvLabels): string[][] =>
  [releases].flat().flatMap(release => linesOf(release, labels))

/** Lines of cells as a CSV file, as `toCsv` describes it. */
export const csvOf = (lines: readonly (readonly string[])[]): string => `\uFEFF${csvLines(lines)}`

/** The same without the mark, for programs: it would be taken for part of the first column's name. */
export const csvLines = (lines: readonly (readonly string[])[]): string =>
  lines.map(line => `${line.map(csvCell).join(',')}\r\n`).join('')

function linesOf({ from, to, tables }: Release, labels: CsvLabels): string[][] {
  return tables.flatMap(({ slice, groups }) =>
    groups.flatMap(group => {
      const place = [from, addDays(to, -1), labels.tables[slice], labels.category(slice, group.category)]
      return [
        [...place, labels.people, peopleText(group, labels.words)],
        ...labels.items.map(({ item, label }) => [
          ...place,
          label,
          agreementText(agreementIn(group, item), labels.words),
        ]),
      ]
    }),
  )
}

/**
 * One cell: in quotes, its own doubled. What begins like a formula (also after spaces, which some programs drop), or
 * with a tab or line break, is led by an apostrophe.
 */
export function csvCell(text: string): string {
  const safe = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
