import { mayDecide } from '~/core/safeguarding/opening'
import { inPartnership } from '~/store/pools'
import { enqueue } from '~/store/queue'
import { appendEntry, decideOpening, findOpening } from '~/store/safeguarding'
import { alertLeads } from './alert-leads'
import type { Lead } from './lead'

/** `same-person`: whoever asked cannot decide. `too-late`: somebody has decided. */
export type Decided = { kind: 'decided' | 'same-person' | 'too-late' | 'not-found' }

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
