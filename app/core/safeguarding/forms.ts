import { z } from 'zod'
import { cleanText, lengthOf } from '~/core/instrument/text'
import { results, ways } from './contact'
import { instantOf } from './hours'
import { outcomes } from './outcomes'

/** What the forms of the safeguarding pages take. Messages are keys of the namespace safeguarding. */
export const limits = { note: 5_000, reason: 2_000, hours: 500, phone: 40, closedDays: 100 } as const

const text = (limit: number, tooLong: string) =>
  z
    .string()
    .optional()
    .transform(raw => cleanText(raw ?? '').text)
    .refine(clean => lengthOf(clean) <= limit, tooLong)

const needed = (limit: number, missing: string, tooLong: string) =>
  text(limit, tooLong).refine(clean => clean !== '', missing)

const acts = ['seen', 'take', 'note', 'hand-over', 'prioritise', 'close', 'reopen'] as const

/** A row's `changedAt` in ISO 8601, empty before anybody changed it. */
const basedOn = z
  .string()
  .optional()
  .transform(raw => (raw && !Number.isNaN(Date.parse(raw)) ? new Date(raw) : null))

const note = text(limits.note, 'safeguarding:problem.note-long')

/** Which note goes with which act, and what is said when it is missing. Each stands in a form of its own. */
const noteOf = {
  note: ['note', 'note-missing'],
  'hand-over': ['handNote', 'hand-missing'],
  prioritise: ['why', 'why-missing'],
  close: ['closing', 'closing-missing'],
} as const

export const concernForm = z
  .object({
    act: z.enum(acts, 'safeguarding:problem.act'),
    note,
    to: z.uuid().optional().catch(undefined),
    handNote: note,
    priority: z.enum(['urgent', 'ordinary']).optional().catch(undefined),
    why: note,
    outcome: z.enum(outcomes).optional().catch(undefined),
    closing: note,
    basedOn,
  })
  .superRefine((form, context) => {
    const say = (path: string, key: string) =>
      context.addIssue({ code: 'custom', path: [path], message: `safeguarding:problem.${key}` })
    if (form.act === 'hand-over' && !form.to) say('to', 'to-missing')
    if (form.act === 'prioritise' && !form.priority) say('priority', 'priority-missing')
    if (form.act === 'close' && !form.outcome) say('outcome', 'outcome-missing')
    const needed = form.act in noteOf ? noteOf[form.act as keyof typeof noteOf] : null
    if (needed && form[needed[0]] === '') say(needed[0], needed[1])
  })
  .transform(form => {
    const { act, to, priority, outcome, basedOn } = form
    const [field] = act in noteOf ? noteOf[act as keyof typeof noteOf] : (['note'] as const)
    return { act, to, priority, outcome, basedOn, note: form[field] }
  })

/** An attempt to reach somebody: the day and the time by the clock in Wales. */
export const contactForm = z
  .object({
    way: z.enum(ways, 'safeguarding:problem.way'),
    result: z.enum(results, 'safeguarding:problem.result'),
    day: z.iso.date('safeguarding:problem.day'),
    time: z
      .string('safeguarding:problem.time')
      .transform(readTime)
      .refine(minutes => minutes !== null, 'safeguarding:problem.time'),
    contactNote: note,
    contactBasedOn: basedOn,
  })
  .transform(({ way, result, day, time, contactNote, contactBasedOn }) => ({
    ...{ way, result, note: contactNote, basedOn: contactBasedOn },
    at: instantOf(day, time ?? 0),
  }))

/** '9', '09:00', '9.30', '5pm' as minutes of the day; null for anything else. '24:00' is the end of the day. */
export function readTime(typed: string): number | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(typed.trim())
  if (!match) return null
  const [, hours, minutes = '0', half] = match
  const twelve = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  const all = twelve * 60 + Number(minutes)
  if (Number(minutes) > 59 || all > 1440 || (half && (Number(hours) < 1 || Number(hours) > 12))) return null
  return all
}

/** '25/12/2026' or '2026-12-25' as a day; null for anything else. */
export function readDay(typed: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed.trim()) ?? []
  const written =
    day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed.trim()
  return z.iso.date().safeParse(written).success ? written : null
}

const wholeNumber = (least: number, most: number, message: string) =>
  z
    .string(message)
    .transform(raw => (/^\d{1,5}$/.test(raw.trim()) ? Number(raw.trim()) : Number.NaN))
    .refine(count => count >= least && count <= most, message)

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
type Half = `${'from' | 'to'}${(typeof weekdays)[number]}`
const half = z.string().optional()
const halves = Object.fromEntries(
  weekdays.flatMap(day => [
    [`from${day}`, half],
    [`to${day}`, half],
  ]),
) as Record<Half, typeof half>

/** The hours of a week, the days on which nobody looks, and who is told when nobody has. */
export const watchForm = z
  .object({
    ...halves,
    closedDays: z.string().optional(),
    urgentMinutes: wholeNumber(5, 1440, 'safeguarding:problem.urgent-minutes'),
    ordinaryHours: wholeNumber(1, 80, 'safeguarding:problem.ordinary-hours'),
    contactEmail: z.email('safeguarding:problem.contact-email').max(254).optional(),
    contactLanguage: z.enum(['cy', 'en'], 'safeguarding:problem.contact-language'),
    basedOn,
  })
  .transform((form, context) => {
    const say = (path: string, key: string) =>
      context.addIssue({ code: 'custom', path: [path], message: `safeguarding:problem.${key}` })
    const hours = weekdays.map(day => {
      const [from, to] = [form[`from${day}`] ?? '', form[`to${day}`] ?? '']
      if (from === '' && to === '') return null
      const [begins, ends] = [readTime(from), readTime(to)]
      if (begins === null) say(`from${day}`, 'time')
      if (ends === null) say(`to${day}`, 'time')
      if (begins === null || ends === null) return null
      if (ends <= begins) say(`to${day}`, 'time-order')
      return [begins, ends] as [number, number]
    })
    const lines = (form.closedDays ?? '').split(/[\n,]+/).filter(line => line.trim() !== '')
    const days = lines.map(readDay)
    if (days.includes(null)) say('closedDays', 'closed-day')
    if (days.length > limits.closedDays) say('closedDays', 'closed-days')
    return {
      watch: {
        hours,
        closedDays: [...new Set(days.filter(day => day !== null))].sort(),
        urgentMinutes: form.urgentMinutes,
        ordinaryMinutes: form.ordinaryHours * 60,
        contactEmail: form.contactEmail ?? null,
        contactLanguage: form.contactLanguage,
      },
      basedOn: form.basedOn,
    }
  })

export const openingForm = z.object({
  reason: needed(limits.reason, 'safeguarding:problem.reason-missing', 'safeguarding:problem.reason-long'),
  immediate: z
    .string()
    .optional()
    .transform(value => value === 'yes'),
})

/** Digits, spaces, + and brackets: what a phone dials, as it is printed. */
const phone = /^[+()\d][+()\d\s-]{2,}$/

export const helpForm = z.object({
  hoursCy: needed(limits.hours, 'safeguarding:problem.hours-cy-missing', 'safeguarding:problem.hours-long'),
  hoursEn: needed(limits.hours, 'safeguarding:problem.hours-en-missing', 'safeguarding:problem.hours-long'),
  phone: needed(limits.phone, 'safeguarding:problem.phone-missing', 'safeguarding:problem.phone-long').refine(
    value => value === '' || phone.test(value),
    'safeguarding:problem.phone-invalid',
  ),
})
