import { cleanText } from '~/core/instrument'
import { type AuditAction, chainOf } from '~/core/safeguarding/audit'
import { type NoteKind, withNote } from '~/core/safeguarding/notes'
import type { Outcome } from '~/core/safeguarding/outcomes'
import { type ConcernState, isFor, type Priority } from '~/core/safeguarding/queue'
import { findContact } from '~/store/contact'
import type { Tx } from '~/store/pools'
import { type ConcernRow, changeConcern as change, listLeads } from '~/store/safeguarding'
import { alertLeads } from './alert-leads'
import { asLead, type Lead, laterThan, logAct, openNotes, sealNotes } from './lead'
import { findFor } from './read-concern'

export type ConcernAct = 'seen' | 'take' | 'note' | 'hand-over' | 'prioritise' | 'close' | 'reopen'

export interface ChangeConcern {
  lead: Lead
  id: string
  act: ConcernAct
  /** May be empty for `seen`, `take` and `reopen` alone. */
  note: string
  /** To whom it is handed over. */
  to?: string | undefined
  priority?: Priority | undefined
  /** How it ended, for `close`. */
  outcome?: Outcome | undefined
  /** `changedAt` of the concern as the lead saw it. */
  basedOn: Date | null
  now: Date
}

/**
 * newer         a colleague changed it meanwhile; nothing was saved, and the lead sees both
 * unknown-lead  nobody of that id may see this concern, or it is who hands it over
 * contact-open  the contact that the person asked for still waits: that is recorded first
 */
export type ChangedConcern = {
  kind:
    | 'changed'
    | 'not-found'
    | 'note-missing'
    | 'outcome-missing'
    | 'priority-missing'
    | 'unknown-lead'
    | 'contact-open'
    | 'newer'
}

/** Marks a concern as seen, takes it on, hands it over, adds a note, closes it …; each act stands in the log. */
export async function changeConcern(wish: ChangeConcern): Promise<ChangedConcern> {
  const { lead, id, act, basedOn, now } = wish
  const { text } = cleanText(wish.note)
  return asLead(lead, async (tx): Promise<ChangedConcern> => {
    const row = await findFor(tx, lead, id)
    if (!row) return { kind: 'not-found' }
    const refused = await refusal(tx, wish, row, text)
    if (refused) return { kind: refused }
    const notes = await openNotes(row.note)
    const changed = await change(
      tx,
      { id, basedOn },
      {
        ...after(row, wish),
        note: text === '' ? row.note : await sealNotes(withNote(notes, lead.memberId, now, text, whyOf[act])),
        changedBy: lead.memberId,
        changedAt: laterThan(row, now),
      },
    )
    if (!changed) return { kind: 'newer' }
    const entry = { subject: id, at: now, chain: chainOf(row) }
    for (const action of entriesFor(act, text !== '')) await logAct(tx, lead, { ...entry, action })
    if (act === 'hand-over' && !lead.training)
      await alertLeads(tx, lead.partnershipId, 'handed-over', { only: wish.to ?? null })
    return { kind: 'changed' }
  })
}

const NOTE_NEEDED: readonly ConcernAct[] = ['note', 'close', 'hand-over', 'prioritise']

async function refusal(
  tx: Tx,
  { lead, act, to, priority, outcome }: ChangeConcern,
  row: ConcernRow,
  text: string,
): Promise<Exclude<ChangedConcern['kind'], 'changed'> | null> {
  if (text === '' && NOTE_NEEDED.includes(act)) return 'note-missing'
  if (act === 'prioritise' && !priority) return 'priority-missing'
  if (act === 'hand-over' && (!to || to === lead.memberId || !(await maySee(tx, row, to))))
    return 'unknown-lead'
  if (act !== 'close') return null
  if (!outcome) return 'outcome-missing'
  const contact = await findContact(tx, row.id)
  return contact?.state === 'open' ? 'contact-open' : null
}

/** Whether a lead could be the one who sees to it: whoever it is handed to sees it, but not past its route. */
const maySee = async (tx: Tx, row: ConcernRow, to: string): Promise<boolean> =>
  isFor(to, { ...row, takenBy: to }, await listLeads(tx))

function after(
  row: ConcernRow,
  { lead, act, to, priority, outcome }: ChangeConcern,
): Pick<ConcernRow, 'state' | 'takenBy' | 'priority' | 'outcome'> {
  const { takenBy } = row
  const taken = { take: lead.memberId, 'hand-over': to ?? takenBy } as Partial<Record<ConcernAct, string>>
  return {
    state: stateAfter(row.state, act),
    takenBy: taken[act] ?? takenBy,
    priority: act === 'prioritise' ? (priority ?? row.priority) : row.priority,
    outcome: act === 'close' ? (outcome ?? null) : act === 'reopen' ? null : row.outcome,
  }
}

function stateAfter(before: ConcernState, act: ConcernAct): ConcernState {
  if (act === 'close') return 'closed'
  if (act === 'reopen') return 'seen'
  return before === 'waiting' ? 'seen' : before
}

const whyOf: Readonly<Partial<Record<ConcernAct, NoteKind>>> = {
  'hand-over': 'hand-over',
  prioritise: 'priority',
  close: 'outcome',
}

function entriesFor(act: ConcernAct, noted: boolean): AuditAction[] {
  const acted = {
    seen: 'concern-seen',
    take: 'concern-taken',
    note: null,
    'hand-over': 'concern-handed-over',
    prioritise: 'concern-prioritised',
    close: 'concern-closed',
    reopen: 'concern-reopened',
  } as const
  return [...(noted ? ['concern-noted' as const] : []), ...(acted[act] ? [acted[act]] : [])]
}
