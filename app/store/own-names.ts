import type { OwnNames } from '~/core/words'
import type { Tx } from './pools'

/** What the partnership calls its people and services, to be found in what was written. */
export async function findOwnNames(tx: Tx): Promise<OwnNames> {
  const staff = await tx.member.findMany({ select: { name: true } })
  const services = await tx.service.findMany({ select: { nameCy: true, nameEn: true } })
  return {
    staff: staff.map(({ name }) => name),
    services: services.flatMap(({ nameCy, nameEn }) => [nameCy, nameEn]),
  }
}
