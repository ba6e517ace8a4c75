import { open, seal } from '~/core/answer/seal'
import { pad, unpad } from '~/core/answer/secrets'
import type { AuditAction, Chain } from '~/core/safeguarding/audit'
import { type Attempt, attemptsFromText, attemptsToText } from '~/core/safeguarding/contact'
import { type Note, notesFromBytes, notesToBytes } from '~/core/safeguarding/notes'
import { webKeys } from '~/store/keyring'
import { about, type Tx } from '~/store/pools'
import { appendEntry } from '~/store/safeguarding'

/** A safeguarding lead who acts: of which partnership, and who. */
export interface Lead {
  memberId: string
  partnershipId: string
  /** Among invented concerns: no real one is there, nothing stands in the log, and nobody is told. */
  training?: boolean
}

/** A transaction of the leads' login. Invented concerns are there only for a lead who practises, and real ones not. */
export function asLead<T>(lead: Lead, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { partnershipId: partnership, training } = lead
  return about('safeguarding', { partnership, ...(training ? { training: 'yes' } : {}) }, work)
}

/** Writes what a lead did into the log, unless it was done to practise. */
export async function logAct(
  tx: Tx,
  lead: Lead,
  act: { action: AuditAction; subject: string; at: Date; chain: Chain },
): Promise<void> {
  if (lead.training) return
  const { chain, ...entry } = act
  await appendEntry(tx, { partnershipId: lead.partnershipId, actor: lead.memberId, ...entry }, chain)
}

/** Two changes within a millisecond must not look like the same state of a row. */
export function laterThan({ changedAt }: { changedAt: Date | null }, now: Date): Date {
  return changedAt && changedAt >= now ? new Date(changedAt.getTime() + 1) : now
}

/**
 * What leads write is kept as the respondents' own words are: sealed to the safeguarding key, padded, here in
 * base64 for a text column. A copy of the database shows neither.
 */
export async function sealText(text: string): Promise<string> {
  const sealed = await seal(webKeys().safeguarding.public, pad(Buffer.from(text, 'utf8')))
  return Buffer.from(sealed).toString('base64')
}

/** The opposite of sealText. throws Error when it was sealed to another key. */
export async function openText(sealed: string): Promise<string> {
  const keys = webKeys().safeguarding
  const opened = await open(keys.private, keys.public, Buffer.from(sealed, 'base64'))
  return Buffer.from(unpad(opened)).toString('utf8')
}

export const sealNotes = (notes: readonly Note[]): Promise<string> =>
  sealText(Buffer.from(notesToBytes(notes)).toString('utf8'))

/** No column, no notes. */
export async function openNotes(sealed: string | null): Promise<Note[]> {
  return sealed === null ? [] : notesFromBytes(Buffer.from(await openText(sealed), 'utf8'))
}

export const sealAttempts = (made: readonly Attempt[]): Promise<string> => sealText(attemptsToText(made))

/** No column, no attempts. */
export async function openAttempts(sealed: string | null): Promise<Attempt[]> {
  return sealed === null ? [] : attemptsFromText(await openText(sealed))
}
