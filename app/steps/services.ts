import type { RandomBytes } from '~/core/answer/secrets'
import { newId } from '~/core/staff/ids'
import type { Service } from '~/core/staff/member'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import { findService, insertService, listServices, updateService } from '~/store/services'

type Names = Pick<Service, 'nameCy' | 'nameEn'>

/** Adds a service, with its name in both languages. Returns its id. */
export async function addService({
  partnershipId,
  actor,
  names,
  randomBytes,
}: {
  partnershipId: string
  /** the administrator */
  actor: string
  names: Names
  randomBytes: RandomBytes
}): Promise<string> {
  const id = newId(randomBytes)
  await inPartnership('staff', partnershipId, async tx => {
    await insertService(tx, partnershipId, id, names)
    await record(tx, { actor, action: 'service-added', subject: id })
  })
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
  actor,
  serviceId,
  change,
}: {
  partnershipId: string
  /** the administrator */
  actor: string
  serviceId: string
  change: Names | { active: boolean }
}): Promise<boolean> =>
  inPartnership('staff', partnershipId, async tx => {
    const there = await updateService(tx, serviceId, change)
    const action =
      'active' in change ? (change.active ? 'service-brought-back' : 'service-retired') : 'service-changed'
    if (there) await record(tx, { actor, action, subject: serviceId })
    return there
  })
