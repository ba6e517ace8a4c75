import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { mailLeads } from '~/steps/safeguarding/mail-leads'

const payloadSchema = z.strictObject({
  partnershipId: z.uuid(),
  urgency: z.enum(['now', 'soon']),
  only: z.uuid().optional(),
  except: z.uuid().optional(),
})

/**
 * Turns "something waits" into an e-mail job for each safeguarding lead. Each has a key made of this job's id, so
 * that a second try after a fault does not queue the same message twice.
 */
export const alertLeads: Task = async (payload, { addJob, job, logger }) => {
  const alert = payloadSchema.parse(payload)
  const mails = await mailLeads({ ...alert, baseUrl: baseUrl(), now: new Date() })
  // With `except` there may be nobody left; without it somebody waits and no lead knows.
  if (mails.length === 0 && !alert.except) {
    logger.error(`Partnership ${alert.partnershipId} has no safeguarding lead to tell`)
  }
  for (const { memberId, payload: mail } of mails) {
    await addJob('send-email', mail, { jobKey: `alert ${job.id} ${memberId}`, jobKeyMode: 'preserve_run_at' })
  }
}

/** Where the pages are, as the web process sees it: BASE_URL, or this machine. */
function baseUrl(): string {
  return (process.env.BASE_URL || `http://localhost:${process.env.PORT || 3000}`).replace(/\/+$/, '')
}
