import { type Period, periodOf, periodsBetween } from '~/core/anonymise/calendar'

/** A year of self-assessment, April to March, with the shorter periods that hold its evidence. */
export interface AssessmentYear {
  /** 1 April, 'YYYY-MM-DD' */
  from: string
  /** first day after the year */
  to: string
  quarters: Period[]
  halves: Period[]
}

/** The first year that can be asked for; before it there is neither product nor model. */
const EARLIEST = '2020-04-01'

/**
 * The year that a page is asked for.
 *
 * asked    the address's `period`, 'YYYY-MM-DD'; null or absent means the year that holds `today`
 * returns  null unless `asked` is the first day of a year from 2020 to the one that holds `today`
 */
export function readYear(asked: string | null, today: string): AssessmentYear | null {
  const current = periodOf('year', today)
  const from = asked ?? current.from
  if (!/^\d{4}-04-01$/.test(from) || from < EARLIEST || from > current.from) return null
  return yearFrom(from)
}

/** '2026-04-01' → '2025-04-01' */
export const yearBefore = (from: string): string => `${Number(from.slice(0, 4)) - 1}-04-01`

/** The year that starts on this 1 April. */
export function yearFrom(from: string): AssessmentYear {
  const { to } = periodOf('year', from)
  return {
    from,
    to,
    quarters: periodsBetween('quarter', from, to),
    halves: periodsBetween('half-year', from, to),
  }
}

/**
 * The years to choose from, the latest first: from the earliest day anything is known about to today's.
 *
 * first  the earliest day with evidence, activity or assessment; null when there is none
 */
export function yearsToChoose(first: string | null, today: string): string[] {
  const start = first && first < today ? (first < EARLIEST ? EARLIEST : first) : today
  return periodsBetween('year', start, periodOf('year', today).to)
    .map(({ from }) => from)
    .reverse()
}
