import type { Tx } from './pools'

export interface NewPartnership {
  id: string
  slug: string
  nameCy: string
  nameEn: string
  invented: boolean
}

/**
 * Keeps a new partnership. In an invented one nobody has to have a second factor: whoever tries it has no app. The
 * transaction must be about its id. throws a unique violation when the slug is taken.
 */
export async function insertPartnership(tx: Tx, partnership: NewPartnership): Promise<void> {
  const rule = partnership.invented ? { secondFactorRoles: [] } : {}
  await tx.partnership.createMany({ data: [{ ...partnership, ...rule }] })
}

/** The partnership that the transaction is about, or null. */
export const findPartnership = (
  tx: Tx,
): Promise<Pick<NewPartnership, 'id' | 'slug' | 'nameCy' | 'nameEn' | 'invented'> | null> =>
  tx.partnership.findFirst({ select: { id: true, slug: true, nameCy: true, nameEn: true, invented: true } })
