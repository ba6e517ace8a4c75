import { invitationOf } from '~/core/journey/link'
import { findInvitation } from '~/store/invitation'
import { findJourney } from '~/store/journey'
import { webKeys } from '~/store/keyring'
import { inPartnership } from '~/store/pools'
import { lockSession } from './lock-session'
import { LINK_SHOWN_FOR, type SendCheckIn, type SentCheckIn, sendCheckIn } from './send-check-in'

export type HandedOver =
  | { kind: 'handed-over'; token: string; language: 'cy' | 'en' }
  | { kind: 'signed-out' }
  | Failed
type Failed = Exclude<SentCheckIn, { kind: 'sent' }>

/**
 * Makes a check-in to be answered on this phone, and locks the worker's session, so that whoever holds the phone
 * now finds no staff page on it. A refusal locks nothing.
 *
 * session  the value of the session's cookie
 * returns  signed-out when there was no session to lock: then the phone must not be handed over
 */
export async function handOver({
  session,
  ...wish
}: Omit<SendCheckIn, 'channel' | 'email'> & { session: string }): Promise<HandedOver> {
  const sent = await sendCheckIn({ ...wish, channel: 'phone', email: '' })
  if (sent.kind !== 'sent') return sent
  const locked = await lockSession({ token: session, now: wish.now })
  // A link made long ago is not shown again, and the form that made it is no longer the worker's.
  if (!locked || sent.token === null) return { kind: 'signed-out' }
  return { kind: 'handed-over', token: sent.token, language: sent.language }
}

/**
 * The link of a phone that was handed over a moment ago by the same form: an impatient finger pressed twice, and
 * the second press finds the session locked. Makes nothing and shows nothing that the first press did not.
 */
export async function findHandedOver(
  wish: Pick<
    SendCheckIn,
    'worker' | 'journeyId' | 'respondentId' | 'instrument' | 'stage' | 'formKey' | 'now'
  >,
): Promise<HandedOver> {
  const { worker, journeyId, respondentId, now } = wish
  const { id, token } = invitationOf(webKeys().session, {
    ...wish,
    workerId: worker.memberId,
    channel: 'phone',
    email: '',
  })
  return inPartnership('worker', worker.partnershipId, async (tx): Promise<HandedOver> => {
    const journey = await findJourney(tx, worker.memberId, journeyId)
    const respondent = journey?.respondents.find(one => one.id === respondentId)
    const invitation = await findInvitation(tx, { workerId: worker.memberId, journeyId, invitationId: id })
    const fresh = invitation && now.getTime() - invitation.sentAt.getTime() < LINK_SHOWN_FOR
    return respondent && fresh
      ? { kind: 'handed-over', token, language: respondent.language }
      : { kind: 'signed-out' }
  })
}
