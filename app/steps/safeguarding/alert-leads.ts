import type { ConcernKind } from '~/core/safeguarding/queue'
import type { Tx } from '~/store/pools'
import { enqueue } from '~/store/queue'

/** What the leads are told of. Only how soon they should look goes any further than this step. */
export type Alert = ConcernKind | 'words' | 'opening-requested' | 'opening-decided' | 'opened-alone'

/**
 * Tells the safeguarding leads that something waits, in the transaction that is the reason: both happen, or
 * neither does. The e-mail has no content. Any login may call this: addresses are looked up by the jobs process,
 * so the respondent's login never reads one.
 *
 * only    tell this lead alone, as the respondent or a colleague chose
 * except  do not tell this lead, who has just acted
 */
export async function alertLeads(
  tx: Tx,
  partnershipId: string,
  kind: Alert,
  { only, except }: { only?: string | null; except?: string } = {},
): Promise<void> {
  const urgency = soon.includes(kind) ? 'soon' : 'now'
  await enqueue(tx, 'alert-leads', {
    partnershipId,
    urgency,
    ...(only ? { only } : {}),
    ...(except ? { except } : {}),
  })
}

const soon: readonly Alert[] = ['words', 'opening-decided']
