import { type Instrument, isMeasured } from '~/core/instrument'
import { isSameItem } from '~/core/instrument/same'
import type { ResponseRow } from './responses'

/**
 * Rows of several versions of one instrument as rows of one of them. Answers go along where that version asks the
 * person the same thing; the others are left out, as if the question had been skipped. So nothing is ever added up
 * that was asked in other words. It follows from the versions, the audience and the stage, never from what was
 * answered.
 *
 * to         the version to be published
 * versionOf  any version that a row names
 */
export function carryOver(
  rows: readonly ResponseRow[],
  to: Instrument,
  versionOf: (version: number) => Instrument,
): ResponseRow[] {
  const known = new Map<string, ReadonlySet<string>>()
  const keysOf = ({ version, audience, stage }: ResponseRow): ReadonlySet<string> => {
    const name = `${version} ${audience} ${stage}`
    const found = known.get(name)
    if (found) return found
    const from = versionOf(version)
    const same = to.items
      .filter(isMeasured)
      .filter(item => item.audiences.includes(audience))
      .filter(item => from.items.some(other => isSameItem(item, other, { audience, stage })))
    const keys = new Set(same.map(({ key }) => key))
    known.set(name, keys)
    return keys
  }
  return rows.map(row => {
    if (row.version === to.version) return row
    const keys = keysOf(row)
    const answers = Object.fromEntries(Object.entries(row.answers).filter(([key]) => keys.has(key)))
    return { ...row, version: to.version, answers }
  })
}
