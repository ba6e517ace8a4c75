import { mayDecide } from '~/core/safeguarding/opening'
import { wasLeadAt } from '~/core/staff/leads'
import { inPartnership } from '~/store/pools'
import { enqueue } from '~/store/queue'
import { appendEntry, decideOpening, findOpening, listLeads } from '~/store/safeguarding'
import { alertLeads } from './alert-leads'
import type { Lead } from './lead'

/**
 * same-person  whoever asked cannot decide
 * named-after  who became a lead after it was asked may refuse, so that it can be asked anew, and not agree
 * too-late     somebody has decided
 */
export type Decided = { kind: 'decided' | 'same-person' | 'named-after' | 'too-late' | 'not-found' }

/**
 * The second lead says yes or no to finding out who wrote something. A yes hands it to the jobs process, which
 * alone holds the key.
 */
export async function approveOpening({
  lead,
  id,
  approve,
  now,
}: {
  lead: Lead
  id: string
  approve: boolean
  now: Date
}): Promise<Decided> {
  const { memberId, partnershipId } = lead
  return inPartnership('safeguarding', partnershipId, async (tx): Promise<Decided> => {
    const opening = await findOpening(tx, id)
    if (!opening) return { kind: 'not-found' }
    const allowed = mayDecide(opening, memberId)
    if (allowed !== 'yes') return { kind: allowed }
    if (approve && !wasLeadAt(memberId, await listLeads(tx), opening.requestedAt))
      return { kind: 'named-after' }
    const state = approve ? 'approved' : 'refused'
    if (!(await decideOpening(tx, id, { state, approvedBy: memberId, approvedAt: now })))
      return { kind: 'too-late' }
    const action = approve ? 'opening-approved' : 'opening-refused'
    await appendEntry(tx, { partnershipId, at: now, actor: memberId, action, subject: id })
    if (approve) await enqueue(tx, 'open-words', { openingId: id, partnershipId })
    await alertLeads(tx, partnershipId, 'opening-decided', { only: opening.requestedBy })
    return { kind: 'decided' }
  })
}
