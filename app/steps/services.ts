import type { RandomBytes } from '~/core/answer/secrets'
import { newId } from '~/core/staff/ids'
import type { Service } from '~/core/staff/member'
import { inPartnership } from '~/store/pools'
import { findService, insertService, listServices, updateService } from '~/store/services'

type Names = Pick<Service, 'nameCy' | 'nameEn'>

/** Adds a service, with its name in both languages. Returns its id. */
export async function addService({
  partnershipId,
  names,
  randomBytes,
}: {
  partnershipId: string
  names: Names
  randomBytes: RandomBytes
}): Promise<string> {
  const id = newId(randomBytes)
  await inPartnership('staff', partnershipId, tx => insertService(tx, partnershipId, id, names))
  return id
}

/** Every service of this partnership, retired ones too, in no particular order. */
export const showServices = (partnershipId: string): Promise<Service[]> =>
  inPartnership('staff', partnershipId, tx => listServices(tx))

/** A service of this partnership, or null. */
export const showService = ({
  partnershipId,
  serviceId,
}: {
  partnershipId: string
  serviceId: string
}): Promise<Service | null> => inPartnership('staff', partnershipId, tx => findService(tx, serviceId))

/**
 * Renames, retires or brings back a service. A retired one keeps its journeys; new ones cannot be opened in it.
 * Returns whether this partnership has it.
 */
export const changeService = ({
  partnershipId,
  serviceId,
  change,
}: {
  partnershipId: string
  serviceId: string
  change: Names | { active: boolean }
}): Promise<boolean> => inPartnership('staff', partnershipId, tx => updateService(tx, serviceId, change))
