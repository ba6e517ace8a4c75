import type { Release } from '~/core/anonymise/release'
import { readYear } from '~/core/assessment/period'
import type { Instrument } from '~/core/instrument'
import { dayOf } from '~/core/journey/days'
import { getInstrumentIn } from '~/steps/instruments/find-instrument'
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
  /** first day of the year, and first day after */
  from: string
  to: string
  releases: { release: Release; asked: Instrument }[]
  services: Record<string, { cy: string; en: string }>
} | null> {
  const year = readYear(period, dayOf(now))
  if (!year) return null
  const { partnershipId } = lead
  return inPartnership('lead', partnershipId, async tx => {
    const releases: { release: Release; asked: Instrument }[] = []
    for (const { release } of await listReleases(tx, instrument, year.from, year.to)) {
      const asked = await getInstrumentIn(tx, partnershipId, instrument, release.version)
      releases.push({ release, asked })
    }
    return { from: year.from, to: year.to, releases, services: Object.fromEntries(await serviceNames(tx)) }
  })
}
