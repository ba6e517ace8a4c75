import { LINK_DAYS, ROUND_DAYS } from './timing'
import type { Invitation, Stage } from './types'

/** All that a worker may know of a check-in. There is no "answered". */
export type InvitationState = 'sent' | 'expired' | 'cancelled'

const MILLISECONDS_A_DAY = 86_400_000

/** What to call an invitation now. */
export function stateOf(
  invitation: Pick<Invitation, 'expiresAt' | 'cancelledAt'>,
  now: Date,
): InvitationState {
  if (invitation.cancelledAt !== null) return 'cancelled'
  return invitation.expiresAt <= now ? 'expired' : 'sent'
}

/** When a link sent now stops working. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + LINK_DAYS * MILLISECONDS_A_DAY)
}

/**
 * The round of the next invitation: 1 the first time, the same again while the stage is asked anew, one more when
 * the round before it began longer than ROUND_DAYS ago.
 *
 * sent  what this respondent was sent of this instrument, in any order, cancelled ones included
 */
export function nextRound(
  sent: readonly Pick<Invitation, 'stage' | 'round' | 'sentAt'>[],
  stage: Stage,
  now: Date,
): number {
  const ofStage = sent.filter(invitation => invitation.stage === stage)
  const latest = Math.max(0, ...ofStage.map(({ round }) => round))
  if (latest === 0) return 1
  const began = Math.min(
    ...ofStage.filter(({ round }) => round === latest).map(({ sentAt }) => sentAt.getTime()),
  )
  return now.getTime() - began > ROUND_DAYS * MILLISECONDS_A_DAY ? latest + 1 : latest
}

/** The links that die when a stage is asked anew: all of that respondent and stage that still work. */
export function replacedBy(
  sent: readonly Invitation[],
  next: Pick<Invitation, 'respondentId' | 'stage'>,
  now: Date,
): Invitation[] {
  return sent.filter(
    invitation =>
      invitation.respondentId === next.respondentId &&
      invitation.stage === next.stage &&
      stateOf(invitation, now) === 'sent',
  )
}
