import { z } from 'zod'

/** Why a copy of everything is made, or a journey taken away: a code, since the log holds no content. */
export const copyReasons = ['person-asked', 'parent-asked', 'law-asks'] as const
export const eraseReasons = ['person-asked', 'parent-asked', 'by-mistake', 'law-asks'] as const
export type CopyReason = (typeof copyReasons)[number]
export type EraseReason = (typeof eraseReasons)[number]
export type Reason = CopyReason | EraseReason

/** What a log entry about a journey is about: its id, with the reason where there is one. */
export const subjectOf = (journeyId: string, reason: Reason): string => `${journeyId} ${reason}`

/** Every subject under which the log knows a journey. */
export const subjectsOf = (journeyId: string): string[] => [
  journeyId,
  ...eraseReasons.map(reason => subjectOf(journeyId, reason)),
]

/** The reason in a subject, or null. */
export const reasonIn = (subject: string): Reason | null =>
  eraseReasons.find(reason => subject.endsWith(` ${reason}`)) ?? null

/** Whose copy it is, when it is not one person's alone. */
export const EVERYBODY = 'everybody'

/** A copy is for one person: what another of the same family shared or wrote is not theirs to be given. */
export const copySchema = z.object({
  person: z.union([z.uuid(), z.literal(EVERYBODY)], { error: 'account:problem.person' }),
  reason: z.enum(copyReasons, { error: 'account:problem.reason' }),
  language: z.enum(['cy', 'en', 'both']).catch('both'),
})

export const eraseSchema = z.object({
  reason: z.enum(eraseReasons, { error: 'account:problem.reason' }),
  reference: z.string({ error: 'account:problem.reference-missing' }).min(1, {
    error: 'account:problem.reference-missing',
  }),
})

export const lookUpSchema = z.object({
  reference: z.string({ error: 'account:problem.reference-missing' }).min(1, {
    error: 'account:problem.reference-missing',
  }),
})
