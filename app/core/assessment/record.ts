import type { Score } from './model'

/** What a partnership says about a component for one year. Saving adds a revision; nothing is overwritten. */
export interface Assessment {
  rating: Score | null
  progressStage: Score | null
  narrative: string
  narrativeLanguage: 'cy' | 'en'
  /** A person or an agency. */
  leadName: string
}

export interface Revision extends Assessment {
  /** 1, 2, 3 … within a component and year */
  revision: number
  /** id of a member */
  savedBy: string
  savedAt: Date
}

/** The parts of an assessment, in the order of the form. */
export const parts = ['rating', 'progressStage', 'leadName', 'narrative', 'narrativeLanguage'] as const
export type Part = (typeof parts)[number]

/** Before anything was saved. */
export const nothingYet: Omit<Assessment, 'narrativeLanguage'> = {
  rating: null,
  progressStage: null,
  narrative: '',
  leadName: '',
}

/**
 * Which parts a revision changed.
 *
 * before   null for the first revision: everything it fills in counts as changed
 */
export function changedParts(before: Assessment | null, after: Assessment): Part[] {
  const base = before ?? { ...nothingYet, narrativeLanguage: after.narrativeLanguage }
  return parts.filter(part => base[part] !== after[part])
}

/** Whether saving would add a revision that says the same as the one before. */
export const saysTheSame = (before: Assessment | null, after: Assessment): boolean =>
  changedParts(before, after).length === 0
