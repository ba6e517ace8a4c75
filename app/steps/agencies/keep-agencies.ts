import type { RandomBytes } from '~/core/answer/secrets'
import type { Agency } from '~/core/assessment/agencies'
import { newId } from '~/core/staff/ids'
import { findAgency, insertAgency, listAgencies, updateAgency } from '~/store/agencies'
import { inPartnership } from '~/store/pools'

type Names = Pick<Agency, 'nameCy' | 'nameEn'>

/** Adds a partner agency, with its name in both languages. Returns its id. */
export async function addAgency({
  partnershipId,
  names,
  randomBytes,
}: {
  partnershipId: string
  names: Names
  randomBytes: RandomBytes
}): Promise<string> {
  const id = newId(randomBytes)
  await inPartnership('lead', partnershipId, tx => insertAgency(tx, partnershipId, id, names))
  return id
}

/** Every agency of this partnership, retired ones too, in no particular order. */
export const showAgencies = (partnershipId: string): Promise<Agency[]> =>
  inPartnership('lead', partnershipId, tx => listAgencies(tx))

/**
 * The agencies a member may belong to, for the administrator: those that are not retired.
 *
 * own  the id of the one the member belongs to already, which is among them also when it is retired
 */
export const agenciesToChoose = async (partnershipId: string, own: string | null): Promise<Agency[]> =>
  (await inPartnership('staff', partnershipId, tx => listAgencies(tx))).filter(
    ({ id, active }) => active || id === own,
  )

/** An agency of this partnership, or null. */
export const showAgency = ({
  partnershipId,
  agencyId,
}: {
  partnershipId: string
  agencyId: string
}): Promise<Agency | null> => inPartnership('lead', partnershipId, tx => findAgency(tx, agencyId))

/**
 * Renames, retires or brings back an agency. A retired one keeps what it gave, and gives no more.
 * Returns whether this partnership has it.
 */
export const changeAgency = ({
  partnershipId,
  agencyId,
  change,
}: {
  partnershipId: string
  agencyId: string
  change: Names | { active: boolean }
}): Promise<boolean> => inPartnership('lead', partnershipId, tx => updateAgency(tx, agencyId, change))
