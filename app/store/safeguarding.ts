import { type AuditEntry, type AuditFacts, type Chain, nextEntry } from '~/core/safeguarding/audit'
import type { OpeningState } from '~/core/safeguarding/opening'
import type { Addressed, ConcernKind, ConcernState, LeadOnRoute, Priority } from '~/core/safeguarding/queue'
import type { Tx } from './pools'

/** Concerns, openings, the log and the help page, for the logins of the safeguarding leads and of the opener. */

export interface ConcernRow extends Addressed {
  id: string
  kind: ConcernKind
  /** core/answer/envelope, sealed to the safeguarding key */
  sealed: Uint8Array
  raisedAt: Date
  /** Null while it follows from the kind. */
  priority: Priority | null
  /** core/safeguarding/outcomes; null while it is not closed */
  outcome: string | null
  state: ConcernState
  /** The leads' notes: core/safeguarding/notes, sealed to the safeguarding key, base64; null while there is none. */
  note: string | null
  changedBy: string | null
  /** Which state of the row this is: a change based on another one is not applied. */
  changedAt: Date | null
}

const concernFields = {
  id: true,
  kind: true,
  sealed: true,
  addressedTo: true,
  practitioner: true,
  takenBy: true,
  priority: true,
  outcome: true,
  raisedAt: true,
  state: true,
  note: true,
  changedBy: true,
  changedAt: true,
} as const

/** Every concern of the partnership, in no meaningful order. */
export async function listConcerns(tx: Tx): Promise<ConcernRow[]> {
  return tx.concern.findMany({ select: concernFields })
}

export async function findConcern(tx: Tx, id: string): Promise<ConcernRow | null> {
  return tx.concern.findFirst({ where: { id }, select: concernFields })
}

/**
 * Changes a concern if nobody changed it since.
 *
 * basedOn  `changedAt` of the row the change was made on
 * returns  false, with nothing changed, when somebody was faster
 */
export async function changeConcern(
  tx: Tx,
  at: { id: string; basedOn: Date | null },
  change: Pick<ConcernRow, 'state' | 'note' | 'priority' | 'takenBy' | 'outcome'> & {
    changedBy: string
    changedAt: Date
  },
): Promise<boolean> {
  const { count } = await tx.concern.updateMany({ where: { id: at.id, changedAt: at.basedOn }, data: change })
  return count === 1
}

export interface Person {
  respondentId: string
  /** instrument's audience code */
  audience: string
  language: 'cy' | 'en'
  journey: { reference: string; closedOn: Date | null; serviceCy: string; serviceEn: string; worker: string }
}

/** Who a respondent is, as far as the product knows: a journey's reference, its service and worker. */
export async function findPerson(tx: Tx, respondentId: string): Promise<Person | null> {
  const row = await tx.respondent.findFirst({
    where: { id: respondentId },
    select: {
      audience: true,
      language: true,
      journey: {
        select: {
          reference: true,
          closedOn: true,
          service: { select: { nameCy: true, nameEn: true } },
          worker: { select: { name: true } },
        },
      },
    },
  })
  if (!row) return null
  const { reference, closedOn, service, worker } = row.journey
  return {
    respondentId,
    audience: row.audience,
    language: row.language,
    journey: {
      reference,
      closedOn,
      serviceCy: service.nameCy,
      serviceEn: service.nameEn,
      worker: worker.name,
    },
  }
}

export interface LeadMember extends LeadOnRoute {
  name: string
  /** From when on this member has been a lead. */
  since: Date
}

/** The partnership's active safeguarding leads, in no meaningful order. */
export async function listLeads(tx: Tx): Promise<LeadMember[]> {
  const named = await tx.memberRole.findMany({
    where: { role: 'safeguarding_lead' },
    select: { memberId: true, since: true },
  })
  const since = new Map(named.map(row => [row.memberId, row.since]))
  const active = await tx.member.findMany({
    where: { id: { in: [...since.keys()] }, active: true },
    select: { id: true, name: true, outside: true, officer: true },
  })
  return active.flatMap(member => {
    const from = since.get(member.id)
    return from ? [{ ...member, since: from }] : []
  })
}

/** Names by id, of members who still work here and of those who no longer do. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter(id => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await tx.member.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface OpeningRow {
  id: string
  wordsId: string
  state: OpeningState
  /** Sealed to the safeguarding key, base64. */
  reason: string
  immediate: boolean
  requestedBy: string
  requestedAt: Date
  approvedBy: string | null
  approvedAt: Date | null
  reviewedBy: string | null
  reviewedAt: Date | null
  /** Who wrote the words: core/answer/envelope, sealed to the safeguarding key. */
  result: Uint8Array | null
  openedAt: Date | null
}

const openingFields = {
  id: true,
  wordsId: true,
  state: true,
  reason: true,
  immediate: true,
  requestedBy: true,
  requestedAt: true,
  approvedBy: true,
  approvedAt: true,
  reviewedBy: true,
  reviewedAt: true,
  result: true,
  openedAt: true,
} as const

/** The openings of one text, or of all; the latest first. */
export async function listOpenings(tx: Tx, wordsId?: string): Promise<OpeningRow[]> {
  const where = wordsId === undefined ? {} : { wordsId }
  return tx.opening.findMany({ where, select: openingFields, orderBy: { requestedAt: 'desc' } })
}

