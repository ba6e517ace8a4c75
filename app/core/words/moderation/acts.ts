import { z } from 'zod'

/**
 * What moderators did with one text, in order: the state is what the acts make of it, and undoing is taking the last
 * one off. Kept sealed, since it holds wordings that are not released.
 */
export const reasons = ['identifies', 'others', 'hurtful', 'danger', 'little', 'repeats'] as const
export type Reason = (typeof reasons)[number]

const language = z.enum(['cy', 'en'])
const quote = z.strictObject({ usable: z.literal(true), language, text: z.string().min(1) })
const unusable = z.strictObject({ usable: z.literal(false), reason: z.enum(reasons) })
const verdict = z.discriminatedUnion('usable', [quote, unusable])
const by = z.uuid()

const act = z.discriminatedUnion('kind', [
  /** the first and the second look, each without sight of the other */
  z.strictObject({ kind: z.literal('look'), by, verdict }),
  /** one wording out of two, by somebody who made one of them */
  z.strictObject({ kind: z.literal('agree'), by, verdict }),
  /** into the language it was not written in; again when whoever checks it changes it */
  z.strictObject({ kind: z.literal('translate'), by, text: z.string().min(1) }),
  /** that both languages say the same and nobody can be recognised, by somebody who did not translate it */
  z.strictObject({ kind: z.literal('check'), by }),
  /** put aside after it was agreed */
  z.strictObject({ kind: z.literal('put-aside'), by, reason: z.enum(reasons) }),
])

export type Act = z.infer<typeof act>
export type Verdict = z.infer<typeof verdict>
export type Quote = z.infer<typeof quote>

const acts = z.array(act)

export const actsToText = (done: readonly Act[]): string => JSON.stringify(done)

/** The opposite of actsToText. throws ZodError, or SyntaxError for what is no JSON */
export const actsFromText = (text: string): Act[] => acts.parse(JSON.parse(text))
