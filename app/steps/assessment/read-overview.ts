import { periodOf } from '~/core/anonymise/calendar'
import { DISTANCE } from '~/core/anonymise/distance'
import { collaboration } from '~/core/assessment/components'
import type { Score } from '~/core/assessment/model'
import { yearFrom } from '~/core/assessment/period'
import { CHECK_IN } from '~/core/instrument'
import { dayOf } from '~/core/journey/days'
import { findLatest } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { listReleases } from '~/store/release'
import { type AssessmentLead, otherInstruments } from './read-evidence'

export interface Overview {
  /** the year that holds today, 'YYYY-MM-DD' */
  from: string
  to: string
  rating: Score | null
  progressStage: Score | null
  savedAt: Date | null
  /** How many releases of this year there are. */
  releases: number
}

/** Where the one component that is carried stands this year, for the page of all twelve. */
export function readOverview({ lead, now }: { lead: AssessmentLead; now: Date }): Promise<Overview> {
  const { from, to } = yearFrom(periodOf('year', dayOf(now)).from)
  return inPartnership('lead', lead.partnershipId, async tx => {
    const latest = await findLatest(tx, { component: collaboration, periodFrom: from })
    let releases = 0
    for (const key of [CHECK_IN, DISTANCE, ...(await otherInstruments(tx, { from, to }))])
      releases += (await listReleases(tx, key, from, to)).length
    return {
      from,
      to,
      rating: latest?.rating ?? null,
      progressStage: latest?.progressStage ?? null,
      savedAt: latest?.savedAt ?? null,
      releases,
    }
  })
}
