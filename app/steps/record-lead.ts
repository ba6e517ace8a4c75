import type { LeadAction } from '~/core/staff/leads'
import { appendLeadEntry } from '~/store/lead-log'
import type { Tx } from '~/store/pools'
import { alertLeads } from './safeguarding/alert-leads'

export interface RecordLead {
  partnershipId: string
  /** The safeguarding lead whom it is about. */
  memberId: string
  /** The administrator; null for the command line. */
  actor: string | null
  action: LeadAction
  now: Date
}

/**
 * Writes in the safeguarding log what was done about a lead and tells the other leads, in the transaction in which it
 * is done: none of it happens without the rest. To be called last, since the end of the log is kept locked from here.
 */
export async function recordLead(
  tx: Tx,
  { partnershipId, memberId, actor, action, now }: RecordLead,
): Promise<void> {
  await appendLeadEntry(tx, { at: now, actor, action, lead: memberId })
  await alertLeads(tx, partnershipId, 'leads-changed', { except: memberId })
}
