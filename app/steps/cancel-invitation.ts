import { cancelInvitations, findInvitation } from '~/store/invitation'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import type { Worker } from './open-journey'

export interface CancelInvitation {
  worker: Worker
  journeyId: string
  invitationId: string
  now: Date
}

export type Cancelled = { kind: 'cancelled' } | { kind: 'not-found' }

/** Ends a link for good. Answers that were sent by it stay. Cancelling twice changes nothing. */
export function cancelInvitation(wish: CancelInvitation): Promise<Cancelled> {
  const { worker, journeyId, invitationId, now } = wish
  return inPartnership('worker', worker.partnershipId, async (tx): Promise<Cancelled> => {
    const invitation = await findInvitation(tx, { workerId: worker.memberId, journeyId, invitationId })
    if (!invitation) return { kind: 'not-found' }
    if (invitation.cancelledAt === null) {
      await cancelInvitations(tx, [invitationId], now)
      const action = 'check-in-cancelled'
      await record(tx, { actor: worker.memberId, action, subject: journeyId, at: now })
    }
    return { kind: 'cancelled' }
  })
}
