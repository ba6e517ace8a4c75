import { z } from 'zod'
import { audiences, CHECK_IN, cleanText, lengthOf, stages } from '~/core/instrument'
import { isFormKey } from './link'
import { holdsHidden, REFERENCE_LENGTH, tidyReference } from './reference'
import { channels } from './types'

/** The workers' forms: one schema each, whose messages are keys of the texts. */

/** More people than a family brings in one sitting is a slip; the rest can be added later. */
export const MOST_RESPONDENTS = 8

/** Room for a few paragraphs, in characters as Unicode counts them. */
export const LONGEST_REPLY = 2000

const language = z.enum(['cy', 'en'], { error: 'journeys:problem.language-missing' })

const reference = z
  .string({ error: 'journeys:problem.reference-missing' })
  .transform(tidyReference)
  .pipe(
    z
      .string({ error: 'journeys:problem.reference-missing' })
      .min(1, { error: 'journeys:problem.reference-missing' })
      .refine(text => lengthOf(text) <= REFERENCE_LENGTH, { error: 'journeys:problem.reference-long' })
      .refine(text => !holdsHidden(text), { error: 'journeys:problem.reference-hidden' }),
  )

export const respondentSchema = z.object({
  audience: z.enum(audiences, { error: 'journeys:problem.audience-missing' }),
  language,
})

export const journeySchema = z.object({
  reference,
  confirmed: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform(value => value === 'yes'),
  service: z.uuid({ error: 'journeys:problem.service-missing' }),
  respondents: z
    .array(respondentSchema)
    .min(1, { error: 'journeys:problem.audience-missing' })
    .max(MOST_RESPONDENTS, { error: 'journeys:problem.respondents-many' }),
})

/** The address counts only when the channel is e-mail; otherwise whatever stands there is forgotten. */
export const sendSchema = z
  .object({
    respondent: z.uuid({ error: 'journeys:problem.respondent-missing' }),
    /** what is sent; without one, the check-in */
    instrument: z.string().default(CHECK_IN),
    stage: z.enum(stages, { error: 'journeys:problem.stage-missing' }),
    channel: z.enum(channels, { error: 'journeys:problem.channel-missing' }),
    email: z.string().default(''),
    formKey: z.string().refine(isFormKey).optional().catch(undefined),
  })
  .transform((form, context) => {
    const email = form.channel === 'email' ? form.email.trim() : ''
    if (form.channel !== 'email' || z.email().max(254).safeParse(email).success) return { ...form, email }
    const message = email === '' ? 'journeys:problem.email-missing' : 'journeys:problem.email-wrong'
    context.addIssue({ code: 'custom', path: ['email'], message })
    return z.NEVER
  })

export const replySchema = z.object({
  reply: z.string({ error: 'journeys:problem.reply-missing' }).transform((raw, context) => {
    const { text, removed } = cleanText(raw)
    const problem =
      text === '' ? 'missing' : lengthOf(text) > LONGEST_REPLY ? 'long' : removed ? 'hidden' : null
    if (problem === null) return text
    context.addIssue({ code: 'custom', message: `journeys:problem.reply-${problem}` })
    return z.NEVER
  }),
  language,
})
