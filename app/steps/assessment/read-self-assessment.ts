import { collaboration, components } from '~/core/assessment/components'
import { readYear } from '~/core/assessment/period'
import { dayOf } from '~/core/journey/days'
import type { QuoteRelease } from '~/core/words/moderation'
import { memberNames } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { listRecords, type YearRecord } from '~/store/reports'
import { type AssessmentLead, type Evidence, readEvidence } from './read-evidence'
import { readQuotes } from './read-quotes'

export interface SelfAssessment {
  /** The evidence of the component that gathers it, with the year. */
  evidence: Evidence
  quotes: QuoteRelease[]
  /** What counts of each component, with who saved it; components of which nothing was saved are absent. */
  records: (YearRecord & { by: string })[]
  /** of the year before, for what rose and fell */
  before: YearRecord[]
}

/**
 * Everything a report on a year says.
 *
 * period   the first day of a year, 'YYYY-04-01'; null means the year that holds `now`
 * returns  null when there is no such year
 * throws   ReleaseError when a kept release is not what it was
 */
export async function readSelfAssessment({
  lead,
  period,
  now,
}: {
  lead: AssessmentLead
  period: string | null
  now: Date
}): Promise<SelfAssessment | null> {
  const year = readYear(period, dayOf(now))
  const evidence = year && (await readEvidence({ lead, component: collaboration, period: year.from, now }))
  if (!year || !evidence) return null
  const quotes = await readQuotes({ lead, from: year.from, to: year.to })
  return inPartnership('lead', lead.partnershipId, async tx => {
    const yearBefore = `${Number(year.from.slice(0, 4)) - 1}-04-01`
    const all = await listRecords(tx, yearBefore, year.to)
    const records = all.filter(({ periodFrom }) => periodFrom === year.from)
    const names = await memberNames(
      tx,
      records.map(({ savedBy }) => savedBy),
    )
    const order = components.map(({ key }): string => key)
    return {
      evidence,
      quotes,
      records: records
        .map(record => ({ ...record, by: names.get(record.savedBy) ?? '' }))
        .sort((a, b) => order.indexOf(a.component) - order.indexOf(b.component)),
      before: all.filter(({ periodFrom }) => periodFrom === yearBefore),
    }
  })
}
