import { type AssessmentYear, readYear, yearsToChoose } from '~/core/assessment/period'
import { type Rates, ratesOf } from '~/core/assessment/told-back'
import { dayOf } from '~/core/journey/days'
import { memberNames } from '~/store/assessment'
import {
  type Change,
  findChange,
  firstHeard,
  isKnown,
  listChangeRevisions,
  listChanges,
} from '~/store/changes'
import { inPartnership } from '~/store/pools'
import type { AssessmentLead } from './read-evidence'

export interface Changes {
  /** what the figures are about */
  year: AssessmentYear
  /** first days of the years that can be chosen, the latest first */
  years: string[]
  rates: Rates
  /** of that year, or of all years when none was asked for; the latest heard first */
  changes: Change[]
}

/**
 * "You said, we did" of the whole partnership.
 *
 * period   the first day of a year, 'YYYY-04-01'; null means all years, with the figures of the one that holds `now`
 * returns  null when there is no such year
 */
export async function readChanges({
  lead,
  period,
  now,
}: {
  lead: AssessmentLead
  period: string | null
  now: Date
}): Promise<Changes | null> {
  const today = dayOf(now)
  const year = readYear(period, today)
  if (!year) return null
  return inPartnership('lead', lead.partnershipId, async tx => {
    const ofYear = await listChanges(tx, year)
    return {
      year,
      years: yearsToChoose(await firstHeard(tx), today),
      rates: ratesOf(ofYear),
      changes: period === null ? await listChanges(tx) : ofYear,
    }
  })
}

/** One heard thing; null when it is not there or was removed. */
export const readChange = ({ lead, id }: { lead: AssessmentLead; id: string }): Promise<Change | null> =>
  inPartnership('lead', lead.partnershipId, tx => findChange(tx, id))

/** Every revision of one heard thing with who saved it, the latest first: none of one that was removed; null when it never was there. */
export function readChangeHistory({
  lead,
  id,
}: {
  lead: AssessmentLead
  id: string
}): Promise<(Change & { by: string })[] | null> {
  return inPartnership('lead', lead.partnershipId, async tx => {
    const revisions = await listChangeRevisions(tx, id)
    const names = await memberNames(
      tx,
      revisions.map(({ savedBy }) => savedBy),
    )
    if (revisions.length === 0 && !(await isKnown(tx, id))) return null
    return revisions.map(each => ({ ...each, by: names.get(each.savedBy) ?? '' }))
  })
}
