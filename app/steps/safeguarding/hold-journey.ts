import { dayOf } from '~/core/journey/days'
import { tidyReference } from '~/core/journey/reference'
import { addHold, findByReference, type Hold, listHolds, removeHold } from '~/store/holds'
import { inPartnership } from '~/store/pools'
import { appendEntry, namesOf } from '~/store/safeguarding'
import type { Lead } from './lead'

/** The journeys that must not go, with who said so. */
export function readHolds({ partnershipId }: Lead): Promise<(Hold & { by: string })[]> {
  return inPartnership('safeguarding', partnershipId, async tx => {
    const holds = await listHolds(tx)
    const names = await namesOf(
      tx,
      holds.map(({ heldBy }) => heldBy),
    )
    return holds.map(hold => ({ ...hold, by: names.get(hold.heldBy) ?? '' }))
  })
}

/**
 * Holds a journey, so that nobody erases it and its time does not end. Held already, it stays as it was.
 *
 * returns  whether the partnership has a journey of this reference
 */
export function holdJourney({
  lead: { memberId, partnershipId },
  reference,
  now,
}: {
  lead: Lead
  reference: string
  now: Date
}): Promise<boolean> {
  return inPartnership('safeguarding', partnershipId, async tx => {
    const journeyId = await findByReference(tx, tidyReference(reference))
    if (!journeyId) return false
    const added = await addHold(tx, { journeyId, partnershipId, heldBy: memberId, heldOn: dayOf(now) })
    const entry = { partnershipId, at: now, actor: memberId, subject: journeyId }
    if (added) await appendEntry(tx, { ...entry, action: 'journey-held' })
    return true
  })
}

/** Lets a journey go: from now on it can be erased, and its time ends as any other's. */
export function letJourneyGo({
  lead: { memberId, partnershipId },
  journeyId,
  now,
}: {
  lead: Lead
  journeyId: string
  now: Date
}): Promise<void> {
  return inPartnership('safeguarding', partnershipId, async tx => {
    if (!(await removeHold(tx, journeyId))) return
    const entry = { partnershipId, at: now, actor: memberId, subject: journeyId }
    await appendEntry(tx, { ...entry, action: 'journey-let-go' })
  })
}
