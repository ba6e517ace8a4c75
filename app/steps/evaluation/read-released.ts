import { DISTANCE } from '~/core/anonymise/distance'
import type { Release } from '~/core/anonymise/release'
import { type AssessmentYear, readYear, yearsToChoose } from '~/core/assessment/period'
import { releasesIn } from '~/core/evidence'
import type { InBothLanguages, Instrument } from '~/core/instrument'
import { dayOf } from '~/core/journey/days'
import { getInstrumentIn, readCatalogueIn } from '~/steps/instruments/find-instrument'
import { serviceNames } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { listAllReleases } from '~/store/release'

export interface Released {
  year: AssessmentYear
  /** First days of the years that can be chosen, the latest first. */
  years: string[]
  /** All of the year, oldest first; `asked` is null for the distance travelled, which is no instrument. */
  released: { release: Release; asked: { title: InBothLanguages; instrument: Instrument } | null }[]
  services: Record<string, { cy: string; en: string }>
}

/**
 * What was released for a year, with the leads' login, which can read nothing else of answers.
 *
 * period   the first day of a year, 'YYYY-04-01'; null means the year that holds `now`
 * returns  null when there is no such year
 * throws   ReleaseError when a kept release is not what it was
 */
export async function readReleased({
  partnershipId,
  period,
  now,
}: {
  partnershipId: string
  period: string | null
  now: Date
}): Promise<Released | null> {
  const today = dayOf(now)
  const year = readYear(period, today)
  if (!year) return null
  return inPartnership('lead', partnershipId, async tx => {
    const all = (await listAllReleases(tx)).map(({ release }) => release)
    const { titles } = await readCatalogueIn(tx)
    const released: Released['released'] = []
    for (const release of releasesIn(all, year)) {
      if (release.instrument === DISTANCE) {
        released.push({ release, asked: null })
        continue
      }
      const instrument = await getInstrumentIn(tx, partnershipId, release.instrument, release.version)
      const title = titles[instrument.key] ?? { cy: instrument.key, en: instrument.key }
      released.push({ release, asked: { title, instrument } })
    }
    return {
      year,
      years: yearsToChoose(all[0]?.from ?? null, today),
      released,
      services: Object.fromEntries(await serviceNames(tx)),
    }
  })
}
