import { type Period, periodOf, periodsBetween } from '~/core/anonymise/calendar'
import type { Grain } from '~/core/anonymise/release'

/** The first day of the first period that a report can be about, as for the years of the self-assessment. */
const EARLIEST = '2020-04-01'

const grains: readonly Grain[] = ['quarter', 'half-year', 'year']

/** How an address names the period of a report: `half-year.2026-04-01`, by its first day. */
export const reportPeriodKey = ({ grain, from }: Pick<Period, 'grain' | 'from'>): string => `${grain}.${from}`

/**
 * The period a report is about.
 *
 * key      as `reportPeriodKey` writes it
 * today    'YYYY-MM-DD'
 * returns  null unless it is a whole quarter, half-year or year that began between April 2020 and today
 */
export function readReportPeriod(key: string | undefined, today: string): Period | null {
  const [, grain, from] = /^(quarter|half-year|year)\.(\d{4}-\d{2}-01)$/.exec(key ?? '') ?? []
  const found = grains.find(each => each === grain)
  if (!found || !from || from < EARLIEST || from > today || !/-(01|04|07|10)-01$/.test(from)) return null
  const period = periodOf(found, from)
  return period.from === from ? period : null
}

/**
 * The periods to choose from for a new report, the latest first and the longer before the shorter that ends with it: those
 * that began between `first` and today.
 */
export function reportPeriods(first: string, today: string): Period[] {
  const order = (grain: Grain) => grains.indexOf(grain)
  return grains
    .flatMap(grain => periodsBetween(grain, first < EARLIEST ? EARLIEST : first, today))
    .sort((a, b) => (a.to === b.to ? order(b.grain) - order(a.grain) : a.to < b.to ? 1 : -1))
}

/** The period of a stored report, from its first day and the day after its last. */
export function reportPeriodOf(from: string, to: string): Period {
  const found = grains
    .map(grain => periodOf(grain, from))
    .find(period => period.from === from && period.to === to)
  if (!found) throw new RangeError(`no period of reports: ${from} to ${to}`)
  return found
}
