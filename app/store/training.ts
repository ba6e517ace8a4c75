import type { Bytes } from '~/core/answer/secrets'
import type { ConcernKind } from '~/core/safeguarding/queue'
import type { Tx } from './pools'

/** Invented concerns, within a transaction that says `training`: without it the database shows and takes none. */
export async function insertInvented(
  tx: Tx,
  concern: {
    id: string
    partnershipId: string
    kind: ConcernKind
    sealed: Bytes
    practitioner: boolean
    contact: boolean
    at: Date
  },
): Promise<void> {
  const { id, partnershipId, kind, practitioner, contact, at } = concern
  const sealed = new Uint8Array(concern.sealed)
  await tx.concern.createMany({
    data: [{ id, partnershipId, kind, sealed, practitioner, raisedAt: at, training: true }],
  })
  if (contact)
    await tx.contactRequest.createMany({ data: [{ concernId: id, partnershipId, training: true }] })
}

/** Deletes every invented concern raised by then, with all that hangs on it. */
export async function deleteInvented(tx: Tx, until: Date): Promise<boolean> {
  return (await tx.$executeRaw`DELETE FROM safeguarding.concern WHERE training AND raised_at <= ${until}`) > 0
}