export async function findOpening(tx: Tx, id: string): Promise<OpeningRow | null> {
  return tx.opening.findFirst({ where: { id }, select: openingFields })
}

export type NewOpening = Pick<
  OpeningRow,
  | 'id'
  | 'wordsId'
  | 'state'
  | 'reason'
  | 'immediate'
  | 'requestedBy'
  | 'requestedAt'
  | 'approvedBy'
  | 'approvedAt'
> & { partnershipId: string }

export async function insertOpening(tx: Tx, opening: NewOpening): Promise<void> {
  await tx.opening.createMany({ data: [opening] })
}

/** Approves or refuses what is still requested. Gives false when somebody was faster. */
export async function decideOpening(
  tx: Tx,
  id: string,
  decision: { state: 'approved' | 'refused'; approvedBy: string; approvedAt: Date },
): Promise<boolean> {
  const { count } = await tx.opening.updateMany({ where: { id, state: 'requested' }, data: decision })
  return count === 1
}

/** Records the review of an opening made alone. Gives false when somebody was faster. */
export async function reviewOpening(
  tx: Tx,
  id: string,
  review: { reviewedBy: string; reviewedAt: Date },
): Promise<boolean> {
  const { count } = await tx.opening.updateMany({ where: { id, reviewedBy: null }, data: review })
  return count === 1
}

/** What the opener found, or null when the words were taken back before. Its login alone may write this. */
export async function saveOpened(
  tx: Tx,
  id: string,
  opened: { result: Uint8Array<ArrayBuffer> | null; openedAt: Date },
): Promise<boolean> {
  const { count } = await tx.opening.updateMany({
    where: { id, state: 'approved' },
    data: { state: 'opened', ...opened },
  })
  return count === 1
}

/**
 * Who wrote some words, sealed to the opening key: for the opener's login. Null when they were taken back, or when that
 * was forgotten.
 */
export async function findSealedAuthor(tx: Tx, wordsId: string): Promise<Uint8Array | null> {
  const row = await tx.words.findFirst({ where: { id: wordsId }, select: { opening: true } })
  return row && row.opening.length > 0 ? row.opening : null
}

/**
 * Writes what happened at the end of the partnership's log. Whoever comes second waits until the first has
 * committed, so that no two entries ever follow the same one.
 *
 * chain  the common one, or that of concerns about somebody who works here
 */
export async function appendEntry(tx: Tx, facts: AuditFacts, chain: Chain = 'leads'): Promise<void> {
  const lock = chain === 'leads' ? `audit ${facts.partnershipId}` : `audit ${chain} ${facts.partnershipId}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`
  const where = { partnershipId: facts.partnershipId }
  const previous =
    chain === 'leads'
      ? await tx.auditEntry.findFirst({ where, orderBy: { position: 'desc' } })
      : await tx.routeEntry.findFirst({ where, orderBy: { position: 'desc' } })
  const { previousHash, hash, ...entry } = nextEntry(previous, facts)
  const data = [{ ...entry, previousHash: new Uint8Array(previousHash), hash: new Uint8Array(hash) }]
  if (chain === 'leads') await tx.auditEntry.createMany({ data })
  else await tx.routeEntry.createMany({ data })
}

/** The whole log of the partnership, in order. */
export async function listEntries(tx: Tx, chain: Chain = 'leads'): Promise<AuditEntry[]> {
  return chain === 'leads'
    ? tx.auditEntry.findMany({ orderBy: { position: 'asc' } })
    : tx.routeEntry.findMany({ orderBy: { position: 'asc' } })
}

export interface HelpContent {
  hoursCy: string
  hoursEn: string
  phone: string
  /** null while no lead has confirmed it */
  confirmedOn: Date | null
  confirmedBy: string | null
}

const helpFields = {
  hoursCy: true,
  hoursEn: true,
  phone: true,
  confirmedOn: true,
  confirmedBy: true,
} as const

export async function findHelpContent(tx: Tx): Promise<HelpContent | null> {
  return tx.helpContent.findFirst({ select: helpFields })
}

/** Replaces the hours and the number, and who confirmed them on which day. */
export async function saveHelpContent(tx: Tx, partnershipId: string, content: HelpContent): Promise<void> {
  await tx.helpContent.upsert({
    where: { partnershipId },
    create: { partnershipId, ...content },
    update: content,
  })
}

export interface HelpConfirmation {
  hoursCy: string
  hoursEn: string
  phone: string
  confirmedBy: string
  confirmedAt: Date
}

/** Adds to what was confirmed; nothing of it is ever changed. */
export async function insertConfirmation(
  tx: Tx,
  id: string,
  partnershipId: string,
  confirmation: HelpConfirmation,
): Promise<void> {
  await tx.helpConfirmation.createMany({ data: [{ id, partnershipId, ...confirmation }] })
}

/** What was confirmed, the latest first, at most `most`. */
export async function listConfirmations(tx: Tx, most: number): Promise<HelpConfirmation[]> {
  return tx.helpConfirmation.findMany({
    select: { hoursCy: true, hoursEn: true, phone: true, confirmedBy: true, confirmedAt: true },
    orderBy: { confirmedAt: 'desc' },
    take: most,
  })
}
