import type { Release } from '~/core/anonymise/release'
import { readYear } from '~/core/assessment/period'
import { dayOf } from '~/core/journey/days'
import { serviceNames } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { listReleases } from '~/store/release'
import type { AssessmentLead } from './read-evidence'

/**
 * The releases of an instrument and a year, for a file, with the names of services.
 *
 * period   the first day of a year, 'YYYY-04-01'; null means the year that holds `now`
 * returns  null when there is no such year
 * throws   ReleaseError when a kept release is not what it was
 */
export async function readReleases({
  lead,
  instrument,
  period,
  now,
}: {
  lead: AssessmentLead
  instrument: string
  period: string | null
  now: Date
}): Promise<{
  from: string
  releases: Release[]
  services: Record<string, { cy: string; en: string }>
} | null> {
  const year = readYear(period, dayOf(now))
  if (!year) return null
  return inPartnership('lead', lead.partnershipId, async tx => ({
    from: year.from,
    releases: (await listReleases(tx, instrument, year.from, year.to)).map(({ release }) => release),
    services: Object.fromEntries(await serviceNames(tx)),
  }))
}
