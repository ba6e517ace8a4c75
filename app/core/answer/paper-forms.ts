import { z } from 'zod'
import { stages } from '~/core/instrument'
import { isFormKey } from '~/core/journey/link'

/** The forms with which a worker types in answers from paper; messages are keys of the texts. */

/** Which paper it is. `questionnaire` is a key and a version: `check-in.2`. */
export const whichPaperSchema = z.object({
  respondent: z.uuid({ error: 'journeys:problem.respondent-missing' }),
  questionnaire: z
    .string({ error: 'paper:problem.questionnaire' })
    .regex(/^[a-z0-9-]+\.[1-9][0-9]{0,3}$/, { error: 'paper:problem.questionnaire' }),
  stage: z.enum(stages, { error: 'journeys:problem.stage-missing' }),
})

/** What the paper says of who may see the answers. A paper with no tick shares nothing. */
export const SEES = ['together', 'worker', 'nothing'] as const

/** What the paper says of using the person's words. A paper with no tick, or that was printed before it asked, allows nothing. */
export const QUOTES = ['yes', 'no', 'nothing'] as const

/** What stands around the answers themselves, which core/answer/paper reads. */
export const aroundPaperSchema = z.object({
  /** the language the paper was answered in; `language` is the page's own button */
  answered: z.enum(['cy', 'en'], { error: 'paper:problem.language' }),
  sees: z.enum(SEES, { error: 'paper:problem.sees' }),
  quote: z.enum(QUOTES).optional().catch(undefined),
  formKey: z.string().refine(isFormKey).optional().catch(undefined),
})
