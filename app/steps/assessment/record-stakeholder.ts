import { readYear } from '~/core/assessment/period'
import { dayOf } from '~/core/journey/days'
import { isSignedOff } from '~/store/faults'
import { addStakeholder, agencyExists, removeStakeholder as remove } from '~/store/plan'
import { inPartnership } from '~/store/pools'
import type { AssessmentLead } from './read-evidence'

interface About {
  lead: AssessmentLead
  component: string
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  now: Date
}

export interface RecordStakeholder extends About {
  stakeholder: {
    /** An agency of the partnership; null for somebody with a `name`. */
    agencyId: string | null
    /** '' for an agency */
    name: string
    role: string
    outcomes: string
    language: 'cy' | 'en'
  }
  /** The one whose place this takes, or null. */
  replaces: string | null
}

/**
 * gone            who was to be replaced is not there any more; nothing was recorded
 * signed          the component and year are signed off; nothing was recorded
 * unknown-agency  the partnership has no such agency
 * unknown-period  no such year
 */
export type RecordedStakeholder = {
  kind: 'recorded' | 'gone' | 'signed' | 'unknown-agency' | 'unknown-period'
}

/** Records a stakeholder partner of a component and year, or brings one up to date: the old row stays, out of sight. */
export async function recordStakeholder(wish: RecordStakeholder): Promise<RecordedStakeholder> {
  const { lead, component, period, stakeholder, replaces, now } = wish
  const { memberId: recordedBy, partnershipId } = lead
  const year = readYear(period, dayOf(now))
  if (!year) return { kind: 'unknown-period' }
  const where = { component, periodFrom: year.from }
  return unlessSigned(() =>
    inPartnership('lead', partnershipId, async (tx): Promise<RecordedStakeholder> => {
      if (stakeholder.agencyId !== null && !(await agencyExists(tx, stakeholder.agencyId)))
        return { kind: 'unknown-agency' }
      if (replaces !== null && !(await remove(tx, where, replaces, now))) return { kind: 'gone' }
      await addStakeholder(tx, where, { ...stakeholder, partnershipId, recordedBy, recordedAt: now })
      return { kind: 'recorded' }
    }),
  )
}

/** Takes a stakeholder partner off the page; the row stays. `gone` when they are not there. */
export async function removeStakeholder({
  lead,
  component,
  period,
  id,
  now,
}: About & { id: string }): Promise<{ kind: 'removed' | 'gone' | 'signed' }> {
  const year = readYear(period, dayOf(now))
  if (!year) return { kind: 'gone' }
  const where = { component, periodFrom: year.from }
  return unlessSigned(() =>
    inPartnership('lead', lead.partnershipId, async (tx): Promise<{ kind: 'removed' | 'gone' }> => {
      return { kind: (await remove(tx, where, id, now)) ? 'removed' : 'gone' }
    }),
  )
}

/** The refusal ends the transaction, so it is read outside of it: nothing of what was tried is kept. */
async function unlessSigned<T>(work: () => Promise<T>): Promise<T | { kind: 'signed' }> {
  try {
    return await work()
  } catch (error) {
    if (isSignedOff(error)) return { kind: 'signed' }
    throw error
  }
}
