import { DISTANCE } from '~/core/anonymise/distance'
import type { Release } from '~/core/anonymise/release'
import type { AssessmentYear } from '~/core/assessment/period'
import type { InBothLanguages, Instrument } from '~/core/instrument'
import { getInstrumentIn, readCatalogueIn } from '~/steps/instruments/find-instrument'
import { serviceNames } from '~/store/assessment'
import type { Tx } from '~/store/pools'
import { listReleasesOf } from '~/store/release'

/** The releases of a year, whose figures a text can cite, and what is needed to say them in words. */
export interface Citable {
  releases: Release[]
  /** the versions of the instruments that the releases are about */
  versions: Instrument[]
  /** by the keys of instruments */
  titles: Readonly<Record<string, InBothLanguages>>
  /** names of services by id */
  services: Record<string, { cy: string; en: string }>
}

/** Throws ReleaseError when a kept release is not what it was. */
export async function readCitable(
  tx: Tx,
  partnershipId: string,
  { from, to }: Pick<AssessmentYear, 'from' | 'to'>,
): Promise<Citable> {
  const { titles } = await readCatalogueIn(tx)
  const releases = (await listReleasesOf(tx, from, to)).map(({ release }) => release)
  const versions: Instrument[] = []
  for (const { instrument, version } of releases)
    if (instrument !== DISTANCE && !versions.some(one => one.key === instrument && one.version === version))
      versions.push(await getInstrumentIn(tx, partnershipId, instrument, version))
  return { releases, versions, titles, services: Object.fromEntries(await serviceNames(tx)) }
}
