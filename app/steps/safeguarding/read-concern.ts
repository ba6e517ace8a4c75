import { openConcern, type SealedConcern } from '~/core/answer/envelope'
import { chainOf } from '~/core/safeguarding/audit'
import type { ContactState, Result, Way } from '~/core/safeguarding/contact'
import type { NoteKind } from '~/core/safeguarding/notes'
import { type Outcome, outcomeOf } from '~/core/safeguarding/outcomes'
import {
  type ConcernKind,
  type ConcernState,
  isFor,
  type Priority,
  priorityOf,
} from '~/core/safeguarding/queue'
import { type Scenario, scenarioOf } from '~/core/safeguarding/training'
import { findContact } from '~/store/contact'
import { webKeys } from '~/store/keyring'
import type { Tx } from '~/store/pools'
import {
  type ConcernRow,
  findConcern,
  findPerson,
  listLeads,
  namesOf,
  type Person,
} from '~/store/safeguarding'
import { listSteps } from '~/store/watch'
import { asLead, type Lead, logAct, openAttempts, openNotes } from './lead'

export interface ConcernView {
  id: string
  kind: ConcernKind
  state: ConcernState
  raisedAt: Date
  forMeAlone: boolean
  /** about somebody who works with the person: for its route alone */
  practitioner: boolean
  priority: Priority
  /** who has taken it on */
  takenBy: string | null
  mine: boolean
  /** how it ended; null while it is not closed */
  outcome: Outcome | null
  /** null when nobody asked for one */
  contact: ContactView | null
  /** when somebody was told that nobody had looked */
  escalated: { step: number; at: Date }[]
  /** to whom it can be handed over */
  colleagues: { id: string; name: string }[]
  /** null when it was sealed to a key that this installation no longer has */
  said: Pick<SealedConcern, 'message' | 'contact' | 'language'> | null
  /** null when the journey is gone */
  person: Person | null
  /** who is invented, for a lead who practises */
  scenario: Scenario | null
  notes: { by: string; at: Date; text: string; why: NoteKind | null }[]
  /** Goes back with a change, so that it is not made on top of a colleague's. */
  changedAt: Date | null
  changedBy: string | null
}

export interface ContactView {
  state: ContactState
  attempts: { by: string; at: Date; way: Way; result: Result; text: string }[]
  /** Goes back with an attempt, so that it is not made on top of a colleague's. */
  changedAt: Date | null
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
  return asLead(lead, async tx => {
    const row = await findFor(tx, lead, id)
    if (!row) return null
    await logAct(tx, lead, { action: 'concern-looked-at', subject: id, at: now, chain: chainOf(row) })
    return toView(tx, lead, row)
  })
}

/** The concern, if it is there and meant for this lead. What is invented is for every lead who practises. */
export async function findFor(tx: Tx, lead: Lead, id: string): Promise<ConcernRow | null> {
  const row = await findConcern(tx, id)
  if (!row) return null
  return lead.training || isFor(lead.memberId, row, await listLeads(tx)) ? row : null
}

async function toView(tx: Tx, lead: Lead, row: ConcernRow): Promise<ConcernView> {
  const { safeguarding } = webKeys()
  const said = await openConcern(safeguarding.private, safeguarding.public, row.sealed).catch(() => null)
  const notes = await openNotes(row.note)
  const contact = await findContact(tx, row.id)
  const attempts = await openAttempts(contact?.attempts ?? null)
  const leads = await listLeads(tx)
  const writers = [...notes, ...attempts].map(({ by }) => by)
  const names = await namesOf(tx, [...writers, row.changedBy, row.takenBy])
  const nameOf = (id: string) => names.get(id) ?? ''
  const { id, kind, state, raisedAt, practitioner, changedAt, changedBy, takenBy } = row
  return {
    ...{ id, kind, state, raisedAt, practitioner, changedAt },
    forMeAlone: row.addressedTo === lead.memberId,
    priority: priorityOf(row),
    takenBy: takenBy && nameOf(takenBy),
    mine: takenBy === lead.memberId,
    outcome: outcomeOf(row.outcome),
    contact: contact && {
      state: contact.state,
      attempts: attempts.map(each => ({ ...each, by: nameOf(each.by), at: new Date(each.at) })),
      changedAt: contact.changedAt,
    },
    escalated: await listSteps(tx, row.id),
    colleagues: leads
      .filter(each => each.id !== lead.memberId && isFor(each.id, { ...row, takenBy: each.id }, leads))
      .map(each => ({ id: each.id, name: each.name })),
    said: said && { message: said.message, contact: said.contact, language: said.language },
    person: said && !lead.training ? await findPerson(tx, said.respondentId) : null,
    scenario: said && lead.training ? scenarioOf(said.respondentId) : null,
    notes: notes.map(({ by, at, text, why }) => ({
      by: nameOf(by),
      at: new Date(at),
      text,
      why: why ?? null,
    })),
    changedBy: changedBy && nameOf(changedBy),
  }
}
