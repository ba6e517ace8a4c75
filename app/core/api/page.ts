/**
 * One page of a list. The order is by a key that never changes, and a cursor is the key of the last thing that was given:
 * whatever comes in between, nothing is given twice and nothing left out.
 */
export interface Page<T> {
  readonly items: readonly T[]
  /** where the next page begins; null after the last */
  readonly cursor: string | null
}

/** Keys compare by their code units, part by part. */
type Key = readonly string[]

export function pageOf<T>(
  all: readonly T[],
  keyOf: (item: T) => Key,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<T> {
  const textOf = (item: T) => keyOf(item).join('\n')
  const after = cursor === undefined ? '' : (readCursor(cursor) ?? '')
  const sorted = all
    .map(item => ({ item, key: textOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .filter(({ key }) => key > after)
  const items = sorted.slice(0, limit)
  const last = sorted.length > items.length ? items.at(-1) : undefined
  return { items: items.map(({ item }) => item), cursor: last ? cursorAt(last.key) : null }
}

const cursorAt = (key: string): string => Buffer.from(key, 'utf8').toString('base64url')

/** The key in a cursor; null for what cannot be one of ours. */
export function readCursor(cursor: string): string | null {
  const key = Buffer.from(cursor, 'base64url').toString('utf8')
  return /^\d{4}-\d{2}-\d{2}(\n|$)/.test(key) && cursorAt(key) === cursor ? key : null
}
