/**
 * The reporting calendar. Days are 'YYYY-MM-DD' strings, which sort as text; a period is named by its first day and
 * the first day after it. Quarters begin in April, July, October and January, half-years in April and October, years
 * in April. Days are those of the United Kingdom, whatever the server's clock is set to.
 */
import type { Grain } from './release'

export { dayOf } from '~/core/journey/days'

export interface Period {
  readonly grain: Grain
  readonly from: string
  readonly to: string
}

const MONTHS: Readonly<Record<Grain, number>> = { quarter: 3, 'half-year': 6, year: 12 }

/** Months since year 0 in which a period of `months` that contains the month begins; periods are aligned to April. */
const startMonth = (month: number, months: number) => Math.floor((month - 3) / months) * months + 3

/** throws RangeError when `day` is not a day of the calendar written YYYY-MM-DD */
export function assertDay(day: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || toDate(day).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`not a day: ${day}`)
  }
}

/** Midnight UTC of a day, as PostgreSQL's `date` columns are read and written through Prisma. */
export function toDate(day: string): Date {
  const date = new Date(`${day}T00:00:00.000Z`)
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a day: ${day}`)
  return date
}

/** The day of a `date` column as Prisma returns it. */
export function fromDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The period of a grain that holds a day. */
export function periodOf(grain: Grain, day: string): Period {
  assertDay(day)
  const months = MONTHS[grain]
  const start = startMonth(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1, months)
  return { grain, from: firstOf(start), to: firstOf(start + months) }
}

/** The period of a grain that ends the day before `day` or, when none ends there, the last one that ended earlier. */
export function lastEnded(grain: Grain, day: string): Period {
  return previous(periodOf(grain, day))
}

/** The period of the same length just before. */
export function previous(period: Period): Period {
  const start = monthOf(period.from)
  return { grain: period.grain, from: firstOf(start - MONTHS[period.grain]), to: period.from }
}

/** The period of the same length just after. */
export function next(period: Period): Period {
  const end = monthOf(period.to)
  return { grain: period.grain, from: period.to, to: firstOf(end + MONTHS[period.grain]) }
}

/** Every period of a grain that touches the days from `from` to before `to`, oldest first. */
export function periodsBetween(grain: Grain, from: string, to: string): Period[] {
  const periods: Period[] = []
  for (let period = periodOf(grain, from); period.from < to; period = next(period)) periods.push(period)
  return periods
}

/** Whether a day lies in a period. */
export function holds(period: Period, day: string): boolean {
  return period.from <= day && day < period.to
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

function firstOf(month: number): string {
  const year = Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}-01`
}
