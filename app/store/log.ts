import type { LogAction, LogDetail, LogEntry, WholeLogEntry } from '~/core/audit/log'
import type { Tx } from './pools'

/** The log of who did what, through audit.record alone: each login may write what its own part does (docs/decisions/0033). */

export interface Done {
  /** A member's id; null when it was nobody who is signed in. */
  actor: string | null
  action: LogAction
  /** an id; left out, '' */
  subject?: string
  /** what administrators are not told */
  detail?: LogDetail
  /** left out, by the database's clock */
  at?: Date
}

/**
 * Writes at the end of the log of the partnership that the transaction is about: what was done and that it was done are
 * kept together or not at all. To be called last, since the end of the log is kept locked from here on.
 */
export async function record(tx: Tx, { actor, action, subject = '', detail, at }: Done): Promise<void> {
  await tx.$executeRaw`SELECT audit.record(${at ?? null}::timestamptz, ${actor}::uuid, ${action}::text, ${subject}::text, ${detail ?? ''}::text)`
}

/** Takes away the log's beginning up to a moment, for the jobs process. Gives whether anything went. */
export async function shortenLog(tx: Tx, at: Date, until: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<{ went: boolean }[]>`
    SELECT audit.shorten(${at}::timestamptz, ${until}::timestamptz) AS went`
  return rows[0]?.went === true
}

const told = {
  partnershipId: true,
  position: true,
  at: true,
  actor: true,
  action: true,
  subject: true,
  detailHash: true,
  previousHash: true,
  hash: true,
} as const

/** The whole log without its details, in order, for the login of the administrators. */
export async function listLog(tx: Tx): Promise<LogEntry[]> {
  return tx.logEntry.findMany({ select: told, orderBy: { position: 'asc' } })
}

/** The whole log, in order, for whoever checks it. */
export async function listWholeLog(tx: Tx): Promise<WholeLogEntry[]> {
  return tx.logEntry.findMany({ orderBy: { position: 'asc' } })
}

/** Which entries are wanted. */
export interface Wanted {
  /** a member's id */
  actor?: string | undefined
  actions?: readonly string[] | undefined
  subjects?: readonly string[] | undefined
  /** from this moment on, and before that one */
  from?: Date | undefined
  until?: Date | undefined
}

/** Some of the log, the latest first, without details; with how many there are. */
export async function searchLog(
  tx: Tx,
  { actor, actions, subjects, from, until }: Wanted,
  { skip, take }: { skip: number; take: number },
): Promise<{ count: number; entries: Pick<LogEntry, 'position' | 'at' | 'actor' | 'action' | 'subject'>[] }> {
  const where = {
    ...(actor === undefined ? {} : { actor }),
    ...(subjects === undefined ? {} : { subject: { in: [...subjects] } }),
    ...(actions === undefined ? {} : { action: { in: [...actions] } }),
    at: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) },
  }
  const count = await tx.logEntry.count({ where })
  const entries = await tx.logEntry.findMany({
    where,
    select: { position: true, at: true, actor: true, action: true, subject: true },
    orderBy: { position: 'desc' },
    skip,
    take,
  })
  return { count, entries }
}

/** What was done with one journey, the latest first, with its details: for the login of the workers. */
export async function listLogOf(
  tx: Tx,
  subjects: readonly string[],
  take: number,
): Promise<{ at: Date; actor: string | null; action: string; subject: string; detail: string }[]> {
  return tx.logEntry.findMany({
    where: { subject: { in: [...subjects] } },
    select: { at: true, actor: true, action: true, subject: true, detail: true },
    orderBy: { position: 'desc' },
    take,
  })
}

/** The newest entry's place and hash; null while nothing is written. */
export async function findLogEnd(tx: Tx): Promise<Pick<LogEntry, 'position' | 'hash'> | null> {
  return tx.logEntry.findFirst({ select: { position: true, hash: true }, orderBy: { position: 'desc' } })
}
