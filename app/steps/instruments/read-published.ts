import { findLibraryData, type InstrumentData } from '~/core/instrument'
import { findPublishedData } from '~/store/instruments'
import { inPartnership } from '~/store/pools'

/** A published instrument as it is written, of the library or the partnership's own; null when there is none. */
export const readPublished = async (
  partnershipId: string,
  key: string,
  version: number,
): Promise<InstrumentData | null> =>
  findLibraryData(key, version) ??
  (await inPartnership('staff', partnershipId, tx => findPublishedData(tx, key, version)))
