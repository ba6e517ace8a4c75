import type { Catalogue } from '~/core/instrument'
import { dayOf } from '~/core/journey/days'
import { type Due, listDue } from '~/core/journey/due'
import type { Journey } from '~/core/journey/types'
import { listAskedAgain } from '~/store/asked-again'
import { listInvitations } from '~/store/invitation'
import { listJourneys } from '~/store/journey'
import { inPartnership } from '~/store/pools'
import { readCatalogueIn } from './instruments/find-instrument'
import type { Worker } from './open-journey'
import { findHindrance, type Hindrance } from './send-check-in'

export interface WorkersJourneys {
  /** everybody who is due a check-in, the longest waiting first, whatever is searched for */
  due: Due[]
  /** the journeys that match the search, open ones first */
  journeys: Journey[]
  /** why nothing can be sent at the moment, or null */
  hindrance: Hindrance | null
  /** what this partnership asks with */
  catalogue: Catalogue
}

/**
 * A worker's own journeys, and who is due a check-in. What is due follows from what was sent alone.
 *
 * search  part of a reference, or empty for all
 */
export function listDueAndJourneys({
  worker,
  search,
  now,
}: {
  worker: Worker
  search: string
  now: Date
}): Promise<WorkersJourneys> {
  return inPartnership('worker', worker.partnershipId, async tx => {
    const all = await listJourneys(tx, worker.memberId)
    const invitations = await listInvitations(tx, worker.memberId)
    const wanted = search.toLocaleLowerCase('en-GB')
    return {
      due: listDue(all, invitations, await listAskedAgain(tx, worker.memberId), dayOf(now)),
      journeys: all.filter(({ reference }) => reference.toLocaleLowerCase('en-GB').includes(wanted)),
      hindrance: await findHindrance(tx),
      catalogue: await readCatalogueIn(tx),
    }
  })
}
