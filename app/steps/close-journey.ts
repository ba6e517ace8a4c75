import { dayOf } from '~/core/journey/days'
import { findJourney, setClosed } from '~/store/journey'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import type { Worker } from './open-journey'

export interface CloseJourney {
  worker: Worker
  journeyId: string
  now: Date
}

type Outcome = { kind: 'done' } | { kind: 'not-found' }

/** Closes a journey of this worker today. Links that were sent go on working; the end is due from now on. */
export const closeJourney = ({ worker, journeyId, now }: CloseJourney): Promise<Outcome> =>
  set(worker, journeyId, dayOf(now), now)

/** Opens a closed journey again, as if it had not been closed. */
export const reopenJourney = ({
  worker,
  journeyId,
  now,
}: Omit<CloseJourney, 'now'> & Partial<Pick<CloseJourney, 'now'>>): Promise<Outcome> =>
  set(worker, journeyId, null, now)

function set(worker: Worker, journeyId: string, day: string | null, at?: Date): Promise<Outcome> {
  return inPartnership('worker', worker.partnershipId, async (tx): Promise<Outcome> => {
    const journey = await findJourney(tx, worker.memberId, journeyId)
    if (!journey) return { kind: 'not-found' }
    // Pressed twice, or on a page that is out of date: the day it was first closed stays.
    const asItIs = (journey.closedOn === null) === (day === null)
    if (asItIs) return { kind: 'done' }
    await setClosed(tx, worker.memberId, journeyId, day)
    const action = day === null ? 'journey-reopened' : 'journey-closed'
    await record(tx, { actor: worker.memberId, action, subject: journeyId, ...(at && { at }) })
    return { kind: 'done' }
  })
}
