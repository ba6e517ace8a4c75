import { type Happening, timelineOf } from '~/core/distance/timeline'
import type { Catalogue } from '~/core/instrument'
import { listInvitations } from '~/store/invitation'
import { listShared } from '~/store/journey'
import { inPartnership } from '~/store/pools'
import { readCatalogueIn } from '../instruments/find-instrument'
import { looked } from '../looked'
import { type DistanceView, readDistance, type Which } from './find-distance'

export interface TimelineView extends DistanceView {
  /** the newest day first */
  days: { on: string; happenings: Happening[] }[]
  /** what this partnership asks with */
  catalogue: Catalogue
}

/** What happened in one journey of this worker, or null. */
export function readTimeline({ worker, journeyId }: Which): Promise<TimelineView | null> {
  return inPartnership('worker', worker.partnershipId, async tx => {
    const view = await readDistance(tx, worker, journeyId)
    if (!view) return null
    const invitations = await listInvitations(tx, worker.memberId, journeyId)
    const shared = await listShared(tx, worker.memberId, journeyId)
    const catalogue = await readCatalogueIn(tx)
    await looked(tx, worker, journeyId, { detail: 'timeline' })
    return { ...view, catalogue, days: timelineOf({ invitations, shared, ...view }) }
  })
}
