import type { PeopleBand, PracticeKey } from '~/core/assessment/practices'
import { addActivity, removeActivity as remove } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import type { AssessmentLead } from './read-evidence'

export interface RecordActivity {
  lead: AssessmentLead
  activity: {
    practice: PracticeKey
    /** 'YYYY-MM-DD' */
    happenedOn: string
    people: PeopleBand
    what: string
    heard: string
    changed: string
    language: 'cy' | 'en'
  }
  now: Date
}

/** Records one of the ten practices by hand. The fields were checked by the form. */
export async function recordActivity({ lead, activity, now }: RecordActivity): Promise<void> {
  const { memberId: recordedBy, partnershipId } = lead
  await inPartnership('lead', partnershipId, tx =>
    addActivity(tx, { ...activity, partnershipId, recordedBy, recordedAt: now }),
  )
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
