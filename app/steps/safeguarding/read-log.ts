import { type Verdict, verifyChain } from '~/core/safeguarding/audit'
import { inPartnership } from '~/store/pools'
import { listEntries, namesOf } from '~/store/safeguarding'
import type { Lead } from './lead'

export interface LogView {
  verdict: Verdict
  /** The latest first, at most SHOWN. `by` is null for the jobs process. */
  entries: { position: number; at: Date; by: string | null; action: string; subject: string }[]
}

const SHOWN = 200

/** What safeguarding leads looked at and did, after checking the whole chain. */
export async function readLog({ lead }: { lead: Lead }): Promise<LogView> {
  return inPartnership('safeguarding', lead.partnershipId, async tx => {
    const entries = await listEntries(tx)
    const shown = entries.slice(-SHOWN).reverse()
    const names = await namesOf(
      tx,
      shown.map(({ actor }) => actor),
    )
    return {
      verdict: verifyChain(entries),
      entries: shown.map(({ position, at, actor, action, subject }) => ({
        position,
        at,
        by: actor && (names.get(actor) ?? actor),
        action,
        subject,
      })),
    }
  })
}
