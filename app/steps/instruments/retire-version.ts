import { isEditable } from '~/core/instrument/editing'
import { addEvent, findVersion, updateAfter, updateStanding } from '~/store/drafts'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import type { Which } from './editor'

/**
 * Retires a published version: it is not sent any more; links that were sent go on. Or brings it back. Returns
 * whether there is such a version.
 */
export function retireVersion({
  editor: { partnershipId, memberId: by },
  key,
  version,
  back = false,
  now: at,
}: Which & { now: Date; back?: boolean }): Promise<boolean> {
  return inPartnership('staff', partnershipId, async tx => {
    const found = await findVersion(tx, key, version, { lock: true })
    if (!found?.standing.publishedAt) return false
    if ((found.standing.retiredAt === null) === back) return true
    await updateAfter(
      tx,
      found.id,
      back ? { retiredAt: null, retiredBy: null } : { retiredAt: at, retiredBy: by },
    )
    const event = back ? 'brought-back' : 'retired'
    await addEvent(tx, partnershipId, found.id, { event, revision: found.standing.revision, by, at })
    await record(tx, { actor: by, action: `instrument-${event}`, subject: found.id, at })
    return true
  })
}

/** Puts a draft away for good, unpublished. Its history stays. Returns whether there was one to put away. */
export function discardDraft({
  editor: { partnershipId, memberId: by },
  key,
  version,
  now: at,
}: Which & { now: Date }): Promise<boolean> {
  return inPartnership('staff', partnershipId, async tx => {
    const found = await findVersion(tx, key, version, { lock: true })
    if (!found || !isEditable(found.standing)) return false
    await updateStanding(tx, found.id, { ...found.standing, discardedAt: at })
    await addEvent(tx, partnershipId, found.id, {
      event: 'discarded',
      revision: found.standing.revision,
      by,
      at,
    })
    return true
  })
}
