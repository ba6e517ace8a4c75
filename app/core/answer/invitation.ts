import type { Audience, Stage } from '~/core/instrument'
import type { Channel } from '~/core/journey/types'

/** An invitation as the phone that holds its link sees it. Times are Dates. */
export interface Invitation {
  id: string
  partnershipId: string
  respondentId: string
  journeyId: string
  serviceId: string
  instrument: string
  version: number
  stage: Stage
  round: number
  audience: Audience
  language: 'cy' | 'en'
  channel: Channel
  expiresAt: Date
  cancelledAt: Date | null
}

/** A person in the middle of answering may finish after the link has ended: days. */
export const GRACE_DAYS = 7
const DAY = 86_400_000

/**
 * Whether a link still leads to questions. Somebody who began in time may finish within GRACE_DAYS; a cancelled
 * link ends for everybody, since a new one was sent in its place.
 */
export function linkState(
  invitation: Invitation,
  begun: boolean,
  now: Date,
): 'open' | 'expired' | 'cancelled' {
  if (invitation.cancelledAt) return 'cancelled'
  const until = invitation.expiresAt.getTime() + (begun ? GRACE_DAYS * DAY : 0)
  return now.getTime() < until ? 'open' : 'expired'
}

/**
 * The day on which a draft of this invitation may go, `YYYY-MM-DD`: the first of the month after the grace. A finer
 * day would point from the draft to the invitation, and so tell who has begun.
 */
export function draftEnds(invitation: Invitation): string {
  const last = new Date(invitation.expiresAt.getTime() + GRACE_DAYS * DAY)
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1)).toISOString().slice(0, 10)
}
