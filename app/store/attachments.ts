import { randomUUID } from 'node:crypto'
import type { Tx } from './pools'

/** Files that show what was recorded by hand, for the login of the partnership leads. */

/** A file of an activity, without its bytes. */
export interface Attachment {
  id: string
  activityId: string
  name: string
  type: string
  /** bytes */
  size: number
  addedBy: string
  addedAt: Date
}

const attachmentFields = {
  id: true,
  activityId: true,
  name: true,
  type: true,
  size: true,
  addedBy: true,
  addedAt: true,
} as const

/** The files of some activities, in the order in which they were added. */
export async function listAttachments(tx: Tx, activityIds: readonly string[]): Promise<Attachment[]> {
  if (activityIds.length === 0) return []
  return tx.attachment.findMany({
    where: { activityId: { in: [...activityIds] } },
    select: attachmentFields,
    orderBy: [{ addedAt: 'asc' }, { place: 'asc' }],
  })
}

/** A file with its bytes and the component it belongs to; null when its activity was removed. */
export async function findAttachment(
  tx: Tx,
  id: string,
): Promise<{ name: string; type: string; content: Uint8Array; component: string } | null> {
  const row = await tx.attachment.findFirst({
    where: { id, activity: { removedAt: null } },
    select: { name: true, type: true, content: true, activity: { select: { component: true } } },
  })
  return row && { name: row.name, type: row.type, content: row.content, component: row.activity.component }
}

/**
 * Keeps a file in the first place of its activity that is free.
 *
 * most     places there are
 * returns  false, and nothing is kept, when all are taken
 */
export async function addAttachment(
  tx: Tx,
  added: {
    partnershipId: string
    activityId: string
    name: string
    type: string
    content: Uint8Array
    sha256: Uint8Array
    addedBy: string
    addedAt: Date
  },
  most: number,
): Promise<boolean> {
  const { activityId, content, sha256 } = added
  const rows = await tx.attachment.findMany({ where: { activityId }, select: { place: true } })
  const taken = new Set(rows.map(({ place }) => place))
  // Somebody may take the place meanwhile: then the next one is tried.
  for (let place = 1; place <= most; place++) {
    if (taken.has(place)) continue
    const { count } = await tx.attachment.createMany({
      data: [
        {
          ...added,
          ...{ id: randomUUID(), place, size: content.length },
          content: new Uint8Array(content),
          sha256: new Uint8Array(sha256),
        },
      ],
      skipDuplicates: true,
    })
    if (count === 1) return true
  }
  return false
}

/** Takes a file away for good. Gives whether it was there. */
export async function removeAttachment(tx: Tx, id: string, activityId: string): Promise<boolean> {
  const { count } = await tx.attachment.deleteMany({ where: { id, activityId } })
  return count === 1
}
