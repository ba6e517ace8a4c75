import { z } from 'zod'

/** The contact that somebody asked for: each attempt, until it is done or no longer wanted. Kept sealed, as notes are. */
export const ways = ['phone', 'text-message', 'in-person', 'through-somebody', 'other'] as const
export type Way = (typeof ways)[number]

/**
 * What came of an attempt. Only the last two end the waiting.
 *
 * reached  they spoke, and another time is wanted
 */
export const results = ['not-reached', 'reached', 'done', 'not-wanted'] as const
export type Result = (typeof results)[number]

export type ContactState = 'open' | 'done' | 'not_wanted'

const attempt = z.strictObject({
  by: z.uuid(),
  /** when it was tried, as the lead says */
  at: z.iso.datetime(),
  way: z.enum(ways),
  result: z.enum(results),
  text: z.string(),
})
const attempts = z.array(attempt)

export type Attempt = z.infer<typeof attempt>

export const stateAfter = (result: Result): ContactState =>
  result === 'done' ? 'done' : result === 'not-wanted' ? 'not_wanted' : 'open'

/** As text for sealing. */
export const attemptsToText = (made: readonly Attempt[]): string => JSON.stringify(made)

/** throws  SyntaxError or ZodError when the text is not attempts */
export const attemptsFromText = (text: string): Attempt[] => attempts.parse(JSON.parse(text))
