import type { ComponentKey } from '~/core/assessment/components'
import { readYear } from '~/core/assessment/period'
import { changedParts, type Part, type Revision } from '~/core/assessment/record'
import { dayOf } from '~/core/journey/days'
import { listRevisions as listStored, memberNames } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { type Citable, readCitable } from './read-citable'
import type { AssessmentLead } from './read-evidence'

export interface HistoryEntry extends Revision {
  by: string
  /** What this revision changed. */
  changed: Part[]
}

/**
 * Every revision of a component for a year, the latest first, with who saved it and what it changed.
 *
 * period   the first day of a year, or null for the year that holds `now`
 * returns  null when there is no such year
 */
export async function listRevisions({
  lead,
  component,
  period,
  now,
}: {
  lead: AssessmentLead
  component: ComponentKey
  period: string | null
  now: Date
}): Promise<{ periodFrom: string; periodTo: string; entries: HistoryEntry[]; citable: Citable } | null> {
  const year = readYear(period, dayOf(now))
  if (!year) return null
  return inPartnership('lead', lead.partnershipId, async tx => {
    const revisions = await listStored(tx, { component, periodFrom: year.from })
    const names = await memberNames(
      tx,
      revisions.map(({ savedBy }) => savedBy),
    )
    return {
      periodFrom: year.from,
      periodTo: year.to,
      citable: await readCitable(tx, lead.partnershipId, year),
      entries: revisions.map((revision, index) => ({
        ...revision,
        by: names.get(revision.savedBy) ?? '',
        changed: changedParts(revisions[index + 1] ?? null, revision),
      })),
    }
  })
}
