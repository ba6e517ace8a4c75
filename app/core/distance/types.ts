import type { Stage } from '~/core/instrument'
import type { Day } from '~/core/journey/days'
import type { Language } from '~/core/journey/types'

/** What a worker and a family keep together: what matters, goals, and how far they have come. Both see all of it. */

/** What part of a life a goal is about. Codes are stored; both languages name them (distance:area.…). */
export const areas = [
  'family',
  'learning',
  'home',
  'friends',
  'feelings',
  'health',
  'enjoyment',
  'safety',
  'other',
] as const
export type Area = (typeof areas)[number]

/**
 * changed           put differently: another goal stands in its place and begins a line of its own
 * no_longer_wanted  the person does not want it any more
 * unsafe            working on it would not be safe
 */
export const goalStates = ['open', 'reached', 'stuck', 'changed', 'no_longer_wanted', 'unsafe'] as const
export type GoalState = (typeof goalStates)[number]

/** Whose number it is. Each is its own: they are set side by side and never put together into one. */
export const voices = ['person', 'parent_carer', 'worker'] as const
export type Voice = (typeof voices)[number]

/**
 * When a goal is scored. A goal's own: one that is chosen half-way through the support has its beginning then.
 * Afterwards there is nobody to sit down together with.
 */
export const scoredStages = ['beginning', 'midpoint', 'end'] as const satisfies readonly Stage[]
export type ScoredStage = (typeof scoredStages)[number]

export const LOWEST = 0
export const HIGHEST = 10

/** One way of putting what matters; writing again adds a revision, and the highest counts. */
export interface Matters {
  respondentId: string
  revision: number
  /** what matters to me */
  matters: string
  /** who and what helps */
  helps: string
  /** what I want to be different */
  different: string
  language: Language
  on: Day
}

/** What became of a goal on a day, with the reason in somebody's words. */
export interface StateChange {
  revision: number
  state: GoalState
  reason: string
  language: Language
  on: Day
  /** the goal that stands in its place, when it was put differently */
  replacedBy: string | null
}

export interface Goal {
  id: string
  respondentId: string
  /** 1, 2, … in the order in which a person's goals were chosen */
  place: number
  area: Area
  text: string
  /** What 0 and 10 would look like in the person's own words; empty when the page's ordinary wording stands. */
  zero: string
  ten: string
  language: Language
  chosenOn: Day
  /** oldest first; none while it is as it was chosen */
  changes: StateChange[]
}

/** A number somebody gave. Giving another for the same goal, voice and stage adds a revision; the highest counts. */
export interface Score {
  goalId: string
  voice: Voice
  stage: ScoredStage
  revision: number
  /** 0 to 10, or null when it was taken back */
  score: number | null
  on: Day
}

/** What has changed and what helped, in the person's own words. The highest revision counts; empty takes it back. */
export interface Note {
  goalId: string
  stage: ScoredStage
  revision: number
  text: string
  language: Language
  on: Day
}

/** How a goal stands now: as it was last said, and open before anything was said. */
export const stateOf = ({ changes }: Pick<Goal, 'changes'>): GoalState => latest(changes)?.state ?? 'open'

/** The row with the highest revision, wherever it stands; undefined of none. */
export function latest<T extends { revision: number }>(rows: readonly T[]): T | undefined {
  return rows.reduce<T | undefined>(
    (last, row) => (last === undefined || row.revision > last.revision ? row : last),
    undefined,
  )
}
