import { z } from 'zod'
import { addMonths, type Day } from './days'
import type { AFTER_MONTHS } from './timing'

/** Being asked again some months after a journey was closed, in the way that the person chose. */

/** Not at all; through the worker or the service; by e-mail; by a card in the post. No address is kept with it. */
export const waysAgain = ['no', 'worker', 'email', 'post'] as const
export type WayAgain = (typeof waysAgain)[number]
export type AfterMonths = (typeof AFTER_MONTHS)[number]

/** What somebody said the last time they were asked about it. */
export interface AskedAgain {
  respondentId: string
  /** 1, 2, …: somebody may change their mind */
  revision: number
  way: WayAgain
  /** after closing; null when they said no */
  months: AfterMonths | null
  recordedOn: Day
}

/** The questionnaire that former service users are asked. */
export const LOOKING_BACK = 'looking-back'

/** The day from which they are asked; null when they said no. */
export const askAgainOn = (closedOn: Day, { months }: Pick<AskedAgain, 'months'>): Day | null =>
  months === null ? null : addMonths(closedOn, months)

/** More people than a journey has. */
const MOST = 50

const choice = z
  .object({
    respondent: z.uuid(),
    way: z.enum(waysAgain, { error: 'afterwards:problem.way' }).optional(),
    months: z.enum(['3', '6'], { error: 'afterwards:problem.months' }).optional(),
  })
  .transform(({ respondent, way, months }, context) => {
    if (way === undefined || way === 'no') return { respondent, way, months: null }
    if (months !== undefined) return { respondent, way, months: months === '3' ? (3 as const) : (6 as const) }
    context.addIssue({ code: 'custom', path: ['months'], message: 'afterwards:problem.months' })
    return z.NEVER
  })

/** The worker's form. Somebody who was not asked yet has no way, and nothing is recorded of them. */
export const afterwardsSchema = z.object({ people: z.array(choice).max(MOST) })
