/**
 * Dates, periods, numbers, lists and alphabetical order in both languages. For the server only: browsers hold no
 * Welsh dates or collation, so pages receive the finished strings.
 */
import type { Lang } from './languages'

/** A calendar day as 'YYYY-MM-DD', or an instant, which is shown as the day it is in Wales. */
export type Day = string | Date

const months: Readonly<Record<Lang, readonly string[]>> = {
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

// After "i" (to) a Welsh month takes the soft mutation: Ionawr i Fawrth.
const toMonth: Readonly<Record<Lang, readonly string[]>> = {
  cy: [
    'i Ionawr',
    'i Chwefror',
    'i Fawrth',
    'i Ebrill',
    'i Fai',
    'i Fehefin',
    'i Orffennaf',
    'i Awst',
    'i Fedi',
    'i Hydref',
    'i Dachwedd',
    'i Ragfyr',
  ],
  en: months.en.map(month => `to ${month}`),
}

const collators: Readonly<Record<Lang, Intl.Collator>> = {
  cy: new Intl.Collator('cy', { numeric: true }),
  en: new Intl.Collator('en-GB', { numeric: true }),
}
// Welsh and British English write numbers alike: 1,234.
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 })
const inWales = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** '4 Mawrth 2025', '4 March 2025'. Throws RangeError on something that is not a day. */
export function formatDate(lang: Lang, date: Day): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${months[lang][month - 1]} ${year}`
}

/** 'Mawrth 2025', 'March 2025'. */
export function formatMonthYear(lang: Lang, date: Day): string {
  const { year, month } = partsOf(date)
  return `${months[lang][month - 1]} ${year}`
}

/** '2:30pm' in both languages, by the clock in Wales. */
export function formatTime(_lang: Lang, instant: Date): string {
  const { hour, minute } = partsOf(instant)
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`
}

/** '4 Mawrth 2025, 2:30pm'. */
export function formatDateTime(lang: Lang, instant: Date): string {
  return `${formatDate(lang, instant)}, ${formatTime(lang, instant)}`
}

/**
 * A period of whole months: 'Ionawr i Fawrth 2025', 'October 2024 to March 2025', 'Ebrill 2025'.
 *
 * from  its first day
 * to    the first day after it
 */
export function formatPeriod(lang: Lang, from: Day, to: Day): string {
  const first = partsOf(from)
  const last = lastMonthBefore(partsOf(to))
  if (first.year === last.year && first.month === last.month) return formatMonthYear(lang, from)
  const end = `${toMonth[lang][last.month - 1]} ${last.year}`
  const start = months[lang][first.month - 1]
  return first.year === last.year ? `${start} ${end}` : `${start} ${first.year} ${end}`
}

/** '1,234'. */
export function formatNumber(_lang: Lang, value: number): string {
  return numbers.format(value)
}

/** '46%'. `percent` is the number of hundredths, not a share of 1. */
export function formatPercent(_lang: Lang, percent: number): string {
  return `${numbers.format(percent)}%`
}

/** Items by commas. "A/ac" between inserted Welsh items cannot be chosen by a program, so nothing joins the last. */
export function formatList(_lang: Lang, items: readonly string[]): string {
  return items.join(', ')
}

/**
 * Alphabetical order for `Array.sort`. Welsh counts ch, dd, ff, ng, ll, ph, rh and th as letters: cyfarfod comes
 * before chwaer, lwc before llaw.
 */
export function compare(lang: Lang): (a: string, b: string) => number {
  return collators[lang].compare
}

/** Copies a list into alphabetical order by the text that is shown. */
export function sorted<T>(lang: Lang, items: readonly T[], textOf: (item: T) => string): T[] {
  const order = compare(lang)
  return [...items].sort((a, b) => order(textOf(a), textOf(b)))
}

interface Parts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

function partsOf(date: Day): Parts {
  if (typeof date !== 'string') return partsOfInstant(date)
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const [year, month, day] = (match ?? []).slice(1).map(Number)
  if (!year || !month || !day || month > 12 || day > 31) throw new RangeError(`Not a day: ${date}`)
  return { year, month, day, hour: 0, minute: 0 }
}

function partsOfInstant(instant: Date): Parts {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0 }
  for (const { type, value } of inWales.formatToParts(instant)) {
    if (type in parts) parts[type as keyof Parts] = Number(value)
  }
  return parts
}

function lastMonthBefore(day: Parts): { year: number; month: number } {
  // A period's `to` is normally the first of a month; then its last month is the one before.
  if (day.day > 1) return { year: day.year, month: day.month }
  return day.month === 1 ? { year: day.year - 1, month: 12 } : { year: day.year, month: day.month - 1 }
}
