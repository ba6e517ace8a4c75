import { cleanText } from '~/core/instrument'
import type { AuditAction } from '~/core/safeguarding/audit'
import { withNote } from '~/core/safeguarding/notes'
import type { ConcernState } from '~/core/safeguarding/queue'
import { inPartnership } from '~/store/pools'
import { appendEntry, type ConcernRow, changeConcern as change } from '~/store/safeguarding'
import { type Lead, openNotes, sealNotes } from './lead'
import { findFor } from './read-concern'

export type ConcernAct = 'seen' | 'note' | 'close' | 'reopen'

export interface ChangeConcern {
  lead: Lead
  id: string
  act: ConcernAct
  /** May be empty, but not for `note` and `close`. */
  note: string
  /** `changedAt` of the concern as the lead saw it. */
  basedOn: Date | null
  now: Date
}

/** `newer`: a colleague changed it meanwhile; nothing was saved, and the lead sees both. */
export type ChangedConcern =
  | { kind: 'changed' }
  | { kind: 'not-found' }
  | { kind: 'note-missing' }
  | { kind: 'newer' }

/** Marks a concern as seen, adds a note, closes it or opens it again; each act stands in the log. */
export async function changeConcern(wish: ChangeConcern): Promise<ChangedConcern> {
  const { lead, id, act, basedOn, now } = wish
  const { memberId, partnershipId } = lead
  const { text } = cleanText(wish.note)
  return inPartnership('safeguarding', partnershipId, async (tx): Promise<ChangedConcern> => {
    const row = await findFor(tx, lead, id)
    if (!row) return { kind: 'not-found' }
    if (text === '' && (act === 'note' || act === 'close')) return { kind: 'note-missing' }
    const changed = await change(
      tx,
      { id, basedOn },
      {
        state: stateAfter(row.state, act),
        note:
          text === '' ? row.note : await sealNotes(withNote(await openNotes(row.note), memberId, now, text)),
        changedBy: memberId,
        changedAt: laterThan(row, now),
      },
    )
    if (!changed) return { kind: 'newer' }
    for (const action of entriesFor(act, text !== '')) {
      await appendEntry(tx, { partnershipId, at: now, actor: memberId, action, subject: id })
    }
    return { kind: 'changed' }
  })
}

function stateAfter(before: ConcernState, act: ConcernAct): ConcernState {
  if (act === 'close') return 'closed'
  if (act === 'reopen') return 'seen'
  return before === 'waiting' ? 'seen' : before
}

function entriesFor(act: ConcernAct, noted: boolean): AuditAction[] {
  const acted = {
    seen: 'concern-seen',
    note: null,
    close: 'concern-closed',
    reopen: 'concern-reopened',
  } as const
  return [...(noted ? ['concern-noted' as const] : []), ...(acted[act] ? [acted[act]] : [])]
}

/** Two changes within a millisecond must not look like the same state of the row. */
function laterThan({ changedAt }: ConcernRow, now: Date): Date {
  return changedAt && changedAt >= now ? new Date(changedAt.getTime() + 1) : now
}
