import { z } from 'zod'
import { cleanText, lengthOf } from '~/core/instrument'
import type { ConcernKind } from './queue'

/** The longest message, in characters. The page says it. */
export const SIGNAL_LIMIT = 2000
/** Ways to reach somebody are short: a number and a time. */
export const CONTACT_LIMIT = 500

export interface Signal {
  kind: ConcernKind
  message: string
  contact: string
  /** a safeguarding lead's id; null means all of them */
  addressedTo: string | null
  /** it is about somebody who works with the person */
  practitioner: boolean
}

/** What stood in the form, to be shown again. */
export interface TypedSignal {
  kind: string
  to: string
  message: string
  contact: string
  practitioner: string
}

export interface SignalProblem {
  field: keyof TypedSignal
  /** key in respondent-ti and respondent-chi */
  message: string
  values: { length: number; limit: number }
}

export type ReadSignal =
  | { kind: 'valid'; value: Signal; typed: TypedSignal }
  | { kind: 'invalid'; problems: SignalProblem[]; typed: TypedSignal }

const posted = z.object({
  kind: z.string().catch(''),
  to: z.string().catch('everyone'),
  message: z.string().catch(''),
  contact: z.string().catch(''),
  practitioner: z.string().catch(''),
})
const kinds: readonly string[] = ['unsafe', 'contact'] satisfies ConcernKind[]

/**
 * Reads the form with which somebody says that they do not feel safe, or want to be contacted. Only the kind
 * has to be chosen: a frightened person may send nothing else. Asking to be contacted also needs a way to do it.
 */
export function readSignal(fields: unknown): ReadSignal {
  const raw = posted.parse(fields)
  const message = cleanText(raw.message)
  const contact = cleanText(raw.contact)
  const typed = { ...raw, message: message.text, contact: contact.text }
  const problems: SignalProblem[] = []
  const add = (field: keyof TypedSignal, key: string, length = 0, limit = 0) =>
    problems.push({ field, message: `safe.problem.${key}`, values: { length, limit } })

  if (!kinds.includes(raw.kind)) add('kind', 'kind')
  if (raw.to !== 'everyone' && !z.uuid().safeParse(raw.to).success) add('to', 'to')
  for (const [field, { text, removed }, limit] of [
    ['message', message, SIGNAL_LIMIT],
    ['contact', contact, CONTACT_LIMIT],
  ] as const) {
    if (lengthOf(text) > limit) add(field, 'too-long', lengthOf(text), limit)
    else if (removed) add(field, 'characters')
  }
  if (raw.kind === 'contact' && contact.text === '') add('contact', 'reach')
  if (problems.length > 0) return { kind: 'invalid', problems, typed }
  const addressedTo = raw.to === 'everyone' ? null : raw.to
  return {
    kind: 'valid',
    typed,
    value: {
      kind: raw.kind as ConcernKind,
      message: message.text,
      contact: contact.text,
      addressedTo,
      practitioner: raw.practitioner === 'yes',
    },
  }
}
