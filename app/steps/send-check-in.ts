import { tokenHash } from '~/core/answer/secrets'
import { CHECK_IN, canBeAsked, findCurrent } from '~/core/instrument'
import type { Listed } from '~/core/instrument/catalogue'
import { expiryOf, nextRound, replacedBy } from '~/core/journey/invitations'
import { invitationOf } from '~/core/journey/link'
import type { Journey, Respondent, SendingChannel, Stage } from '~/core/journey/types'
import { mailIsOffered } from '~/deliver/settings'
import { listAskedAgain } from '~/store/asked-again'
import {
  cancelInvitations,
  countSafeguardingLeads,
  findInvitation,
  hasOpenBlock,
  insertInvitation,
  listInvitations,
} from '~/store/invitation'
import { findJourney } from '~/store/journey'
import { webKeys } from '~/store/keyring'
import { record } from '~/store/log'
import { inPartnership, type Tx } from '~/store/pools'
import { readCatalogueIn } from './instruments/find-instrument'
import { invitationEmail } from './invitation-email'
import type { Worker } from './open-journey'
import { queueEmail } from './queue-email'

/** Two, so that one is always there and one can be outside the service (privacy model, section 6). */
export const SAFEGUARDING_LEADS_NEEDED = 2

/** How long after sending its link can be shown, milliseconds. */
export const LINK_SHOWN_FOR = 15 * 60_000

export interface SendCheckIn {
  worker: Worker & { partnership: { nameCy: string; nameEn: string } }
  journeyId: string
  respondentId: string
  /** key of what is sent */
  instrument: string
  stage: Stage
  channel: SendingChannel
  /** where to, if the channel is e-mail: used once and never stored */
  email: string
  /** of the form that was sent, core/journey/link */
  formKey: string
  /** where the app is reached, no slash at the end */
  baseUrl: string
  now: Date
}

/** Why nothing can be sent at the moment. */
export type Hindrance = 'safeguarding-leads' | 'no-block' | 'no-mail' | 'said-no'

/**
 * sent       the token is null when the link was made too long ago to be shown again
 * not-found  not a journey of this worker, or nobody in it
 */
export type SentCheckIn =
  | { kind: 'sent'; invitationId: string; token: string | null; language: 'cy' | 'en' }
  | { kind: 'refused'; why: Hindrance }
  /** that instrument is not for this stage or this person */
  | { kind: 'not-for-them' }
  | { kind: 'not-found' }

/**
 * Sends a check-in, or another questionnaire: one invitation, and by e-mail its message, in one transaction. The links
 * of the same stage that still worked end with it. The same form sent again changes nothing and gives the same link.
 */
export function sendCheckIn(wish: SendCheckIn): Promise<SentCheckIn> {
  const { worker, journeyId, respondentId, now } = wish
  const { id, token } = invitationOf(webKeys().session, { ...wish, workerId: worker.memberId })

  return inPartnership('worker', worker.partnershipId, async (tx): Promise<SentCheckIn> => {
    const journey = await findJourney(tx, worker.memberId, journeyId)
    const respondent = journey?.respondents.find(one => one.id === respondentId)
    if (!journey || !respondent) return { kind: 'not-found' }
    const { language } = respondent

    const before = await findInvitation(tx, { workerId: worker.memberId, journeyId, invitationId: id })
    if (before) {
      const shown = now.getTime() - before.sentAt.getTime() < LINK_SHOWN_FOR
      return { kind: 'sent', invitationId: id, token: shown ? token : null, language }
    }
    const { instrument, stage } = wish
    const asked = findCurrent(await readCatalogueIn(tx), instrument)
    if (!asked || !canBeAsked(asked, { audience: respondent.audience, stage }))
      return { kind: 'not-for-them' }
    const why = (await saidNo(tx, wish)) ? 'said-no' : await findHindrance(tx, instrument)
    if (why) return { kind: 'refused', why }

    await send(tx, wish, { id, token, asked, journey, respondent })
    return { kind: 'sent', invitationId: id, token, language }
  })
}

/**
 * What stands in the way of sending, or null. Each ends when an administrator has acted. Without e-mail nothing is
 * sent by link or phone either: the page that says "the people you chose now get an e-mail" would not be true.
 */
export async function findHindrance(tx: Tx, instrument: string = CHECK_IN): Promise<Hindrance | null> {
  if ((await countSafeguardingLeads(tx)) < SAFEGUARDING_LEADS_NEEDED) return 'safeguarding-leads'
  if (!(await hasOpenBlock(tx, instrument))) return 'no-block'
  return mailIsOffered() ? null : 'no-mail'
}

/** Whether this person said that they do not want to be asked afterwards. Only they can change that. */
async function saidNo(tx: Tx, { worker, journeyId, respondentId, stage }: SendCheckIn): Promise<boolean> {
  if (stage !== 'after') return false
  const again = await listAskedAgain(tx, worker.memberId, journeyId)
  return again.some(one => one.respondentId === respondentId && one.way === 'no')
}

interface Made {
  id: string
  token: string
  /** what is sent */
  asked: Listed
  journey: Journey
  respondent: Respondent
}

async function send(
  tx: Tx,
  wish: SendCheckIn,
  { id, token, asked, journey, respondent }: Made,
): Promise<void> {
  const { worker, instrument, stage, channel, email, baseUrl, now } = wish
  const { partnershipId } = worker
  const sent = (await listInvitations(tx, worker.memberId, journey.id)).filter(
    one => one.respondentId === respondent.id && one.instrument === instrument,
  )

  const inserted = await insertInvitation(tx, {
    id,
    partnershipId,
    respondentId: respondent.id,
    journeyId: journey.id,
    serviceId: journey.service.id,
    tokenHash: tokenHash(webKeys().door, token),
    instrument,
    version: asked.version,
    stage,
    round: nextRound(sent, stage, now),
    audience: respondent.audience,
    language: respondent.language,
    channel,
    sentBy: worker.memberId,
    sentAt: now,
    expiresAt: expiryOf(now),
  })
  // The same form at the same moment in another request: that one has done the rest.
  if (!inserted) return

  const replaced = replacedBy(sent, { respondentId: respondent.id, stage }, now)
  await cancelInvitations(
    tx,
    replaced.map(invitation => invitation.id),
    now,
  )
  if (channel === 'email') {
    const message = invitationEmail({ to: email, token, respondent, asked, stage, worker, baseUrl, now })
    await queueEmail(tx, message, now)
  }
  // On this phone means now: administrators are not told when somebody answered.
  const done = { actor: worker.memberId, subject: journey.id, at: now }
  await record(
    tx,
    channel === 'phone'
      ? { ...done, action: 'journey-changed', detail: 'handed-over' }
      : { ...done, action: 'check-in-sent' },
  )
}
