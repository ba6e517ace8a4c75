import {
  addChange,
  type Change,
  type ChangeState,
  findChange,
  removeChange as remove,
} from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import type { AssessmentLead } from './read-evidence'

export interface RecordChange {
  lead: AssessmentLead
  change: {
    heard: string
    decided: string
    state: ChangeState
    /** 'YYYY-MM-DD' */
    decidedOn: string
    language: 'cy' | 'en'
  }
  /** The change that this one takes the place of, or null. */
  replaces: string | null
  now: Date
}

/** `gone`: what was to be replaced is not there any more; nothing was recorded. */
export type RecordedChange = { kind: 'recorded' } | { kind: 'gone' }

/** Records "you said, we did", or brings one up to date: the old row stays in the database, out of sight. */
export function recordChange({ lead, change, replaces, now }: RecordChange): Promise<RecordedChange> {
  const { memberId: recordedBy, partnershipId } = lead
  return inPartnership('lead', partnershipId, async (tx): Promise<RecordedChange> => {
    if (replaces !== null && !(await remove(tx, replaces, now))) return { kind: 'gone' }
    await addChange(tx, { ...change, partnershipId, recordedBy, recordedAt: now })
    return { kind: 'recorded' }
  })
}

/** A change to bring up to date; null when it is not there. */
export function readChange({ lead, id }: { lead: AssessmentLead; id: string }): Promise<Change | null> {
  return inPartnership('lead', lead.partnershipId, tx => findChange(tx, id))
}

/** Takes a change off the page; it stays in the database. Gives false when it is not there. */
export function removeChange({
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
