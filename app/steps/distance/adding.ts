import type { LogDetail } from '~/core/audit/log'
import { dayOf } from '~/core/journey/days'
import { type By, holdJourney } from '~/store/distance'
import { record } from '~/store/log'
import { inPartnership, type Tx } from '~/store/pools'
import { type DistanceView, readDistance, type Which } from './find-distance'

export type { Which }

/**
 * Adds to a journey of this worker, one form after the other: whoever comes second sees what the first has added, and
 * revisions are counted without a gap.
 *
 * detail   what the log says was changed
 * returns  what work returned, or not-found when the journey is not this worker's
 */
export function adding<T>(
  { worker, journeyId, now }: Which & { now: Date },
  detail: LogDetail,
  work: (tx: Tx, view: DistanceView, by: By) => Promise<T>,
): Promise<T | { kind: 'not-found' }> {
  const { memberId, partnershipId } = worker
  return inPartnership('worker', partnershipId, async tx => {
    const view = (await holdJourney(tx, memberId, journeyId)) && (await readDistance(tx, worker, journeyId))
    if (!view) return { kind: 'not-found' as const }
    const done = await work(tx, view, { partnershipId, memberId, on: dayOf(now) })
    await record(tx, { actor: memberId, action: 'journey-changed', subject: journeyId, detail, at: now })
    return done
  })
}
