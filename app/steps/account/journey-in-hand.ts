import { subjectsOf } from '~/core/account/reasons'
import { tidyReference } from '~/core/journey/reference'
import { memberNames } from '~/store/assessment'
import { findKeptJourney, type KeptJourney } from '~/store/journey'
import { listLogOf, record, searchLog } from '~/store/log'
import { inPartnership } from '~/store/pools'

/** An administrator who answers for a journey. */
export interface Administrator {
  memberId: string
  partnershipId: string
}

/**
 * Finds a journey by the service's own reference, typed exactly: there is no list of journeys for an administrator.
 * That it was looked up stands in the log.
 */
export function lookUpJourney({
  administrator: { memberId, partnershipId },
  reference,
  now: at,
}: {
  administrator: Administrator
  reference: string
  now: Date
}): Promise<string | null> {
  return inPartnership('worker', partnershipId, async tx => {
    const found = await findKeptJourney(tx, { reference: tidyReference(reference) })
    if (!found) return null
    await record(tx, { actor: memberId, action: 'journey-looked-up', subject: found.id, at })
    return found.id
  })
}

/** Something done with a journey, as far as an administrator is told: by whom, or null for nobody who is signed in. */
export interface Looked {
  at: Date
  by: string | null
  action: string
  subject: string
}

const SHOWN = 200

/** A journey that an administrator looked up, and who has done what with it. Nothing of what is kept in it. */
export async function showJourneyInHand(
  { partnershipId }: Administrator,
  journeyId: string,
): Promise<{ journey: KeptJourney; log: Looked[] } | null> {
  const journey = await inPartnership('worker', partnershipId, tx => findKeptJourney(tx, { id: journeyId }))
  if (!journey) return null
  const log = await inPartnership('staff', partnershipId, async tx => {
    const { entries } = await searchLog(tx, { subjects: subjectsOf(journeyId) }, { skip: 0, take: SHOWN })
    const names = await memberNames(tx, actorsOf(entries))
    return entries.map(({ at, actor, action, subject }) => ({
      at,
      by: actor && (names.get(actor) ?? actor),
      action,
      subject,
    }))
  })
  return { journey, log }
}

/** The same for whoever keeps the journey, with what exactly was looked at or changed. */
export function showOwnLog({
  worker: { memberId, partnershipId },
  journeyId,
}: {
  worker: Administrator
  journeyId: string
}): Promise<{ journey: KeptJourney; log: (Looked & { detail: string })[] } | null> {
  return inPartnership('worker', partnershipId, async tx => {
    const journey = await findKeptJourney(tx, { id: journeyId })
    if (journey?.keeper.id !== memberId) return null
    const entries = await listLogOf(tx, subjectsOf(journeyId), SHOWN)
    const names = await memberNames(tx, actorsOf(entries))
    return {
      journey,
      log: entries
        // That somebody asked for it to go, and was told that it cannot, is for safeguarding leads to know.
        .filter(({ action }) => action !== 'journey-erasure-refused')
        .map(({ at, actor, action, subject, detail }) => ({
          at,
          by: actor && (names.get(actor) ?? actor),
          action,
          subject,
          detail,
        })),
    }
  })
}

const actorsOf = (entries: readonly { actor: string | null }[]) =>
  entries.flatMap(({ actor }) => (actor === null ? [] : [actor]))
