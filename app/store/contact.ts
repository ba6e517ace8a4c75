import type { ContactState } from '~/core/safeguarding/contact'
import type { Tx } from './pools'

/** The contact that somebody asked for, beside its concern. */
export interface ContactRow {
  concernId: string
  state: ContactState
  /** core/safeguarding/contact, sealed to the safeguarding key, base64; null while nobody has tried */
  attempts: string | null
  /** Which state of the row this is. */
  changedAt: Date | null
}

const fields = { concernId: true, state: true, attempts: true, changedAt: true } as const

export async function findContact(tx: Tx, concernId: string): Promise<ContactRow | null> {
  return tx.contactRequest.findFirst({ where: { concernId }, select: fields })
}

/** Every contact that waits, in no meaningful order. */
export async function listOpenContacts(tx: Tx): Promise<ContactRow[]> {
  return tx.contactRequest.findMany({ where: { state: 'open' }, select: fields })
}

/**
 * Keeps an attempt if nobody changed it since.
 *
 * returns  false, with nothing changed, when somebody was faster
 */
export async function changeContact(
  tx: Tx,
  at: { concernId: string; basedOn: Date | null },
  change: { state: ContactState; attempts: string; changedBy: string; changedAt: Date },
): Promise<boolean> {
  const { count } = await tx.contactRequest.updateMany({
    where: { concernId: at.concernId, changedAt: at.basedOn },
    data: change,
  })
  return count === 1
}
