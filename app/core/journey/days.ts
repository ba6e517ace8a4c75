/** Days of the calendar as it is in Wales, always as 'YYYY-MM-DD', so that no clock or time zone slips in. */
export type Day = string

const inWales = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const MILLISECONDS_A_DAY = 86_400_000

/** The day it is in Wales at an instant: 23:30 UTC on 30 June is 1 July there. */
export function dayOf(instant: Date): Day {
  const parts = new Map(inWales.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

/** Whole days from one day to another; negative when `to` comes first. throws RangeError on something not a day. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / MILLISECONDS_A_DAY
}

/** The day a number of days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
}

/** The same day some months later, or the last of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const from = new Date(midnight(day))
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), last))).toISOString().slice(0, 10)
}

function midnight(day: Day): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time)) throw new RangeError(`Not a day: ${day}`)
  return time
}
