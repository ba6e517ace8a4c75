/**
 * What a browser asks for of a file (RFC 9110, 14.2). Safari plays no sound that cannot be had in parts.
 *
 * returns  the first and the last byte; `whole` without a range, or with one that may be ignored: several, or another
 *          unit; `none` when nothing of it is there
 */
export function rangeOf(
  header: string | null,
  length: number,
): { from: number; to: number } | 'whole' | 'none' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const count = Math.min(Number(last), length)
    return count === 0 ? 'none' : { from: length - count, to: length - 1 }
  }
  const from = Number(first)
  if (last !== '' && Number(last) < from) return 'whole'
  if (from >= length) return 'none'
  return { from, to: last === '' ? length - 1 : Math.min(Number(last), length - 1) }
}
