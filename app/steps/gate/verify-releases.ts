import { DISTANCE, measuredDistance } from '~/core/anonymise/distance'
import { freeze } from '~/core/anonymise/freeze'
import type { Certificate } from '~/core/anonymise/gate/certificate'
import { faultsIn, tellTheSame } from '~/core/anonymise/gate/recheck'
import { releasePolicy } from '~/core/anonymise/policy'
import type { Release } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import { listClosedBlocks } from '~/store/blocks'
import { listCertificates } from '~/store/certificates'
import { inPartnership, type Tx } from '~/store/pools'
import { listPartnershipIds, listReleasedInstruments, listReleases } from '~/store/publisher'
import { countsOf, listTold, versionsOf } from '../publish-release'

/** What looking at one release again gave. */
export interface Verified {
  partnership: string
  instrument: string
  grain: Release['grain']
  from: string
  to: string
  /** SHA-256 of the release, in hex */
  hash: string
  /** how many databases tell the same, and for how many small groups they were looked at */
  worlds: number
  groups: number
  /** What does not hold; `null` without a certificate: of before the gate, one that tells nothing, or kept long enough. */
  faults: string[] | null
}

/**
 * Looks at the certificates of releases again: the publishing code is run on every database in them and has to give
 * the released tables. No solver, and no answer of anybody, is used.
 *
 * hash  begins the content hash of the releases that are meant; empty for all
 */
export async function verifyReleases(hash: string): Promise<Verified[]> {
  const verified: Verified[] = []
  for (const partnership of await listPartnershipIds()) {
    verified.push(
      ...(await inPartnership('publisher', partnership, async tx => {
        const instruments = await listReleasedInstruments(tx)
        const each: Verified[] = []
        for (const instrument of instruments)
          each.push(...(await verifyInstrument(tx, partnership, instrument, hash)))
        return each
      })),
    )
  }
  return verified
}

async function verifyInstrument(
  tx: Tx,
  partnership: string,
  instrument: string,
  hash: string,
): Promise<Verified[]> {
  const releases = await listReleases(tx, instrument)
  const certificates = await listCertificates(tx, instrument)
  const closed = await listClosedBlocks(tx, instrument)
  const of = await countsIn(tx, partnership, instrument, releases, [...certificates.values()])
  const told = await listTold(tx, { instrument, releases, closed, countsOf: release => of(release.version) })
  return told.flatMap((last): Verified[] => {
    const { release } = last
    const own = Buffer.from(freeze(release).contentHash).toString('hex')
    if (!own.startsWith(hash)) return []
    const certificate = certificates.get(own)
    const { grain, from, to } = release
    const named = { partnership, instrument, grain, from, to, hash: own }
    if (!certificate || certificate.worlds.length === 0)
      return [{ ...named, worlds: 0, groups: 0, faults: null }]
    const within = told.filter(one => one !== last && from <= one.release.from && one.release.to <= to)
    const shorter = within.filter(one => one.context.grain !== grain && isShorter(one.context.grain, grain))
    const scope = { published: [...shorter, last], before: [], policy: releasePolicy, against: releasePolicy }
    const faults = faultsIn(certificate, scope)
    if (!tellTheSame(certificate, scope))
      faults.push('some of its databases tell the same only together with the answers of other periods')
    return [{ ...named, worlds: certificate.worlds.length, groups: certificate.groups.length, faults }]
  })
}

const GRAINS = ['quarter', 'half-year', 'year'] as const
const isShorter = (one: Release['grain'], other: Release['grain']) =>
  GRAINS.indexOf(one) < GRAINS.indexOf(other)

async function countsIn(
  tx: Tx,
  partnership: string,
  instrument: string,
  releases: readonly Release[],
  certificates: readonly Certificate[],
) {
  if (instrument === DISTANCE)
    return () => ({ measured: measuredDistance, asCounted: (rows: readonly ResponseRow[]) => [...rows] })
  const numbers = [
    ...releases.map(({ version }) => version),
    ...certificates.flatMap(({ kinds }) => kinds.flat().map(({ version }) => version)),
  ]
  const versions = await versionsOf(tx, partnership, instrument, numbers)
  return (version: number) => countsOf(versions, version)
}
