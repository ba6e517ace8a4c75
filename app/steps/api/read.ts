import { DISTANCE } from '~/core/anonymise/distance'
import type { Release } from '~/core/anonymise/release'
import type { KeptRecord } from '~/core/api/record'
import type { KeptRelease } from '~/core/api/release'
import type { InBothLanguages, Instrument } from '~/core/instrument'
import { addDays } from '~/core/journey/days'
import { type QuoteRelease, thawQuotes } from '~/core/words/moderation'
import { getInstrumentIn, readCatalogueIn } from '~/steps/instruments/find-instrument'
import { findLatest, serviceNames } from '~/store/assessment'
import { findPartnership } from '~/store/partnerships'
import { inPartnership, type Tx } from '~/store/pools'
import { listReleasedQuotes } from '~/store/quotes'
import { findRelease, listAllReleases } from '~/store/release'
import { findStandingSignature, listRecordYears } from '~/store/signed-records'

/**
 * What other systems read, with a login that has no right to answers, of the partnership of the key that was shown. Of
 * answers there is nothing but releases here.
 */

/** A release and what was asked in it; `asked` is null for the distance travelled, which is no instrument. */
export type ReleaseAsked = KeptRelease & {
  asked: { title: InBothLanguages; instrument: Instrument } | null
}

export const readPartnership = (partnershipId: string) => inPartnership('api', partnershipId, findPartnership)

export interface ReleasesWanted {
  instrument?: string | undefined
  grain?: Release['grain'] | undefined
  /** Releases whose last day is on or after this one … */
  from?: string | undefined
  /** … and on or before this one. */
  to?: string | undefined
}

/** The releases that were asked for, in no order that means anything. Throws ReleaseError for one that was changed. */
export function readReleaseList(partnershipId: string, wanted: ReleasesWanted): Promise<ReleaseAsked[]> {
  return inPartnership('api', partnershipId, async tx => {
    const all = (await listAllReleases(tx)).filter(({ release }) => isWanted(release, wanted))
    const { titles } = await readCatalogueIn(tx)
    const asked: ReleaseAsked[] = []
    for (const kept of all) asked.push(await withAsked(tx, partnershipId, kept, titles))
    return asked
  })
}

function isWanted(release: Release, { instrument, grain, from, to }: ReleasesWanted): boolean {
  const last = addDays(release.to, -1)
  return (
    (instrument === undefined || release.instrument === instrument) &&
    (grain === undefined || release.grain === grain) &&
    (from === undefined || last >= from) &&
    (to === undefined || last <= to)
  )
}

/** One release with the names of services; null when this partnership has none of this id. */
export function readRelease(
  partnershipId: string,
  id: string,
): Promise<{ kept: ReleaseAsked; services: Record<string, { cy: string; en: string }> } | null> {
  return inPartnership('api', partnershipId, async tx => {
    const kept = await findRelease(tx, id)
    if (!kept) return null
    const { titles } = await readCatalogueIn(tx)
    return {
      kept: await withAsked(tx, partnershipId, kept, titles),
      services: Object.fromEntries(await serviceNames(tx)),
    }
  })
}

async function withAsked(
  tx: Tx,
  partnershipId: string,
  kept: KeptRelease,
  titles: Readonly<Record<string, InBothLanguages>>,
): Promise<ReleaseAsked> {
  const { instrument: key, version } = kept.release
  if (key === DISTANCE) return { ...kept, asked: null }
  const instrument = await getInstrumentIn(tx, partnershipId, key, version)
  return { ...kept, asked: { title: titles[key] ?? { cy: key, en: key }, instrument } }
}

/**
 * The latest record of a component for each year that has one, the earliest first.
 *
 * period   the first day of one year alone
 * returns  null when that year has no record; an empty list when no year has and none was named
 */
export function readRecords(
  partnershipId: string,
  component: string,
  period: string | undefined,
): Promise<KeptRecord[] | null> {
  return inPartnership('api', partnershipId, async tx => {
    const years = await listRecordYears(tx, component)
    if (period !== undefined && !years.includes(period)) return null
    const records: KeptRecord[] = []
    for (const periodFrom of period === undefined ? years : [period]) {
      const where = { component, periodFrom }
      const latest = await findLatest(tx, where)
      if (latest) records.push({ periodFrom, latest, signed: await findStandingSignature(tx, where) })
    }
    return records
  })
}

/** The quotes that were released. A half-year that had too few is not told from one of which nothing was decided. */
export function readQuoteBatches(partnershipId: string): Promise<QuoteRelease[]> {
  return inPartnership('api', partnershipId, async tx =>
    (await listReleasedQuotes(tx)).map(thawQuotes).filter(({ quotes }) => quotes.length > 0),
  )
}
