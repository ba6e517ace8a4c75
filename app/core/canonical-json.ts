/**
 * JSON without spaces, keys in code-unit order: equal values give equal bytes, also one that the database has kept as
 * JSONB, which orders keys its own way.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
