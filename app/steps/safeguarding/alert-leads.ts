import type { ConcernKind } from '~/core/safeguarding/queue'
import type { Tx } from '~/store/pools'
import { enqueue, type Payload } from '~/store/queue'

/** What the leads are told of. Only how soon they should look goes any further than this step. */
export type Alert =
  | ConcernKind
  | 'words'
  | 'opening-requested'
  | 'opening-decided'
  | 'opened-alone'
  | 'leads-changed'

interface Whom {
  /** tell this lead alone, as the respondent or a colleague chose */
  only?: string | null
  /** do not tell this lead, who has just acted */
  except?: string
}

/**
 * Tells the safeguarding leads that something waits, in the transaction that is the reason: both happen, or
 * neither does. The e-mail has no content. Any login may call this: addresses are looked up by the jobs process,
 * so the respondent's login never reads one.
 */
export const alertLeads = (tx: Tx, partnershipId: string, kind: Alert, whom?: Whom): Promise<void> =>
  enqueue(tx, 'alert-leads', alertOf(partnershipId, kind, whom))

/** The same as a job, for a transaction that puts it into the queue itself. */
export function alertOf(partnershipId: string, kind: Alert, { only, except }: Whom = {}): Payload {
  return {
    partnershipId,
    urgency: soon.includes(kind) ? 'soon' : 'now',
    ...(only ? { only } : {}),
    ...(except ? { except } : {}),
  }
}

const soon: readonly Alert[] = ['words', 'opening-decided', 'leads-changed']
