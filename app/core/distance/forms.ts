import { z } from 'zod'
import { cleanText, lengthOf } from '~/core/instrument'
import type { Day } from '~/core/journey/days'
import { isFormKey } from '~/core/journey/link'
import { areas, HIGHEST, LOWEST, scoredStages, voices } from './types'

/** The forms that worker and family fill in together: one schema each, whose messages are keys of the texts. */

/** The longest of each, in characters as Unicode counts them. The database holds the same numbers as CHECKs. */
export const limits = { matters: 2000, goal: 300, anchor: 200, reason: 1000, note: 1000 } as const

/** More goals than a family can keep in mind; the form of the numbers has to stay a page. */
export const MOST_GOALS = 30

/** What a goal can become by itself. That it is put differently follows from writing the other one. */
export const chosenStates = ['open', 'reached', 'stuck', 'no_longer_wanted', 'unsafe'] as const

/**
 * Words as they were typed → the words to keep. What cannot be seen is refused rather than quietly taken out of
 * somebody's own words; the page shows them again without it (routes/distance/own-words).
 */
const words = (limit: number, tooLong: string) =>
  z
    .string()
    .optional()
    .transform((raw = '', context) => {
      const { text, removed } = cleanText(raw)
      const message = lengthOf(text) > limit ? tooLong : removed ? 'distance:problem.hidden' : null
      if (message === null) return text
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })

const needed = (limit: number, missing: string, tooLong: string) =>
  words(limit, tooLong).refine(text => text !== '', missing)

const language = z.enum(['cy', 'en'], { error: 'distance:problem.language' })

const reason = needed(limits.reason, 'distance:problem.reason-missing', 'distance:problem.reason-long')

/** A day from one day to another, both included. */
const dayBetween = (from: Day, to: Day) =>
  z
    .string({ error: 'distance:problem.day-missing' })
    .refine(isDay, 'distance:problem.day-wrong')
    .refine(day => !isDay(day) || day <= to, 'distance:problem.day-future')
    .refine(day => !isDay(day) || day >= from, 'distance:problem.day-early')

/** At least one of the three is written: an empty conversation would hide the one before. */
export const mattersSchema = z
  .object({
    matters: words(limits.matters, 'distance:problem.matters-long'),
    helps: words(limits.matters, 'distance:problem.matters-long'),
    different: words(limits.matters, 'distance:problem.matters-long'),
    language,
  })
  .refine(({ matters, helps, different }) => matters + helps + different !== '', {
    path: ['matters'],
    message: 'distance:problem.matters-missing',
  })

const goalFields = {
  area: z.enum(areas, { error: 'distance:problem.area' }),
  text: needed(limits.goal, 'distance:problem.goal-missing', 'distance:problem.goal-long'),
  zero: words(limits.anchor, 'distance:problem.anchor-long'),
  ten: words(limits.anchor, 'distance:problem.anchor-long'),
  language,
  /** drawn when the form was shown, so that pressing twice chooses one goal */
  formKey: z.string({ error: 'distance:problem.form' }).refine(isFormKey, 'distance:problem.form'),
}

/** A new goal. */
export const goalSchema = z.object({
  respondent: z.uuid({ error: 'distance:problem.whose' }),
  ...goalFields,
})

/** A goal that stands in the place of another: with why and when. The person stays the same. */
export const insteadSchema = (from: Day, today: Day) =>
  z.object({ ...goalFields, reason, on: dayBetween(from, today) })

/** from: the day the goal was chosen; today: the day it is in Wales */
export const stateSchema = (from: Day, today: Day) =>
  z.object({
    state: z.enum(chosenStates, { error: 'distance:problem.state' }),
    reason,
    language,
    on: dayBetween(from, today),
  })

/** The value of "not scored today", beside the numbers. */
export const NOT_TODAY = 'not-today'

/** Every number that can be given, as a form sends it. */
export const numbers: readonly string[] = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, index) =>
  String(LOWEST + index),
)

const score = z
  .string({ error: 'distance:problem.score-missing' })
  .refine(value => value === NOT_TODAY || numbers.includes(value), 'distance:problem.score-missing')
  .transform(value => (value === NOT_TODAY ? null : Number(value)))

/** What is asked before the numbers, in the address. */
export const askedSchema = z.object({
  stage: z.enum(scoredStages, { error: 'distance:problem.stage' }),
  voice: z.enum(voices, { error: 'distance:problem.voice' }),
})

export const scoresSchema = z.object({
  scores: z
    .array(
      z.object({
        goal: z.uuid({ error: 'distance:problem.form' }),
        score,
        note: words(limits.note, 'distance:problem.note-long'),
      }),
    )
    .min(1, { error: 'distance:problem.form' })
    .max(MOST_GOALS, { error: 'distance:problem.form' }),
  /** of the notes; where there are none to write it is not asked */
  language: language.optional(),
})

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
