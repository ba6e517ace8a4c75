import { z } from 'zod'
import { cleanText, lengthOf } from '~/core/instrument/text'
import { collaboration } from './components'
import { frameworkKeys, frameworkOf, frameworks } from './frameworks'
import { toScore } from './model'
import { peopleBands, practiceKeys } from './practices'

/** What the forms of the self-assessment take. Messages are keys of the namespace assessment. */
export const limits = { narrative: 10_000, argued: 5_000, leadName: 200, text: 2_000, cites: 60 } as const

/** The earliest day that anything can be recorded about; the first year a page can show. */
export const EARLIEST = '2020-04-01'

/** Text that may be left empty, without what no text needs. */
export const text = (limit: number, tooLong: string) =>
  z
    .string()
    .optional()
    .transform(raw => cleanText(raw ?? '').text)
    .refine(clean => lengthOf(clean) <= limit, tooLong)

/** Text that has to be there. */
export const needed = (limit: number, missing: string, tooLong: string) =>
  text(limit, tooLong).refine(clean => clean !== '', missing)

/** Which language something was written in. */
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
export const pastDay = (today: string) =>
  z
    .string('assessment:problem.day-missing')
    .refine(isDay, 'assessment:problem.day-invalid')
    .refine(day => !isDay(day) || day <= today, 'assessment:problem.day-future')
    .refine(day => !isDay(day) || day >= EARLIEST, 'assessment:problem.day-early')

/** A digit; whether the scale has such a point is looked at with the scale. */
const rating = z
  .string()
  .optional()
  .transform(raw => (raw ? (/^[1-9]$/.test(raw) ? Number(raw) : Number.POSITIVE_INFINITY) : null))

/** Rating and progress may stay open; whatever is saved replaces the revision before. */
export const assessmentForm = z
  .object({
    framework: z.enum(frameworkKeys).catch(frameworks[0].key),
    rating,
    progressStage: score('assessment:problem.stage'),
    narrative: text(limits.narrative, 'assessment:problem.narrative-long'),
    cites: z.array(z.string().max(200)).max(limits.cites, 'record:problem.cites').default([]),
    argued: text(limits.argued, 'record:problem.argued-long'),
    leadName: text(limits.leadName, 'assessment:problem.lead-long'),
    governance: text(limits.text, 'assessment:problem.text-long'),
    narrativeLanguage: language,
    /** The revision the form was filled in on; 0 before the first. */
    basedOn: z.coerce.number().int().min(0).catch(0),
  })
  .refine(({ framework, rating }) => rating === null || rating <= frameworkOf(framework).points.length, {
    path: ['rating'],
    message: 'assessment:problem.rating',
  })

/**
 * Only *Collaboration forums and pathways* has practices to choose from.
 *
 * today  the day it is in Wales, 'YYYY-MM-DD'
 */
export const activityForm = (today: string, component: string) =>
  z.object({
    practice:
      component === collaboration
        ? z.enum(practiceKeys, 'assessment:problem.practice')
        : z
            .unknown()
            .optional()
            .transform(() => null),
    happenedOn: pastDay(today),
    people: z.enum(peopleBands, 'assessment:problem.people'),
    what: needed(limits.text, 'assessment:problem.what-missing', 'assessment:problem.text-long'),
    heard: text(limits.text, 'assessment:problem.text-long'),
    changed: text(limits.text, 'assessment:problem.text-long'),
    /** `language` is the name of the page's language button. */
    writtenIn: language,
  })

/** Whether a text is a day of the calendar, 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
