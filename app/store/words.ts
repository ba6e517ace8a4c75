import type { Tx } from './pools'

/**
 * Sent words, for the login of the safeguarding leads: the sealed text, and whether a lead has read it. Who wrote
 * it (`opening`) is left in the database: no key of the web process opens it.
 */
export interface SealedWordsRow {
  id: string
  /** core/answer/envelope, sealed to the readers' key */
  sealed: Uint8Array
}

export interface Reading {
  readBy: string
  readAt: Date
}

/** Ids of every sent text that no lead has marked as read, in no meaningful order. */
export async function listUnreadWords(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM words.words sent
    WHERE NOT EXISTS (SELECT FROM safeguarding.words_reading reading WHERE reading.words_id = sent.id)`
  return rows.map(({ id }) => id)
}

/** The sealed texts of these ids; those that were taken back meanwhile are left out. */
export async function listSealedWords(tx: Tx, ids: readonly string[]): Promise<SealedWordsRow[]> {
  return tx.words.findMany({ where: { id: { in: [...ids] } }, select: { id: true, sealed: true } })
}

/** One sent text with who marked it as read; null when there is none, or it was taken back. */
export async function findWords(
  tx: Tx,
  id: string,
): Promise<(SealedWordsRow & { reading: Reading | null }) | null> {
  const row = await tx.words.findFirst({ where: { id }, select: { id: true, sealed: true } })
  if (!row) return null
  const reading = await tx.wordsReading.findFirst({
    where: { wordsId: id },
    select: { readBy: true, readAt: true },
  })
  return { ...row, reading }
}

/** Marks a text as read. Gives false, and changes nothing, when another lead was first. */
export async function markRead(
  tx: Tx,
  reading: Reading & { wordsId: string; partnershipId: string },
): Promise<boolean> {
  const { count } = await tx.wordsReading.createMany({ data: [reading], skipDuplicates: true })
  return count === 1
}
