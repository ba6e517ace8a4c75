import { openConcern, type SealedConcern } from '~/core/answer/envelope'
import { type ConcernKind, type ConcernState, isFor } from '~/core/safeguarding/queue'
import { webKeys } from '~/store/keyring'
import { inPartnership, type Tx } from '~/store/pools'
import {
  appendEntry,
  type ConcernRow,
  findConcern,
  findPerson,
  listLeads,
  namesOf,
  type Person,
} from '~/store/safeguarding'
import { type Lead, openNotes } from './lead'

export interface ConcernView {
  id: string
  kind: ConcernKind
  state: ConcernState
  raisedAt: Date
  forMeAlone: boolean
  /** null when it was sealed to a key that this installation no longer has */
  said: Pick<SealedConcern, 'message' | 'contact' | 'language'> | null
  /** null when the journey is gone */
  person: Person | null
  notes: { by: string; at: Date; text: string }[]
  /** Goes back with a change, so that it is not made on top of a colleague's. */
  changedAt: Date | null
  changedBy: string | null
}

/**
 * Opens a concern for a lead it is meant for, and writes in the log that they looked.
 *
 * returns  null when there is none, it is another partnership's, or it is addressed to another lead
 */
export async function readConcern({
  lead,
  id,
  now,
}: {
  lead: Lead
  id: string
  now: Date
}): Promise<ConcernView | null> {
  const { memberId, partnershipId } = lead
  return inPartnership('safeguarding', partnershipId, async tx => {
    const row = await findFor(tx, lead, id)
    if (!row) return null
    await appendEntry(tx, {
      partnershipId,
      at: now,
      actor: memberId,
      action: 'concern-looked-at',
      subject: id,
    })
    return toView(tx, lead, row)
  })
}

/** The concern, if it is there and meant for this lead. */
export async function findFor(tx: Tx, lead: Lead, id: string): Promise<ConcernRow | null> {
  const row = await findConcern(tx, id)
  if (!row) return null
  const leads = (await listLeads(tx)).map(each => each.id)
  return isFor(lead.memberId, row.addressedTo, leads) ? row : null
}

async function toView(tx: Tx, lead: Lead, row: ConcernRow): Promise<ConcernView> {
  const { safeguarding } = webKeys()
  const said = await openConcern(safeguarding.private, safeguarding.public, row.sealed).catch(() => null)
  const notes = await openNotes(row.note)
  const names = await namesOf(tx, [...notes.map(note => note.by), row.changedBy])
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    raisedAt: row.raisedAt,
    forMeAlone: row.addressedTo === lead.memberId,
    said: said && { message: said.message, contact: said.contact, language: said.language },
    person: said && (await findPerson(tx, said.respondentId)),
    notes: notes.map(({ by, at, text }) => ({ by: names.get(by) ?? '', at: new Date(at), text })),
    changedAt: row.changedAt,
    changedBy: row.changedBy && (names.get(row.changedBy) ?? ''),
  }
}
