import { z } from 'zod'
import { addDays, type Day, dayOf } from '~/core/journey/days'

/**
 * When safeguarding leads look at the queue, by the clock in Wales. People who answer are told from this what is true
 * at that moment, and how long a concern has waited is counted in it.
 */
const MINUTES_A_DAY = 24 * 60
const minute = z.int().min(0).max(MINUTES_A_DAY)
const span = z.tuple([minute, minute]).refine(([from, to]) => from < to)

/** Seven days, Monday first: minutes of the day from and to, or null for a day on which nobody looks. */
export const weekSchema = z.array(span.nullable()).length(7)
export const hoursSchema = z.object({ hours: weekSchema, closedDays: z.array(z.iso.date()) })
export type Hours = z.infer<typeof hoursSchema>

/** `now`: somebody looks, until then; `next`: nobody does, and the next time begins then. */
export type Look = { kind: 'now'; until: Date } | { kind: 'next'; at: Date }

/** How far ahead a next time is looked for, days: past it nobody can be promised anything. */
const AHEAD_DAYS = 62

/**
 * What is true at an instant.
 *
 * returns  null when there are no hours at all in the weeks to come
 */
export function lookAt(hours: Hours, now: Date): Look | null {
  const today = dayOf(now)
  for (let days = 0; days <= AHEAD_DAYS; days++) {
    const found = spanOn(hours, addDays(today, days))
    if (!found || found.to <= now) continue
    return found.from <= now ? { kind: 'now', until: found.to } : { kind: 'next', at: found.from }
  }
  return null
}

/**
 * Minutes of the hours between two instants: what a concern has waited while somebody should have looked. Without any
 * hours the clock counts, or nobody would ever be told.
 *
 * returns  0 when `to` is not after `from`, as after a clock was put back
 */
export function minutesWaited(hours: Hours | null, from: Date, to: Date): number {
  if (to <= from) return 0
  if (!hours || hours.hours.every(day => day === null)) return (to.getTime() - from.getTime()) / 60_000
  let waited = 0
  // Nothing waits for longer than a year without having been told of.
  const last = dayOf(to)
  let day = dayOf(from)
  for (let count = 0; day <= last && count < 400; count++, day = addDays(day, 1)) {
    const found = spanOn(hours, day)
    if (!found) continue
    const begins = Math.max(found.from.getTime(), from.getTime())
    const ends = Math.min(found.to.getTime(), to.getTime())
    waited += Math.max(0, ends - begins)
  }
  return waited / 60_000
}

/** The weekday of a day: 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

function spanOn({ hours, closedDays }: Hours, day: Day): { from: Date; to: Date } | null {
  const found = closedDays.includes(day) ? null : hours[weekdayOf(day)]
  return found ? { from: instantOf(day, found[0]), to: instantOf(day, found[1]) } : null
}

const inWales = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** The instant at which the clock in Wales shows so many minutes of a day. */
export function instantOf(day: Day, minutes: number): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000
  // Wales is never ahead of UTC by more than an hour, and its clocks change at night.
  return new Date(asUtc - aheadOfUtc(asUtc - aheadOfUtc(asUtc)))
}

function aheadOfUtc(instant: number): number {
  const parts = new Map(inWales.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const shown = Date.parse(`${get('year')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}:00Z`)
  return shown - Math.floor(instant / 60_000) * 60_000
}
