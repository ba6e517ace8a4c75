import { type ChangeState, isOpen } from './told-back'

/** What a partnership lead could do next, and when something new can be known. */
export type NextStep =
  | 'read-new-evidence'
  | 'rate'
  | 'choose-stage'
  | 'name-lead'
  | 'write-narrative'
  | 'record-activity'
  | 'record-change'
  | 'finish-changes'
  | 'rest'

export interface Situation {
  /** Null while nothing was saved for this year. */
  assessment: {
    rating: number | null
    progressStage: number | null
    narrative: string
    leadName: string
  } | null
  /** The day the assessment was last saved, 'YYYY-MM-DD'; null while it was not. */
  savedOn: string | null
  /** The day on which the latest release of this year came out; null while there is none. */
  releasedOn: string | null
  activities: number
  /** "you said, we did"; null for a component that has none of its own */
  changes: readonly { state: ChangeState }[] | null
}

/** How many steps are enough to take in at a glance. */
const AT_A_GLANCE = 3

/**
 * The few things to do next, the most useful first; `rest` when everything is done.
 *
 * Evidence comes before judgement: a release newer than the assessment is read before anything is rated again, and
 * a rating is asked for whether or not there is a release, because what was recorded by hand is evidence too.
 */
export function nextSteps(situation: Situation): NextStep[] {
  const { assessment, savedOn, releasedOn, activities, changes } = situation
  const isNew = releasedOn !== null && (savedOn === null || savedOn < releasedOn)
  const steps: [NextStep, boolean][] = [
    ['read-new-evidence', isNew],
    ['record-activity', activities === 0],
    ['rate', assessment?.rating == null],
    ['choose-stage', assessment !== null && assessment.rating !== null && assessment.progressStage === null],
    ['name-lead', assessment !== null && assessment.leadName === ''],
    ['write-narrative', assessment !== null && assessment.narrative === ''],
    ['record-change', changes?.length === 0],
    ['finish-changes', changes?.some(({ state }) => isOpen(state)) ?? false],
  ]
  const open = steps.filter(([, needed]) => needed).map(([step]) => step)
  return open.length === 0 ? ['rest'] : open.slice(0, AT_A_GLANCE)
}
