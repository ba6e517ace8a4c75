import { type CopyReason, EVERYBODY, subjectOf } from '~/core/account/reasons'
import type { Catalogue } from '~/core/instrument'
import type { AskedAgain } from '~/core/journey/afterwards'
import type { Invitation } from '~/core/journey/types'
import { listAskedAgain } from '~/store/asked-again'
import { listInvitations } from '~/store/invitation'
import { findKeptJourney, type KeptJourney, listShared } from '~/store/journey'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import { type DistanceView, readDistance } from '../distance/find-distance'
import type { SharedView } from '../find-journey'
import { getInstrumentIn, readCatalogueIn } from '../instruments/find-instrument'

/** Everything that is held of a journey outside the walls about one person of it, or all: what stands behind them cannot be linked. */
export interface JourneyCopy {
  kept: KeptJourney
  /** ids of the people whom it is about */
  of: string[]
  distance: DistanceView
  invitations: Invitation[]
  shared: SharedView[]
  again: AskedAgain[]
  catalogue: Catalogue
}

export interface CopyJourney {
  /** who makes it: whoever keeps the journey, or an administrator */
  by: { memberId: string; partnershipId: string }
  /** true: an administrator, for whom it may be anybody's journey */
  anybodys: boolean
  journeyId: string
  /** a respondent's id, or EVERYBODY */
  person: string
  reason: CopyReason
  now: Date
}

/**
 * Reads everything for a copy that somebody has a right to, and writes that it was made, in one transaction. Nothing of
 * the copy is kept. What it holds is what the journey's keeper sees, and no more: neither answers that were not shared,
 * nor whether there are any.
 *
 * returns  null when there is no such journey, or it is somebody else's
 */
export function copyJourney({
  by,
  anybodys,
  journeyId,
  person,
  reason,
  now,
}: CopyJourney): Promise<JourneyCopy | null> {
  return inPartnership('worker', by.partnershipId, async tx => {
    const kept = await findKeptJourney(tx, { id: journeyId })
    if (!kept || !(anybodys || kept.keeper.id === by.memberId)) return null
    const keeper = { memberId: kept.keeper.id, partnershipId: by.partnershipId }
    const own = (id: string) => person === EVERYBODY || id === person
    if (!kept.people.some(({ id }) => own(id))) return null
    const distance = await readDistance(tx, keeper, journeyId)
    if (!distance) return null
    const shared: SharedView[] = []
    for (const one of await listShared(tx, keeper.memberId, journeyId)) {
      if (!own(one.respondentId)) continue
      const asked = await getInstrumentIn(tx, by.partnershipId, one.instrument, one.version)
      shared.push({ ...one, asked })
    }
    const copy: JourneyCopy = {
      kept,
      of: kept.people.map(({ id }) => id).filter(own),
      distance: ofPeople(distance, own),
      shared,
      invitations: (await listInvitations(tx, keeper.memberId, journeyId)).filter(one =>
        own(one.respondentId),
      ),
      again: (await listAskedAgain(tx, keeper.memberId, journeyId)).filter(one => own(one.respondentId)),
      catalogue: await readCatalogueIn(tx),
    }
    const subject = subjectOf(journeyId, reason)
    await record(tx, { actor: by.memberId, action: 'journey-exported', subject, at: now })
    return copy
  })
}

/** What is kept together with some of the people of a journey. */
function ofPeople(view: DistanceView, own: (respondentId: string) => boolean): DistanceView {
  const goals = view.goals.filter(goal => own(goal.respondentId))
  const theirs = ({ goalId }: { goalId: string }) => goals.some(({ id }) => id === goalId)
  return {
    ...view,
    goals,
    matters: view.matters.filter(one => own(one.respondentId)),
    scores: view.scores.filter(theirs),
    notes: view.notes.filter(theirs),
  }
}
