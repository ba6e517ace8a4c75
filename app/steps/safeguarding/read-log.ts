import { z } from 'zod'
import { type AuditEntry, type Verdict, verifyChain } from '~/core/safeguarding/audit'
import { isFor } from '~/core/safeguarding/queue'
import { isLeadAction } from '~/core/staff/leads'
import { inPartnership, type Tx } from '~/store/pools'
import { listConcerns, listEntries, listLeads, namesOf } from '~/store/safeguarding'
import type { Lead } from './lead'

export interface LogRow {
  position: number
  at: Date
  /**
   * `by` is null for the jobs process and the command line; `whom` names the lead whom it is about, if it is
   * about one. Null as a whole when it is about a concern that is not for this lead.
   */
  what: { by: string | null; action: string; subject: string; whom?: string | undefined } | null
}

export interface LogView {
  verdict: Verdict
  /** The latest first, at most SHOWN. */
  entries: LogRow[]
}

const SHOWN = 200

/**
 * What safeguarding leads looked at and did, and what was done about them, after checking the whole chain. What was
 * done about a concern that is addressed to a colleague alone keeps its place, so that no row seems to be missing, and
 * says neither who, what nor about which: it may be about the very person who reads.
 */
export async function readLog({ lead }: { lead: Lead }): Promise<LogView> {
  return inPartnership('safeguarding', lead.partnershipId, async tx => {
    const entries = await listEntries(tx)
    const shown = entries.slice(-SHOWN).reverse()
    const mayKnow = await whatLeadMayKnow(tx, lead)
    const names = await namesOf(
      tx,
      shown.flatMap(entry => [entry.actor, leadIn(entry)]),
    )
    const nameOf = (actor: string | null) => actor && (names.get(actor) ?? actor)
    return {
      verdict: verifyChain(entries),
      entries: shown.map(entry => {
        const { position, at, actor, action, subject } = entry
        const whom = nameOf(leadIn(entry)) ?? undefined
        return { position, at, what: mayKnow(entry) ? { by: nameOf(actor), action, subject, whom } : null }
      }),
    }
  })
}

/** The id of the lead whom an entry is about. A row tampered with may have none where one belongs. */
const leadIn = ({ action, subject }: AuditEntry): string | null =>
  isLeadAction(action) && z.uuid().safeParse(subject).success ? subject : null

/** Whether an entry is about no concern, about one that is for this lead, or the lead's own. */
async function whatLeadMayKnow(tx: Tx, { memberId }: Lead): Promise<(entry: AuditEntry) => boolean> {
  const leads = (await listLeads(tx)).map(({ id }) => id)
  const concerns = new Map((await listConcerns(tx)).map(({ id, addressedTo }) => [id, addressedTo]))
  return ({ actor, action, subject }) => {
    if (actor === memberId) return true
    const addressedTo = concerns.get(subject)
    // Of a concern that is there no longer, nobody can tell any more for whom it was.
    if (addressedTo === undefined) return !action.startsWith('concern-')
    return isFor(memberId, addressedTo, leads)
  }
}
