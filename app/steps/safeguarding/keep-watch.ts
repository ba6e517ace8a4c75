import type { Deadlines } from '~/core/safeguarding/escalation'
import type { Hours } from '~/core/safeguarding/hours'
import { appendEntry, namesOf } from '~/store/safeguarding'
import { findWatch, saveWatch, type Watch } from '~/store/watch'
import { asLead, type Lead, laterThan } from './lead'

export interface WatchView extends Watch {
  /** who changed it last */
  by: string
}

/** When the queue is looked at, how long a concern may wait, and who is told then; null while nobody has said so. */
export async function readWatch({ lead }: { lead: Lead }): Promise<WatchView | null> {
  return asLead(lead, async tx => {
    const watch = await findWatch(tx)
    if (!watch) return null
    const names = await namesOf(tx, [watch.changedBy])
    return { ...watch, by: names.get(watch.changedBy) ?? '' }
  })
}

export type NewWatch = Hours & Deadlines & { contactEmail: string | null; contactLanguage: 'cy' | 'en' }

/** Keeps it, as said by this lead. `newer`: a colleague was faster, and nothing was saved. */
export async function keepWatch({
  lead,
  watch,
  basedOn,
  now,
}: {
  lead: Lead
  watch: NewWatch
  basedOn: Date | null
  now: Date
}): Promise<{ kind: 'kept' | 'newer' }> {
  const { memberId, partnershipId } = lead
  return asLead(lead, async tx => {
    const changedAt = laterThan({ changedAt: basedOn }, now)
    if (!(await saveWatch(tx, partnershipId, { ...watch, changedBy: memberId, changedAt }, basedOn)))
      return { kind: 'newer' as const }
    await appendEntry(tx, {
      partnershipId,
      at: now,
      actor: memberId,
      action: 'hours-changed',
      subject: partnershipId,
    })
    return { kind: 'kept' as const }
  })
}
