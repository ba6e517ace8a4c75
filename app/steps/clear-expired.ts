import { dayOf } from '~/core/anonymise/calendar'
import { deleteExpired } from '~/store/expired'
import { HOURS_TO_TRY } from './deliver-email'

const HOUR = 3_600_000

/**
 * Deletes drafts, sessions, one-time links, counters of attempts and queued e-mails that are past their time, of
 * every partnership. Each of them counts for nothing already when it goes. Says nothing of how many there were: a
 * number of drafts would be a number of people who answered.
 */
export async function clearExpired({ now }: { now: Date }): Promise<void> {
  await deleteExpired({ now, today: dayOf(now), queuedBy: new Date(now.getTime() - HOURS_TO_TRY * HOUR) })
}
