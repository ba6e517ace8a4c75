import { paperDevice } from '~/core/answer/paper'
import { tokenHash } from '~/core/answer/secrets'
import { canBeAsked, type Instrument } from '~/core/instrument'
import { nextRound } from '~/core/journey/invitations'
import { invitationOf } from '~/core/journey/link'
import type { Journey, Respondent } from '~/core/journey/types'
import { findInvitation, insertInvitation, listInvitations } from '~/store/invitation'
import { findJourney } from '~/store/journey'
import { webKeys } from '~/store/keyring'
import { record } from '~/store/log'
import { inPartnership, type Tx } from '~/store/pools'
import { sendResponse } from '../answer/send-response'
import { findHindrance, type Hindrance } from '../send-check-in'
import type { WhichPaper } from './find-paper'
import { findOnPaper } from './instruments'

export interface SendPaper extends WhichPaper {
  /** as core/answer/paper read them: item key → option code, codes or text */
  answers: Readonly<Record<string, string>>
  /** the language the paper was answered in */
  language: 'cy' | 'en'
  /** whether the person chose, on the paper, that the worker may see it */
  share: boolean
  /** whether the person ticked that what they wrote may be quoted */
  quote?: boolean
  /** of the form that was sent, core/journey/link */
  formKey: string
  now: Date
}

/**
 * `sent` says that it was typed in, and never whether it counts: a person who had answered by phone keeps that answer,
 * and the outcome is the same. `not-now` means that the block closed meanwhile; sending again is enough.
 */
export type SentPaper =
  | { kind: 'sent'; invitationId: string; receipt: string }
  | { kind: 'refused'; why: Hindrance }
  | { kind: 'not-found' }
  | { kind: 'not-now' }

/**
 * Sends answers given on paper the way every answer goes: sealed to the open block, counted once a round, words to the
 * readers, a copy to the worker if the person chose so. The invitation it hangs on has no link that anybody holds, and
 * ends no link that works. The same form sent again changes nothing and gives the same receipt.
 */
export async function sendPaper(wish: SendPaper): Promise<SentPaper> {
  const { worker, journeyId, instrument, version, stage, answers, language, share, quote, now } = wish
  const of = await findOnPaper(worker, instrument, version)
  if (!of) return { kind: 'not-found' }
  const keys = webKeys()
  // The paper of one version typed into the form of another is not the same sending.
  const { id, token } = invitationOf(keys.session, {
    ...wish,
    instrument: `${instrument}.${version}`,
    workerId: worker.memberId,
    channel: 'paper',
    email: '',
  })
  const made = await inPartnership('worker', worker.partnershipId, tx => make(tx, wish, { of, id, token }))
  if (made.kind !== 'made') return made
  const { journey, respondent, round } = made
  const sent = await sendResponse({
    invitation: {
      id,
      partnershipId: worker.partnershipId,
      respondentId: respondent.id,
      journeyId,
      serviceId: journey.service.id,
      instrument,
      version,
      stage,
      round,
      audience: respondent.audience,
      language: respondent.language,
      channel: 'paper',
      expiresAt: now,
      cancelledAt: null,
    },
    holder: { token, device: paperDevice(keys.session, token) },
    draft: { state: 'open', answers },
    language,
    share,
    quote,
    now,
  })
  return sent.kind === 'sent' ? { kind: 'sent', invitationId: id, receipt: sent.receipt } : sent
}

type Made =
  | { kind: 'made'; journey: Journey; respondent: Respondent; round: number }
  | { kind: 'refused'; why: Hindrance }
  | { kind: 'not-found' }

/** Keeps the invitation. A form that was sent before, or broke off before its answers went, finds its own again. */
async function make(
  tx: Tx,
  { worker, journeyId, respondentId, instrument, version, stage, now }: SendPaper,
  { of, id, token }: { of: Instrument; id: string; token: string },
): Promise<Made> {
  const journey = await findJourney(tx, worker.memberId, journeyId)
  const respondent = journey?.respondents.find(one => one.id === respondentId)
  if (!journey || !respondent || !canBeAsked(of, { audience: respondent.audience, stage }))
    return { kind: 'not-found' }
  const before = await findInvitation(tx, { workerId: worker.memberId, journeyId, invitationId: id })
  if (before) return { kind: 'made', journey, respondent, round: before.round }
  const why = await findHindrance(tx, instrument)
  if (why) return { kind: 'refused', why }

  const sent = (await listInvitations(tx, worker.memberId, journeyId)).filter(
    one => one.respondentId === respondentId && one.instrument === instrument,
  )
  const round = nextRound(sent, stage, now)
  await insertInvitation(tx, {
    id,
    partnershipId: worker.partnershipId,
    respondentId,
    journeyId,
    serviceId: journey.service.id,
    tokenHash: tokenHash(webKeys().door, token),
    instrument,
    version,
    stage,
    round,
    audience: respondent.audience,
    language: respondent.language,
    channel: 'paper',
    sentBy: worker.memberId,
    sentAt: now,
    // Nobody holds its link, and it never works.
    expiresAt: now,
  })
  const action = 'journey-changed'
  await record(tx, { actor: worker.memberId, action, subject: journeyId, detail: 'paper-typed-in', at: now })
  return { kind: 'made', journey, respondent, round }
}
