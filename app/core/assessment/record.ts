import { frameworks } from './frameworks'
import type { Score } from './model'

/** What a partnership says about a component for one year. Saving adds a revision; nothing is overwritten. */
export interface Assessment {
  /** key of the scale it was rated by */
  framework: string
  /** from 1 to the number of the scale's points */
  rating: number | null
  progressStage: Score | null
  /** the evidence for the rating */
  narrative: string
  /** what agencies differed on, and how it was settled */
  argued: string
  /** how the component is governed: which board looks at it, and when */
  governance: string
  /** the language of narrative, argued and governance */
  narrativeLanguage: 'cy' | 'en'
  /** A person or an agency. */
  leadName: string
  /** Addresses of released figures (core/evidence/cite), in the order in which they are shown. */
  cites: readonly string[]
}

export interface Revision extends Assessment {
  /** 1, 2, 3 … within a component and year */
  revision: number
  /** id of a member */
  savedBy: string
  savedAt: Date
}

/** The parts of an assessment, in the order of the form. */
export const parts = [
  'framework',
  'rating',
  'progressStage',
  'narrative',
  'cites',
  'argued',
  'leadName',
  'governance',
  'narrativeLanguage',
] as const
export type Part = (typeof parts)[number]

/** Before anything was saved. */
export const nothingYet: Omit<Assessment, 'narrativeLanguage'> = {
  framework: frameworks[0].key,
  rating: null,
  progressStage: null,
  narrative: '',
  argued: '',
  governance: '',
  leadName: '',
  cites: [],
}

/**
 * Which parts a revision changed.
 *
 * before   null for the first revision: everything it fills in counts as changed
 */
export function changedParts(before: Assessment | null, after: Assessment): Part[] {
  const base = before ?? { ...nothingYet, narrativeLanguage: after.narrativeLanguage }
  return parts.filter(part => String(base[part]) !== String(after[part]))
}

/** Whether saving would add a revision that says the same as the one before. */
export const saysTheSame = (before: Assessment | null, after: Assessment): boolean =>
  changedParts(before, after).length === 0

/** The texts that are questioned before they are saved, by field. */
export const writtenParts = ['narrative', 'argued', 'governance'] as const
