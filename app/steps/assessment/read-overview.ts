import { periodOf } from '~/core/anonymise/calendar'
import { type ComponentKey, collaboration, components } from '~/core/assessment/components'
import { yearFrom } from '~/core/assessment/period'
import type { Revision } from '~/core/assessment/record'
import { dayOf } from '~/core/journey/days'
import { latestByComponent, listActivities } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { listReleasesOf } from '~/store/release'
import type { AssessmentLead } from './read-evidence'

export interface Overview {
  /** the year that holds today, 'YYYY-MM-DD' */
  from: string
  to: string
  /** all twelve, in the model's order */
  components: {
    key: ComponentKey
    latest: Revision | null
    /** what was recorded by hand this year, and for the one that has them the releases */
    evidence: number
  }[]
}

/** Where the twelve components stand this year. */
export function readOverview({ lead, now }: { lead: AssessmentLead; now: Date }): Promise<Overview> {
  const { from, to } = yearFrom(periodOf('year', dayOf(now)).from)
  return inPartnership('lead', lead.partnershipId, async tx => {
    const latest = await latestByComponent(tx, from)
    const activities = await listActivities(tx, from, to)
    const releases = (await listReleasesOf(tx, from, to)).length
    return {
      ...{ from, to },
      components: components.map(({ key }) => ({
        key,
        latest: latest.get(key) ?? null,
        evidence:
          activities.filter(({ component }) => component === key).length +
          (key === collaboration ? releases : 0),
      })),
    }
  })
}
