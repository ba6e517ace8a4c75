import { randomBytes } from 'node:crypto'
import type { Task } from 'graphile-worker'
import { backupDaysOf } from '~/core/retention/policy'
import { endRetention as end } from '~/steps/end-retention'

/**
 * Takes away what is past its time. Throwing makes graphile-worker try again; doing it twice changes nothing. What is
 * logged counts transactions, by kind, and never rows: those are people.
 */
export const endRetention: Task = async (_payload, { logger }) => {
  const ended = await end({
    now: new Date(),
    randomBytes,
    backupDays: backupDaysOf(process.env.BACKUP_DAYS),
  })
  const said = Object.entries(ended).flatMap(([piece, count]) => (count > 0 ? [`${piece} ${count}`] : []))
  if (said.length > 0) logger.info(`Retention ended: ${said.join(', ')}`)
}
