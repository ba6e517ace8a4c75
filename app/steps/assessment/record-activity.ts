import type { ComponentKey } from '~/core/assessment/components'
import type { PeopleBand, PracticeKey } from '~/core/assessment/practices'
import { addActivity, removeActivity as remove } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { type QuestionedTexts, questionTexts } from './question-texts'
import type { AssessmentLead } from './read-evidence'

export interface RecordActivity {
  lead: AssessmentLead
  component: ComponentKey
  activity: {
    /** one of the ten for Collaboration forums and pathways, and null for every other component */
    practice: PracticeKey | null
    /** 'YYYY-MM-DD' */
    happenedOn: string
    people: PeopleBand
    what: string
    heard: string
    changed: string
    language: 'cy' | 'en'
  }
  /** what the checkbox "I have checked these" sent */
  confirmed?: string
  now: Date
}

/** Records by hand what was done for a component. The fields were checked by the form. */
export function recordActivity({
  lead,
  component,
  activity,
  confirmed = '',
  now,
}: RecordActivity): Promise<{ kind: 'recorded' } | QuestionedTexts> {
  const { memberId: recordedBy, partnershipId } = lead
  return inPartnership('lead', partnershipId, async (tx): Promise<{ kind: 'recorded' } | QuestionedTexts> => {
    const { what, heard, changed } = activity
    const questions = await questionTexts(tx, { texts: { what, heard, changed }, confirmed })
    if (questions.length > 0) return { kind: 'questioned', questions }
    await addActivity(tx, { ...activity, component, partnershipId, recordedBy, recordedAt: now })
    return { kind: 'recorded' }
  })
}

/** Takes an activity off the page; it stays in the database. Gives false when it is not there. */
export function removeActivity({
  lead,
  id,
  now,
}: {
  lead: AssessmentLead
  id: string
  now: Date
}): Promise<boolean> {
  return inPartnership('lead', lead.partnershipId, tx => remove(tx, id, now))
}
