import { periodOf } from '~/core/anonymise/calendar'
import type { Grain } from '~/core/anonymise/release'
import { addDays } from '~/core/journey/days'

/**
 * The first day on which tables of each grain can come out next. It follows from the calendar alone, never from how
 * many have answered: on that day the block still needs ten people.
 *
 * closesOn  first day after the open block: the first day of a quarter
 * example   2026-07-01 → quarter 2026-07-01, half-year 2026-10-01, year 2027-04-01
 */
export function nextReleases(closesOn: string): Record<Grain, string> {
  const lastDay = addDays(closesOn, -1)
  return {
    quarter: closesOn,
    'half-year': periodOf('half-year', lastDay).to,
    year: periodOf('year', lastDay).to,
  }
}
