import { mayOpen } from '~/core/safeguarding/opening'
import { inPartnership, type Tx } from '~/store/pools'
import { enqueue } from '~/store/queue'
import { appendEntry, findOpening } from '~/store/safeguarding'
import type { Lead } from './lead'

/** `too-late`: it was opened or refused meanwhile, or nobody has agreed to it yet. */
export type Retried = { kind: 'asked-again' | 'too-late' | 'not-found' }

/**
 * Hands what was agreed and not yet opened to the jobs process once more, for any lead: the queue gives a job up
 * after many faults, and without this nobody could find out any more. Needs no new agreement, since nothing new is
 * decided; a job that still waits stays the only one.
 */
export async function retryOpening({
  lead,
  id,
  now,
}: {
  lead: Lead
  id: string
  now: Date
}): Promise<Retried> {
  return inPartnership('safeguarding', lead.partnershipId, async (tx): Promise<Retried> => {
    const opening = await findOpening(tx, id)
    if (!opening) return { kind: 'not-found' }
    if (!mayOpen(opening)) return { kind: 'too-late' }
    await askAgain(tx, lead, id, now)
    return { kind: 'asked-again' }
  })
}

/** The same within a transaction, for an opening that may be opened. */
export async function askAgain(tx: Tx, lead: Lead, openingId: string, now: Date): Promise<void> {
  const { memberId, partnershipId } = lead
  const action = 'opening-tried-again'
  await appendEntry(tx, { partnershipId, at: now, actor: memberId, action, subject: openingId })
  await enqueue(tx, 'open-words', { openingId, partnershipId })
}
