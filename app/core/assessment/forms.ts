import { z } from 'zod'
import { cleanText, lengthOf } from '~/core/instrument/text'
import { toScore } from './model'
import { peopleBands, practiceKeys } from './practices'

/** What the forms of the self-assessment take. Messages are keys of the namespace assessment. */
export const limits = { narrative: 10_000, leadName: 200, text: 2_000 } as const

/** The earliest day that anything can be recorded about; the first year a page can show. */
const EARLIEST = '2020-04-01'

/** Text as it is kept: cleaned, at most `limit` characters. */
export const text = (limit: number, tooLong: string) =>
  z
    .string()
    .optional()
    .transform(raw => cleanText(raw ?? '').text)
    .refine(clean => lengthOf(clean) <= limit, tooLong)

/** The same, and not empty. */
export const needed = (limit: number, missing: string, tooLong: string) =>
  text(limit, tooLong).refine(clean => clean !== '', missing)

export const language = z.enum(['cy', 'en'], 'assessment:problem.language')

/** A rating or a stage of progress; null while none was chosen. */
export const score = (message: string) =>
  z
    .string()
    .optional()
    .transform((raw, problem) => {
      const value = toScore(raw ?? '')
      if (raw && value === null) problem.addIssue({ code: 'custom', message })
      return value
    })

/** A day that has been: 'YYYY-MM-DD', not before 2020-04-01 and not after today. */
const pastDay = (today: string) =>
  z
    .string('assessment:problem.day-missing')
    .refine(isDay, 'assessment:problem.day-invalid')
    .refine(day => !isDay(day) || day <= today, 'assessment:problem.day-future')
    .refine(day => !isDay(day) || day >= EARLIEST, 'assessment:problem.day-early')

/** Rating and progress may stay open; whatever is saved replaces the revision before. */
export const assessmentForm = z.object({
  rating: score('assessment:problem.rating'),
  progressStage: score('assessment:problem.stage'),
  leadName: text(limits.leadName, 'assessment:problem.lead-long'),
  narrative: text(limits.narrative, 'assessment:problem.narrative-long'),
  narrativeLanguage: language,
  /** The revision the form was filled in on; 0 before the first. */
  basedOn: z.coerce.number().int().min(0).catch(0),
})

/** today: the day it is in Wales, 'YYYY-MM-DD' */
export const activityForm = (today: string) =>
  z.object({
    practice: z.enum(practiceKeys, 'assessment:problem.practice'),
    happenedOn: pastDay(today),
    people: z.enum(peopleBands, 'assessment:problem.people'),
    what: needed(limits.text, 'assessment:problem.what-missing', 'assessment:problem.text-long'),
    heard: text(limits.text, 'assessment:problem.text-long'),
    changed: text(limits.text, 'assessment:problem.text-long'),
    /** `language` is the name of the page's language button. */
    writtenIn: language,
  })

export const changeStates = ['planned', 'done', 'not-doing'] as const

/** today: the day it is in Wales, 'YYYY-MM-DD' */
export const changeForm = (today: string) =>
  z.object({
    heard: needed(limits.text, 'assessment:problem.heard-missing', 'assessment:problem.text-long'),
    decided: needed(limits.text, 'assessment:problem.decided-missing', 'assessment:problem.text-long'),
    state: z.enum(changeStates, 'assessment:problem.state'),
    decidedOn: pastDay(today),
    writtenIn: language,
  })

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
