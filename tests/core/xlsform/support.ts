import { expect } from 'vitest'
import { type Line, readXlsform, type What } from '~/core/xlsform'
import { type Dialect, type Sheets, workbook } from '../../support/workbook'

/** Reads a form that is readable. */
export async function read(sheets: Sheets, dialect?: Dialect, untold: 'cy' | 'en' = 'en') {
  const result = await readXlsform(workbook(sheets, dialect), { untold })
  if (result.kind !== 'read') throw new Error(`unreadable: ${result.message.what}`)
  const said = (what: What) => result.lines.filter(line => line.what === what)
  return { ...result, said, items: result.draft.items }
}

/** The rows that a line speaks of. */
export function rowsIn({ row, values }: Line): number[] {
  const ranges = String(values?.rows ?? row ?? '').split(', ')
  return ranges.flatMap(range => {
    const [from = 0, to = from] = range.split('–').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}

/** Why a file cannot be read. */
export async function whyUnreadable(bytes: Uint8Array) {
  const result = await readXlsform(bytes, { untold: 'en' })
  expect(result.kind).toBe('unreadable')
  return result.kind === 'unreadable' ? result.message : null
}

/** Lines in short: "row what". */
export const inShort = (lines: readonly Line[]) => lines.map(({ row, what }) => `${row} ${what}`)
