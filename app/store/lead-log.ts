import type { LeadAction } from '~/core/staff/leads'
import type { Tx } from './pools'

export interface LeadEntry {
  at: Date
  /** The administrator's member id; null for the command line. */
  actor: string | null
  action: LeadAction
  /** The lead's member id. */
  lead: string
}

/**
 * Writes what was done about a safeguarding lead at the end of the log of the partnership that the transaction is
 * about. The staff login can reach the log in no other way, and cannot read it.
 */
export async function appendLeadEntry(tx: Tx, { at, actor, action, lead }: LeadEntry): Promise<void> {
  await tx.$executeRaw`SELECT safeguarding.log_lead(${at}::timestamptz, ${actor}::uuid, ${action}::text, ${lead}::uuid)`
}
