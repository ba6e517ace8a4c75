import { ALERT_KEY } from '~/core/safeguarding/urgency'
import { inOneTrip } from './pools'

const OLD_EMAILS = `SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'send-email' AND created_at <= $1`

/** What is past at this moment. */
export interface Past {
  now: Date
  /** the day it is in Wales, `YYYY-MM-DD` */
  today: string
  /** e-mails queued at or before this moment go, sent or not */
  queuedBy: Date
}

/**
 * Deletes what has expired, of every partnership, in one transaction of the jobs login. That login sees when a row
 * expires and nothing else of it (policies `expiring` and `expired` of migration 20261122000100_walls), so nothing
 * here may name another column or ask for a row back. The queue is the login's own; what somebody is sending at this
 * moment stays. An alert that is too old runs once more instead, at once and even if it was given up: its own job
 * drops it without sending it, and tells the other safeguarding leads.
 */
export async function deleteExpired({ now, today, queuedBy }: Past): Promise<void> {
  await inOneTrip('jobs', {}, [
    { text: 'DELETE FROM door.draft WHERE expires_on <= $1', values: [today] },
    { text: 'DELETE FROM staff.session WHERE expires_at <= $1', values: [now] },
    { text: 'DELETE FROM staff.password_link WHERE expires_at <= $1', values: [now] },
    // Milliseconds since 1970, as rate-limiter-flexible writes them; null never ends.
    { text: 'DELETE FROM staff.rate_limit WHERE expire <= $1', values: [now.getTime()] },
    {
      text: `SELECT count(*) FROM graphile_worker.reschedule_jobs(ARRAY(${OLD_EMAILS} AND key LIKE '${ALERT_KEY}%'),
               run_at => now(), attempts => 0)`,
      values: [queuedBy],
    },
    {
      text: `SELECT count(*) FROM graphile_worker.complete_jobs(ARRAY(
               ${OLD_EMAILS} AND (key IS NULL OR key NOT LIKE '${ALERT_KEY}%')))`,
      values: [queuedBy],
    },
  ])
}
