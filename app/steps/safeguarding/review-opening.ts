import { mayReview } from '~/core/safeguarding/opening'
import { inPartnership } from '~/store/pools'
import { appendEntry, findOpening, reviewOpening as review } from '~/store/safeguarding'
import type { Lead } from './lead'

/** `same-person`: whoever opened alone cannot review it. `too-late`: it was reviewed, or never needed to be. */
export type Reviewed = { kind: 'reviewed' | 'same-person' | 'too-late' | 'not-found' }

/** Another lead says that they have reviewed an opening that was made alone. */
export async function reviewOpening({
  lead,
  id,
  now,
}: {
  lead: Lead
  id: string
  now: Date
}): Promise<Reviewed> {
  const { memberId, partnershipId } = lead
  return inPartnership('safeguarding', partnershipId, async (tx): Promise<Reviewed> => {
    const opening = await findOpening(tx, id)
    if (!opening) return { kind: 'not-found' }
    const allowed = mayReview(opening, memberId)
    if (allowed !== 'yes') return { kind: allowed }
    if (!(await review(tx, id, { reviewedBy: memberId, reviewedAt: now }))) return { kind: 'too-late' }
    await appendEntry(tx, {
      partnershipId,
      at: now,
      actor: memberId,
      action: 'opening-reviewed',
      subject: id,
    })
    return { kind: 'reviewed' }
  })
}
