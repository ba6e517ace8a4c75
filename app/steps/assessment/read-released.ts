import { DISTANCE } from '~/core/anonymise/distance'
import type { AssessmentYear } from '~/core/assessment/period'
import { CHECK_IN, type InBothLanguages, type Instrument } from '~/core/instrument'
import { getInstrumentIn, readCatalogueIn } from '~/steps/instruments/find-instrument'
import { serviceNames } from '~/store/assessment'
import type { Tx } from '~/store/pools'
import {
  type DatedRelease,
  findOpenBlock,
  listAsked,
  listOffered,
  listReleases,
  type OpenBlock,
} from '~/store/release'

/** What was asked with one instrument, as far as it was released. n is never added across instruments. */
export interface InstrumentEvidence {
  /** its key */
  instrument: string
  title: InBothLanguages
  /** the versions that the releases are about */
  versions: Instrument[]
  /** All of this year, oldest first. */
  releases: DatedRelease[]
  /** By closed quarter, oldest first. */
  offered: { quarterFrom: string; rounded: number }[]
  openBlock: OpenBlock | null
}

/** What was released for a year, and what is needed to say it. */
export interface Released {
  year: AssessmentYear
  /** one an instrument, the check-in first */
  instruments: [InstrumentEvidence, ...InstrumentEvidence[]]
  /** How far people have come, as far as it was released: counted apart from every instrument. */
  distance: Pick<InstrumentEvidence, 'releases' | 'openBlock'>
  /** Names of services by id, for the released table of services. */
  services: Record<string, { cy: string; en: string }>
}

/** For the login of leads or of partner agencies. Throws ReleaseError when a kept release is not what it was. */
export async function readReleased(tx: Tx, partnershipId: string, year: AssessmentYear): Promise<Released> {
  const { titles } = await readCatalogueIn(tx)
  const about = { tx, partnershipId, titles, year }
  const checkIn = await readInstrument(about, CHECK_IN)
  const others: InstrumentEvidence[] = []
  for (const key of await otherInstruments(tx, year)) others.push(await readInstrument(about, key))
  return {
    year,
    instruments: [checkIn, ...others],
    distance: {
      releases: await listReleases(tx, DISTANCE, year.from, year.to),
      openBlock: await findOpenBlock(tx, DISTANCE),
    },
    services: Object.fromEntries(await serviceNames(tx)),
  }
}

/** What was asked or released in a year besides the check-in, by key. */
export const otherInstruments = async (tx: Tx, { from, to }: Pick<AssessmentYear, 'from' | 'to'>) =>
  (await listAsked(tx, from, to)).filter(key => key !== CHECK_IN && key !== DISTANCE)

interface Reading {
  tx: Tx
  partnershipId: string
  titles: Readonly<Record<string, InBothLanguages>>
  year: AssessmentYear
}

async function readInstrument(
  { tx, partnershipId, titles, year: { from, to } }: Reading,
  instrument: string,
): Promise<InstrumentEvidence> {
  const releases = await listReleases(tx, instrument, from, to)
  const versions: Instrument[] = []
  for (const version of new Set(releases.map(({ release }) => release.version)))
    versions.push(await getInstrumentIn(tx, partnershipId, instrument, version))
  return {
    instrument,
    title: titles[instrument] ?? { cy: instrument, en: instrument },
    versions,
    releases,
    offered: await listOffered(tx, instrument, from, to),
    openBlock: await findOpenBlock(tx, instrument),
  }
}
