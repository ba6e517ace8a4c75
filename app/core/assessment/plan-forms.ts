import { z } from 'zod'
import { addMonths, type Day } from '../journey/days'
import { EARLIEST, isDay, language, limits, needed, text } from './forms'
import { actionKinds, actionStates, horizons } from './plan'

/** What the forms of the action plan take. Messages are keys of the namespace plan, or of assessment where they are shared. */
export const planLimits = { name: limits.leadName, text: limits.text } as const

/** An action is to be finished within ten years. */
const MONTHS_AHEAD = 120

/** A day not before 2020-04-01 and not more than ten years away. */
const planDay = (today: Day, missing: string) =>
  z
    .string(missing)
    .refine(isDay, 'plan:problem.day-invalid')
    .refine(day => !isDay(day) || day >= EARLIEST, 'assessment:problem.day-early')
    .refine(day => !isDay(day) || day <= addMonths(today, MONTHS_AHEAD), 'plan:problem.day-far')

/** today: the day it is in Wales, 'YYYY-MM-DD' */
export const actionForm = (today: Day) =>
  z.object({
    state: z.enum(actionStates, 'plan:problem.state'),
    byWhen: planDay(today, 'plan:problem.by-when-missing'),
    reviewOn: planDay(today, 'plan:problem.day-invalid')
      .optional()
      .transform(day => day ?? null),
    note: text(planLimits.text, 'assessment:problem.text-long'),
    noteLanguage: language,
    what: needed(planLimits.text, 'plan:problem.what-missing', 'assessment:problem.text-long'),
    who: needed(planLimits.name, 'plan:problem.who-missing', 'plan:problem.name-long'),
    kind: z.enum(actionKinds, 'plan:problem.kind'),
    horizon: z.enum(horizons, 'plan:problem.horizon'),
    /** `language` is the name of the page's language button. */
    writtenIn: language,
    /** The revision the form was filled in on; 0 before the first. */
    basedOn: z.coerce.number().int().min(0).catch(0),
  })

/** An agency of the list, or somebody else by name: `agency` is an id or ''. */
export const stakeholderForm = z
  .object({
    agency: z
      .string()
      .optional()
      .transform(id => id || null),
    name: text(planLimits.name, 'plan:problem.name-long'),
    role: needed(planLimits.text, 'plan:problem.role-missing', 'assessment:problem.text-long'),
    outcomes: text(planLimits.text, 'assessment:problem.text-long'),
    writtenIn: language,
  })
  .superRefine(({ agency, name }, problem) => {
    if (agency === null && name === '')
      problem.addIssue({ code: 'custom', path: ['name'], message: 'plan:problem.name-missing' })
    if (agency !== null && name !== '')
      problem.addIssue({ code: 'custom', path: ['name'], message: 'plan:problem.one-of-both' })
  })
