import { follow, hashOfParts, type Parts, type Verdict, verifyLinks } from '../audit/chain'

export type { Verdict }

/**
 * The log of what safeguarding leads looked at and did. Each entry's hash covers the entry before it, so a row
 * that is changed, removed or slipped in later is found. Entries name people and records by id and hold no
 * content. What a chain cannot show is entries cut off its end (docs/decisions/0011).
 */
export const auditActions = [
  'concern-looked-at',
  'concern-seen',
  'concern-noted',
  'concern-closed',
  'concern-reopened',
  'concern-taken',
  'concern-handed-over',
  'concern-prioritised',
  'concern-contact-tried',
  'concern-contact-ended',
  'concern-escalated',
  'words-looked-at',
  'words-read',
  'opening-requested',
  'opening-started-alone',
  'opening-looked-at',
  'opening-approved',
  'opening-refused',
  'opening-tried-again',
  'opening-opened',
  'opening-found-nothing',
  'opening-reviewed',
  'help-confirmed',
  'journey-held',
  'journey-let-go',
  'hours-changed',
] as const

export type AuditAction = (typeof auditActions)[number]

/** What happened, before it has its place in the chain. */
export interface AuditFacts {
  partnershipId: string
  /** Whole milliseconds, which is what the database gives back. */
  at: Date
  /** A member's id; null for the jobs process. */
  actor: string | null
  action: AuditAction
  /** The id of the concern, words, opening or journey; the partnership's own id for its hours and its help page. */
  subject: string
}

export interface AuditEntry extends Omit<AuditFacts, 'action'> {
  /** As it was read: a row tampered with may name no action of ours. */
  action: string
  /** 1, 2, 3 … within a partnership */
  position: number
  /** 32 bytes */
  previousHash: Uint8Array
  /** SHA-256, 32 bytes */
  hash: Uint8Array
}

/**
 * The entry that follows `previous` (null: the first one of the partnership).
 *
 * throws  RangeError when `previous` belongs to another partnership
 */
export function nextEntry(previous: AuditEntry | null, facts: AuditFacts): AuditEntry & AuditFacts {
  if (previous && previous.partnershipId !== facts.partnershipId) {
    throw new RangeError('An entry follows only an entry of its own partnership.')
  }
  const entry = { ...facts, ...follow(previous) }
  return { ...entry, hash: hashOfParts(entry.previousHash, ...partsOf(entry)) }
}

/**
 * Reads a partnership's whole chain, in order of position.
 *
 * returns  intact, or the position from which it can no longer be relied on
 */
export const verifyChain = (entries: readonly AuditEntry[]): Verdict => verifyLinks(entries, partsOf)

const partsOf = (entry: Omit<AuditEntry, 'hash'>): Parts => [
  entry.partnershipId,
  String(entry.position),
  entry.at.toISOString(),
  entry.actor ?? '',
  entry.action,
  entry.subject,
]

/**
 * Which chain a concern's entries stand in. Those about somebody who works here have a chain of their own: in the
 * common one even a gap would tell the service's own leads that there is something.
 */
export type Chain = 'leads' | 'route'

export const chainOf = ({ practitioner }: { practitioner: boolean }): Chain =>
  practitioner ? 'route' : 'leads'
