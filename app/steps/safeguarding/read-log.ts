import { z } from 'zod'
import { type AuditEntry, type Chain, type Verdict, verifyChain } from '~/core/safeguarding/audit'
import { isFor, routeOf } from '~/core/safeguarding/queue'
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
  /** The chain of concerns about somebody who works here; null for a lead who is not on their route. */
  route: Omit<LogView, 'route'> | null
}

const SHOWN = 200

/**
 * What safeguarding leads looked at and did, and what was done about them, after checking the whole chain. What was
 * done about a concern that is addressed to a colleague alone keeps its place, so that no row seems to be missing, and
 * says neither who, what nor about which: it may be about the very person who reads.
 */
export async function readLog({ lead }: { lead: Lead }): Promise<LogView> {
  return inPartnership('safeguarding', lead.partnershipId, async tx => {
    const onRoute = routeOf(await listLeads(tx)).some(({ id }) => id === lead.memberId)
    return {
      ...(await readChain(tx, lead, 'leads')),
      route: onRoute ? await readChain(tx, lead, 'route') : null,
    }
  })
}

async function readChain(tx: Tx, lead: Lead, chain: Chain): Promise<Omit<LogView, 'route'>> {
  const entries = await listEntries(tx, chain)
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
}

/** The id of the lead whom an entry is about. A row tampered with may have none where one belongs. */
const leadIn = ({ action, subject }: AuditEntry): string | null =>
  isLeadAction(action) && z.uuid().safeParse(subject).success ? subject : null

/** Whether an entry is about no concern, about one that is for this lead, or the lead's own. */
async function whatLeadMayKnow(tx: Tx, { memberId }: Lead): Promise<(entry: AuditEntry) => boolean> {
  const leads = await listLeads(tx)
  const concerns = new Map((await listConcerns(tx)).map(concern => [concern.id, concern]))
  return ({ actor, action, subject }) => {
    if (actor === memberId) return true
    const concern = concerns.get(subject)
    // Of a concern that is there no longer, nobody can tell any more for whom it was.
    if (!concern) return !action.startsWith('concern-')
    return isFor(memberId, concern, leads)
  }
}
