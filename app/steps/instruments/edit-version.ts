import type { InstrumentData } from '~/core/instrument'
import { afterEdit, isEditable, whatChanged } from '~/core/instrument/editing'
import { addEvent, findHistoryBody, findVersion, updateBody } from '~/store/drafts'
import { inPartnership, type Tx } from '~/store/pools'
import type { Which } from './editor'

/**
 * saved      with what it says now; also when nothing had to be changed
 * conflict   somebody else has changed the same thing since the page was made: what it says now
 * published  it can no longer be changed
 */
export type Edited =
  | { kind: 'saved'; body: InstrumentData; changed: boolean }
  | { kind: 'conflict'; body: InstrumentData }
  | { kind: 'published' }
  | { kind: 'not-found' }

/**
 * Changes a draft: sets back the languages that the change touches, and writes its history.
 *
 * edit  from what it says now to what it shall say; 'conflict' when the editor has not seen what it says now, null
 *       when what should be changed is not there
 * also  what is kept with the change, in the same transaction
 */
export function editVersion({
  editor: { partnershipId, memberId: by },
  key,
  version,
  now: at,
  edit,
  also,
}: Which & {
  now: Date
  edit: (body: InstrumentData) => InstrumentData | 'conflict' | null
  also?: (tx: Tx) => Promise<void>
}): Promise<Edited> {
  return inPartnership('staff', partnershipId, async (tx): Promise<Edited> => {
    const found = await findVersion(tx, key, version, { lock: true })
    if (!found) return { kind: 'not-found' }
    if (!isEditable(found.standing)) return { kind: 'published' }
    const body = edit(found.body)
    if (body === null) return { kind: 'not-found' }
    if (body === 'conflict') return { kind: 'conflict', body: found.body }
    const standing = afterEdit(found.standing, whatChanged(found.body, body), { by, at })
    if (standing === found.standing) return { kind: 'saved', body: found.body, changed: false }
    await also?.(tx)
    await updateBody(tx, found.id, body, standing, { by, at })
    await addEvent(tx, partnershipId, found.id, {
      event: 'edited',
      revision: standing.revision,
      body,
      by,
      at,
    })
    return { kind: 'saved', body, changed: true }
  })
}

/** Makes a draft say again what it said after an entry of its history. That is a change like any other. */
export async function restoreVersion({
  position,
  ...which
}: Which & { now: Date; position: number }): Promise<Edited> {
  const { editor, key, version } = which
  const old = await inPartnership('staff', editor.partnershipId, async tx => {
    const found = await findVersion(tx, key, version)
    return found && (await findHistoryBody(tx, found.id, position))
  })
  return old ? editVersion({ ...which, edit: () => old }) : { kind: 'not-found' }
}
