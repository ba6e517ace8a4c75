import type { Service } from '~/core/staff/member'
import type { Tx } from './pools'

const columns = { id: true, nameCy: true, nameEn: true, active: true } as const

/** Services of the partnership the transaction is about, retired ones too, in no particular order. */
export const listServices = (tx: Tx): Promise<Service[]> => tx.service.findMany({ select: columns })

/** A service of the partnership the transaction is about, or null. */
export const findService = (tx: Tx, id: string): Promise<Service | null> =>
  tx.service.findFirst({ where: { id }, select: columns })

export async function insertService(
  tx: Tx,
  partnershipId: string,
  id: string,
  names: Pick<Service, 'nameCy' | 'nameEn'>,
): Promise<void> {
  await tx.service.createMany({ data: [{ id, partnershipId, ...names }] })
}

/** Renames, retires or brings back. Returns whether there was such a service. */
export async function updateService(
  tx: Tx,
  id: string,
  change: Partial<Omit<Service, 'id'>>,
): Promise<boolean> {
  return (await tx.service.updateMany({ where: { id }, data: change })).count > 0
}
