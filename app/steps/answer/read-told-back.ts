import { TOLD_MONTHS } from '~/core/assessment/told-back'
import { addMonths, dayOf } from '~/core/journey/days'
import { findToldBack, type ToldBack } from '~/store/told-back'

/** What can be the name of a partnership in an address, so that nothing else reaches the database. */
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/

/** The first day of what is told back, 'YYYY-MM-DD'. */
export const toldSince = (now: Date): string => addMonths(dayOf(now), -TOLD_MONTHS)

/** What a partnership published within the last two years, for anybody; null when there is no such partnership. */
export async function readToldBack(slug: string, now: Date): Promise<ToldBack | null> {
  return SLUG.test(slug) ? findToldBack(slug, toldSince(now)) : null
}
