import { z } from 'zod'
import { line } from '~/core/staff/forms'
import { language, limits, needed, score, text } from './forms'
import { toRating } from './scale'

/** What the forms about agencies and about signing off take. Messages are keys of the texts. */

/** A partner agency, for adding one and for renaming one. */
export const agencyForm = z.object({
  nameCy: line('agencies:problem.name-cy'),
  nameEn: line('agencies:problem.name-en'),
})

/** An agency's own rating. The rating is needed: without one there is nothing to set beside the others'. */
export const agencyRatingForm = z.object({
  rating: z.string('agencies:problem.rating').transform((raw, problem) => {
    const rating = toRating(raw)
    if (rating !== null) return rating
    problem.addIssue({ code: 'custom', message: 'agencies:problem.rating' })
    return z.NEVER
  }),
  progressStage: score('assessment:problem.stage'),
  reasons: text(limits.narrative, 'agencies:problem.reasons-long'),
  writtenIn: language,
  /** The revision the form was filled in on; 0 before the first. */
  basedOn: z.coerce.number().int().min(0).catch(0),
})

/** Why a component is opened again after it was signed off. */
export const reopenForm = z.object({
  reason: needed(limits.text, 'agencies:problem.reason-missing', 'assessment:problem.text-long'),
  writtenIn: language,
})
