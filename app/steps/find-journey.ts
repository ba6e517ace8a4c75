import type { LogDetail } from '~/core/audit/log'
import type { Catalogue, Instrument } from '~/core/instrument'
import type { AskedAgain } from '~/core/journey/afterwards'
import { dayOf } from '~/core/journey/days'
import { dueStage } from '~/core/journey/due'
import type { Invitation, Journey, SharedAnswer, Stage } from '~/core/journey/types'
import { mailIsOffered } from '~/deliver/settings'
import { listAskedAgain } from '~/store/asked-again'
import { findInvitation, listInvitations } from '~/store/invitation'
import { findJourney, listActiveServices, listShared } from '~/store/journey'
import { inPartnership } from '~/store/pools'
import { getInstrumentIn, readCatalogueIn } from './instruments/find-instrument'
import { looked } from './looked'
import type { Worker } from './open-journey'
import { findHindrance, type Hindrance } from './send-check-in'

interface Which {
  worker: Worker
  journeyId: string
  now: Date
  /** what is looked at, for the log; left out, the journey's own page or one of its forms */
  look?: LogDetail
}

/** What was shared, with the questions it answers. */
export type SharedView = SharedAnswer & { asked: Instrument }

/** A journey as its worker sees it: what was sent and what was shared, never what was answered. */
export interface JourneyView {
  journey: Journey
  /** the latest first */
  invitations: Invitation[]
  /** what is due now, by respondent; those who are due nothing are absent */
  due: { respondentId: string; instrument: string; stage: Stage }[]
  /** what they said about being asked afterwards; those who were not asked are absent */
  again: AskedAgain[]
  shared: SharedView[]
  /** what this partnership asks with */
  catalogue: Catalogue
  hindrance: Hindrance | null
  mailOffered: boolean
}

/** One journey of this worker with all that belongs to it, or null. */
export function findJourneyView({ worker, journeyId, now, look }: Which): Promise<JourneyView | null> {
  return inPartnership('worker', worker.partnershipId, async tx => {
    const journey = await findJourney(tx, worker.memberId, journeyId)
    if (!journey) return null
    const invitations = await listInvitations(tx, worker.memberId, journeyId)
    const again = await listAskedAgain(tx, worker.memberId, journeyId)
    const due = journey.respondents.flatMap(({ id }) => {
      const sent = invitations.filter(one => one.respondentId === id)
      const said = again.find(one => one.respondentId === id) ?? null
      const what = dueStage(journey, sent, said, dayOf(now))
      return what ? [{ respondentId: id, instrument: what.instrument, stage: what.stage }] : []
    })
    const shared: SharedView[] = []
    for (const one of await listShared(tx, worker.memberId, journeyId)) {
      const asked = await getInstrumentIn(tx, worker.partnershipId, one.instrument, one.version)
      shared.push({ ...one, asked })
    }
    const view: JourneyView = {
      journey,
      invitations,
      due,
      again,
      shared,
      catalogue: await readCatalogueIn(tx),
      hindrance: await findHindrance(tx),
      mailOffered: mailIsOffered(),
    }
    await looked(tx, worker, journeyId, { detail: look, at: now })
    return view
  })
}

/** One invitation of a journey of this worker, with whom it went to, or null. */
export function findInvitationView({
  worker,
  journeyId,
  invitationId,
}: Omit<Which, 'now'> & { invitationId: string }): Promise<{
  journey: Journey
  invitation: Invitation
  catalogue: Catalogue
} | null> {
  return inPartnership('worker', worker.partnershipId, async tx => {
    const journey = await findJourney(tx, worker.memberId, journeyId)
    const invitation = await findInvitation(tx, { workerId: worker.memberId, journeyId, invitationId })
    return journey && invitation && { journey, invitation, catalogue: await readCatalogueIn(tx) }
  })
}

/** The services a new journey can belong to. */
export const listServices = (worker: Worker): Promise<Journey['service'][]> =>
  inPartnership('worker', worker.partnershipId, tx => listActiveServices(tx))
