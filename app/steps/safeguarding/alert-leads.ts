import type { ConcernKind } from '~/core/safeguarding/queue'
import type { Urgency } from '~/core/safeguarding/urgency'
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
  | 'handed-over'
  | 'unseen'
  | 'still-unseen'
  | 'help-old'

interface Whom {
  /** tell this lead alone, as the respondent or a colleague chose */
  only?: string | null
  /** do not tell this lead, who has just acted */
  except?: string
  /** tell only those who see concerns about somebody who works here */
  route?: boolean
}

/**
 * Tells the safeguarding leads that something waits, in the transaction that is the reason: both happen, or
 * neither does. The e-mail has no content. Any login may call this: addresses are looked up by the jobs process,
 * so the respondent's login never reads one.
 */
export const alertLeads = (tx: Tx, partnershipId: string, kind: Alert, whom?: Whom): Promise<void> =>
  enqueue(tx, 'alert-leads', alertOf(partnershipId, kind, whom))

/** The same as a job, for a transaction that puts it into the queue itself. */
export function alertOf(partnershipId: string, kind: Alert, { only, except, route }: Whom = {}): Payload {
  return {
    partnershipId,
    urgency: told[kind] ?? 'now',
    ...(only ? { only } : {}),
    ...(except ? { except } : {}),
    ...(route ? { route: 'yes' } : {}),
  }
}

const told: Readonly<Partial<Record<Alert, Urgency>>> = {
  words: 'soon',
  'opening-decided': 'soon',
  'leads-changed': 'soon',
  unseen: 'unseen',
  'still-unseen': 'outside',
  'help-old': 'help',
}
