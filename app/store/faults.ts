import pg from 'pg'

/** What a failed call to the database means, whether it came through Prisma or through pg. */

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
])
/** admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, and the connection class 08 */
const AWAY_STATES = new Set(['57P01', '57P02', '57P03', '53300'])
/** Prisma: not reached, timed out, connection closed, no connection free, transaction could not start */
const AWAY_PRISMA = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])

/** The database is away for a moment: asking again later may work. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error)
  if (code !== undefined && (AWAY.has(code) || AWAY_PRISMA.has(code))) return true
  const state = sqlState(error)
  if (state !== undefined && (AWAY_STATES.has(state) || state.startsWith('08'))) return true
  return (
    error instanceof Error &&
    /connection (terminated|timeout|timed out)|timeout exceeded when trying to connect|connection error and is not queryable/i.test(
      error.message,
    )
  )
}

/** A grant or a row-level policy said no (42501). */
export const isDenied = (error: unknown): boolean => sqlState(error) === '42501'

/** A unique value was there already (23505). */
export const isDuplicate = (error: unknown): boolean =>
  sqlState(error) === '23505' || codeOf(error) === 'P2002'

/** What was to be saved has been signed off: the database takes nothing more of it (CL001, docs/decisions/0026). */
export const isSignedOff = (error: unknown): boolean => sqlState(error) === 'CL001'

/** PostgreSQL's own five characters for what went wrong; undefined when it was not PostgreSQL that spoke. */
export function sqlState(error: unknown): string | undefined {
  if (error instanceof pg.DatabaseError) return error.code
  const cause = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } } | null)
    ?.meta?.driverAdapterError?.cause
  if (cause?.originalCode) return cause.originalCode
  const direct = (error as { cause?: { originalCode?: string } } | null)?.cause
  return direct?.originalCode
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}
