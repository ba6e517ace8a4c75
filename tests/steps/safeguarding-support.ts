import type { Lead } from '~/steps/safeguarding/lead'
import type { TestDatabase, TestPartnership } from '../support/database'
import { aJourney, anInvitation, aResponse } from '../support/invitation'

/** 09:00 on a day in May 2026, and minutes after it. */
export const at = (minutes = 0) => new Date(Date.UTC(2026, 4, 11, 9, minutes))

/** The partnership's two safeguarding leads. */
export const leadsOf = ({ id, safeguardingLeads }: TestPartnership): [Lead, Lead] => [
  { memberId: safeguardingLeads[0].id, partnershipId: id },
  { memberId: safeguardingLeads[1].id, partnershipId: id },
]

/** A young person answers with these words. Gives the journey and the receipt. */
export async function wordsSent(partnership: TestPartnership, text: string, now = at()) {
  const asked = await aJourney(partnership, { now })
  const token = await anInvitation(asked, now)
  const receipt = await aResponse(token, { listened: 'agree', different: text }, { now })
  return { ...asked, token, receipt }
}

export interface QueuedJob {
  task: string
  payload: Record<string, string>
}

/** What stands in the queue about a partnership, oldest first. */
export async function queued(db: TestDatabase, partnershipId: string): Promise<QueuedJob[]> {
  const { rows } = await db.owner.query(
    `SELECT task.identifier AS task, job.payload FROM graphile_worker._private_jobs job
     JOIN graphile_worker._private_tasks task ON task.id = job.task_id ORDER BY job.id`,
  )
  return rows.filter(({ payload }: QueuedJob) => payload.partnershipId === partnershipId)
}

/** Finds the reference of a journey, as a worker knows it. */
export async function referenceOf(db: TestDatabase, journeyId: string): Promise<string> {
  const { rows } = await db.owner.query('SELECT reference FROM journey.journey WHERE id = $1', [journeyId])
  return rows[0].reference
}
