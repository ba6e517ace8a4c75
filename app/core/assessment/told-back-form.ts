import { z } from 'zod'
import { limits, pastDay, text } from './forms'
import { changeSources, changeStates, isAnswered, type Lang } from './told-back'

const pair = z.object({
  cy: text(limits.text, 'changes:problem.text-long'),
  en: text(limits.text, 'changes:problem.text-long'),
})

/** A day that may be left empty. */
const optionalDay = (today: string) =>
  z
    .string()
    .optional()
    .transform((raw, problem) => {
      if (!raw) return null
      const read = pastDay(today).safeParse(raw)
      if (read.success) return read.data
      for (const { message } of read.error.issues) problem.addIssue({ code: 'custom', message })
      return null
    })

/**
 * What the form of a heard thing takes. Messages are keys.
 *
 * today  the day it is in Wales, 'YYYY-MM-DD'
 * lang   the page's language: beside its half stands what one of the two has to say
 */
export const heardForm = (today: string, lang: Lang) =>
  z
    .object({
      heard: pair.default({ cy: '', en: '' }),
      heardOn: pastDay(today),
      source: z.enum(changeSources, 'changes:problem.source'),
      state: z.enum(changeStates, 'changes:problem.state'),
      decided: pair.default({ cy: '', en: '' }),
      lead: text(limits.leadName, 'assessment:problem.lead-long'),
      decidedOn: optionalDay(today),
      doneOn: optionalDay(today),
      act: z.enum(['save', 'publish', 'unpublish']).catch('save'),
      /** The revision the form was filled in on; 0 before the first. */
      basedOn: z.coerce.number().int().min(0).catch(0),
    })
    .superRefine(({ heard, heardOn, state, decided, decidedOn, doneOn }, problem) => {
      const add = (path: string[], message: string) => problem.addIssue({ code: 'custom', path, message })
      const empty = ({ cy, en }: typeof heard) => cy === '' && en === ''
      if (empty(heard)) add(['heard', lang], 'changes:problem.heard-missing')
      if (isAnswered(state) && empty(decided)) {
        const why = state === 'not-doing' ? 'changes:problem.why-missing' : 'changes:problem.decided-missing'
        add(['decided', lang], why)
      }
      // Nothing that was typed is dropped in silence.
      if (!isAnswered(state) && decidedOn) add(['state'], 'changes:problem.only-heard')
      if (isAnswered(state) && !decidedOn) add(['decidedOn'], 'changes:problem.decided-on-missing')
      if (state === 'done' && !doneOn) add(['doneOn'], 'changes:problem.done-on-missing')
      if (state !== 'done' && doneOn) add(['doneOn'], 'changes:problem.done-on-early')
      if (decidedOn && decidedOn < heardOn) add(['decidedOn'], 'changes:problem.decided-first')
      if (decidedOn && doneOn && doneOn < decidedOn) add(['doneOn'], 'changes:problem.done-first')
    })

export type HeardForm = z.output<ReturnType<typeof heardForm>>
