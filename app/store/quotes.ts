import { fromDate, toDate } from '~/core/anonymise/calendar'
import type { FrozenQuotes } from '~/core/words/moderation'
import type { Tx } from './pools'

/** Quotes that wait and quotes that are released: the publisher's login makes a batch, the leads' login reads it. */

/** One batch at a time in a partnership. */
export async function lockQuotes(tx: Tx, partnershipId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('quotes ' || ${partnershipId}, 0))`
}

/** The day on which the partnership could first be answered; null while it cannot. */
export async function findFirstDay(tx: Tx): Promise<string | null> {
  const block = await tx.block.findFirst({ select: { opensOn: true }, orderBy: { opensOn: 'asc' } })
  return block && fromDate(block.opensOn)
}

export async function isDecided(tx: Tx, from: string): Promise<boolean> {
  return (await tx.releasedQuotes.count({ where: { periodFrom: toDate(from) } })) > 0
}

export interface WaitingRow {
  wordsId: string
  /** sealed to the quotes' key */
  sealed: Uint8Array
}

export const listWaiting = (tx: Tx): Promise<WaitingRow[]> =>
  tx.waitingQuote.findMany({ select: { wordsId: true, sealed: true } })

export async function insertReleased(
  tx: Tx,
  released: FrozenQuotes & { id: string; partnershipId: string; from: string; to: string },
): Promise<void> {
  const { from, to, ...kept } = released
  await tx.releasedQuotes.createMany({ data: [{ ...kept, periodFrom: toDate(from), periodTo: toDate(to) }] })
}

/**
 * Takes what was released off what waits, and wipes how it came about, together with everything that was put aside: a
 * text that is over says no more whether it is in the batch.
 *
 * throws  Error when some of it was withdrawn meanwhile
 */
export async function wipeReleased(tx: Tx, wordsIds: readonly string[]): Promise<void> {
  const chosen = { wordsId: { in: [...wordsIds] } }
  const { count } = await tx.waitingQuote.deleteMany({ where: chosen })
  if (count !== wordsIds.length) throw new Error('a quote was withdrawn while the batch was made')
  const over = { at: 'done', sealed: new Uint8Array() } as const
  await tx.moderation.updateMany({ where: chosen, data: over })
  await tx.moderation.updateMany({ where: { at: 'aside' }, data: over })
}

/** Every half-year of which it was decided, the latest first, as it is frozen. */
export async function listReleasedQuotes(
  tx: Tx,
): Promise<{ from: string; to: string; body: string; contentHash: Uint8Array }[]> {
  const rows = await tx.releasedQuotes.findMany({
    select: { periodFrom: true, periodTo: true, body: true, contentHash: true },
    orderBy: { periodFrom: 'desc' },
  })
  return rows.map(({ periodFrom, periodTo, ...frozen }) => ({
    from: fromDate(periodFrom),
    to: fromDate(periodTo),
    ...frozen,
  }))
}
