import type { LogDetail } from '~/core/audit/log'
import { record } from '~/store/log'
import type { Tx } from '~/store/pools'
import type { Worker } from './open-journey'

/** Writes that a worker looked at a journey, in the transaction in which it was read. A page loaded twice has two entries. */
export function looked(
  tx: Tx,
  { memberId }: Worker,
  journeyId: string,
  { detail, at }: { detail?: LogDetail | undefined; at?: Date | undefined } = {},
): Promise<void> {
  const more = { ...(detail && { detail }), ...(at && { at }) }
  return record(tx, { actor: memberId, action: 'journey-looked-at', subject: journeyId, ...more })
}
