import { Buffer } from 'node:buffer'
import { unzipSync, zipSync } from 'fflate'
import writeXlsx, { type CellObject, type Sheet } from 'write-excel-file/node'

/** A workbook: a word to the reader first, then the figures as in the file of commas. */
export interface Workbook {
  readonly about: {
    /** on its tab */
    readonly name: string
    /** pairs of what is said and what about it, one under the other */
    readonly lines: readonly (readonly [label: string, text: string])[]
  }
  readonly figures: {
    readonly name: string
    readonly head: readonly string[]
    readonly lines: readonly (readonly string[])[]
    /** places of the columns that hold figures */
    readonly numeric: readonly number[]
  }
}

/**
 * A workbook as .xlsx. Texts are texts, whatever they begin with, and no cell is a formula. A figure that is a whole
 * number or a percentage is a number that reads like its text; every other one is its text. Equal workbooks give equal
 * bytes: nothing in it tells when it was made.
 */
export async function toXlsx({ about, figures }: Workbook): Promise<Uint8Array> {
  const wide = [...figures.head.keys()].map(column =>
    Math.max(...[figures.head, ...figures.lines].map(line => line[column]?.length ?? 0)),
  )
  const sheets: Sheet<never>[] = [
    {
      sheet: about.name,
      columns: [{ width: 24 }, { width: 90 }],
      data: about.lines.map(([label, said]) => [
        { ...text(label), fontWeight: 'bold', alignVertical: 'top' },
        { ...text(said), wrap: true },
      ]),
    },
    {
      sheet: figures.name,
      columns: wide.map(width => ({ width: Math.min(width, 50) + 2 })),
      stickyRowsCount: 1,
      data: [
        figures.head.map(name => ({ ...text(name), fontWeight: 'bold' })),
        ...figures.lines.map(line =>
          line.map((cell, column) => (figures.numeric.includes(column) ? figure(cell) : text(cell))),
        ),
      ],
    },
  ]
  return timeless(await writeXlsx(sheets as never).toBuffer())
}

const text = (value: string): CellObject => ({ type: String, value })

/** '25' and '45%' as numbers that are shown just so; 'nearly all', '70% or more' and '[c]' as they are. */
function figure(value: string): CellObject {
  const [, digits, percent] = /^(0|[1-9]\d{0,3})(%?)$/.exec(value) ?? []
  if (digits === undefined) return { ...text(value), align: 'right' }
  if (percent) return { type: Number, value: Number(digits) / 100, format: '0%' }
  return { type: Number, value: Number(digits), format: '0' }
}

/** The same archive with the first day that a zip can tell as the date of every part. */
function timeless(bytes: Uint8Array): Uint8Array {
  // The format keeps local times: this one is the same wherever it is written.
  const mtime = new Date(1980, 0, 1)
  return Buffer.from(zipSync(unzipSync(new Uint8Array(bytes)), { level: 6, mtime, os: 3 }))
}
