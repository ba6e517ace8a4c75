import type { Archive } from './archive'
import { readXml } from './xml'

/** Formats of dates and times that every workbook knows without writing them down. */
const isBuiltIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)

/** Which styles of cells show their number as a date, by place. */
export async function readDateStyles(archive: Archive, part: string): Promise<Set<number>> {
  const own = new Map<number, boolean>()
  const styles = new Set<number>()
  let inCellStyles = false
  let place = 0
  await readXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes()
        own.set(Number(numFmtId), saysDate(formatCode))
      }
      if (name === 'cellXfs') inCellStyles = true
      if (name !== 'xf' || !inCellStyles) return
      const id = Number(attributes().numFmtId ?? 0)
      if (own.get(id) ?? isBuiltIn(id)) styles.add(place)
      place++
    },
    close: name => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

/** Whether a number format has a day, month, year or hour outside what it quotes. */
const saysDate = (format: string) => /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))

const DAY = 24 * 60 * 60 * 1000

/** A day number of a workbook as text: 2026-03-01, or 2026-03-01 14:30; the number itself when it is no date. */
export function dateText(serial: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const date = new Date(start + Math.round(serial * DAY))
  if (!(serial >= 0 && serial < 2_958_466)) return String(serial)
  const [day = '', time = ''] = date.toISOString().split('T')
  return Number.isInteger(serial) ? day : `${day} ${time.slice(0, 5)}`
}
