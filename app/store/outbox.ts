import type { Pool } from './pools'
import { inPartnership } from './pools'

/** What would have been e-mailed, in the demo. */
export interface OutboxMessage {
  id: string
  recipient: string
  subject: string
  body: string
  language: 'cy' | 'en'
  writtenAt: Date
}

/** Puts a message into the demo's outbox, as the jobs process. */
export async function writeOutbox(partnershipId: string, message: Omit<OutboxMessage, 'id'>): Promise<void> {
  await inPartnership('jobs', partnershipId, tx =>
    tx.outboxMessage.createMany({ data: [{ ...message, partnershipId }] }),
  )
}

/** The latest hundred messages of a partnership, the newest first. */
export function listOutbox(
  partnershipId: string,
  pool: Extract<Pool, 'worker' | 'jobs'> = 'worker',
): Promise<OutboxMessage[]> {
  return inPartnership(pool, partnershipId, tx =>
    tx.outboxMessage.findMany({
      select: { id: true, recipient: true, subject: true, body: true, language: true, writtenAt: true },
      orderBy: [{ writtenAt: 'desc' }, { id: 'asc' }],
      take: 100,
    }),
  )
}
