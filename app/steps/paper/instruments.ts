import { type Instrument, type Listed, library } from '~/core/instrument'
import { listPublished } from '~/store/instruments'
import { inPartnership } from '~/store/pools'
import { findInstrument, readCatalogue } from '../instruments/find-instrument'
import type { Worker } from '../open-journey'

/**
 * The questionnaires that a sheet of paper may be of: what the partnership asks with now, then earlier versions, since
 * paper outlives the version it was printed from.
 */
export async function listOnPaper({ partnershipId }: Worker): Promise<Pick<Listed, Wanted>[]> {
  const { current } = await readCatalogue('worker', partnershipId)
  const own = await inPartnership('worker', partnershipId, listPublished)
  const earlier = [...library, ...own.filter(({ sendable }) => sendable)]
    .filter(one => !current.some(({ key, version }) => key === one.key && version === one.version))
    .sort((a, b) => b.version - a.version)
  return [...current, ...earlier]
}
type Wanted = 'key' | 'version' | 'title' | 'audiences' | 'stages'

/** One of them, with what it asks; or null. */
export async function findOnPaper(worker: Worker, key: string, version: number): Promise<Instrument | null> {
  const known = (await listOnPaper(worker)).some(one => one.key === key && one.version === version)
  return known ? findInstrument('worker', worker.partnershipId, key, version) : null
}
