import { z } from 'zod'
import { cleanText, lengthOf } from '~/core/instrument/text'

/** What the forms of the safeguarding pages take. Messages are keys of the namespace safeguarding. */
export const limits = { note: 5_000, reason: 2_000, hours: 500, phone: 40 } as const

const text = (limit: number, tooLong: string) =>
  z
    .string()
    .optional()
    .transform(raw => cleanText(raw ?? '').text)
    .refine(clean => lengthOf(clean) <= limit, tooLong)

const needed = (limit: number, missing: string, tooLong: string) =>
  text(limit, tooLong).refine(clean => clean !== '', missing)

const acts = ['seen', 'note', 'close', 'reopen'] as const

/** `basedOn` is the concern's `changedAt` in ISO 8601, empty before anybody changed it. */
export const concernForm = z
  .object({
    act: z.enum(acts, 'safeguarding:problem.act'),
    note: text(limits.note, 'safeguarding:problem.note-long'),
    basedOn: z
      .string()
      .optional()
      .transform(raw => (raw && !Number.isNaN(Date.parse(raw)) ? new Date(raw) : null)),
  })
  .refine(({ act, note }) => note !== '' || (act !== 'note' && act !== 'close'), {
    path: ['note'],
    message: 'safeguarding:problem.note-missing',
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
