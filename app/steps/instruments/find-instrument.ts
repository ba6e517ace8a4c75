import { type Catalogue, findInLibrary, type Instrument, toCatalogue } from '~/core/instrument'
import { findKept, findPublished, listPublished } from '~/store/instruments'
import { inPartnership, type Pool, type Tx } from '~/store/pools'

/** The logins that meet published instruments. */
type Reader = Extract<
  Pool,
  'respondent' | 'staff' | 'worker' | 'lead' | 'safeguarding' | 'moderator' | 'publisher'
>

/** One version of an instrument: of the library, or one that the partnership published; null when there is none. */
export async function findInstrument(
  reader: Reader,
  partnershipId: string,
  key: string,
  version: number,
): Promise<Instrument | null> {
  return (
    atHand(partnershipId, key, version) ??
    (await inPartnership(reader, partnershipId, tx => findPublished(tx, partnershipId, key, version)))
  )
}

/** The same where it must exist: what an invitation, a response or a release names. Throws when it does not. */
export async function getInstrument(
  reader: Reader,
  partnershipId: string,
  key: string,
  version: number,
): Promise<Instrument> {
  const found = await findInstrument(reader, partnershipId, key, version)
  if (!found) throw new Error(`No instrument ${key} version ${version}`)
  return found
}

/** The same within a transaction about the partnership. */
export async function getInstrumentIn(
  tx: Tx,
  partnershipId: string,
  key: string,
  version: number,
): Promise<Instrument> {
  const found = atHand(partnershipId, key, version) ?? (await findPublished(tx, partnershipId, key, version))
  if (!found) throw new Error(`No instrument ${key} version ${version}`)
  return found
}

const atHand = (partnershipId: string, key: string, version: number) =>
  findInLibrary(key, version) ?? findKept(partnershipId, key, version)

/** What a partnership asks with at this moment. */
export const readCatalogue = (reader: Reader, partnershipId: string): Promise<Catalogue> =>
  inPartnership(reader, partnershipId, readCatalogueIn)

/** The same within a transaction about the partnership. */
export const readCatalogueIn = async (tx: Tx): Promise<Catalogue> => toCatalogue(await listPublished(tx))
