import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { AHEAD, ALERT_KEY, urgencies } from '~/core/safeguarding/urgency'
import { mailLeads } from '~/steps/safeguarding/mail-leads'
import { baseUrl } from './base-url'

const payloadSchema = z.strictObject({
  partnershipId: z.uuid(),
  urgency: z.enum(urgencies),
  only: z.uuid().optional(),
  except: z.uuid().optional(),
  route: z.literal('yes').optional(),
})

/**
 * Turns "something waits" into an e-mail job for each safeguarding lead. Each has a key made of this job's id, so
 * that a second try after a fault does not queue the same message twice. Each but the one that says that an alert did
 * not arrive names whom it alerts, so that the others are told when it does not arrive (send-email), once.
 */
export const alertLeads: Task = async (payload, { addJob, job, logger }) => {
  const alert = payloadSchema.parse(payload)
  const { partnershipId, urgency, except, route } = alert
  const mails = await mailLeads({ ...alert, baseUrl: baseUrl(), now: new Date() })
  // Somebody waits and no lead knows, or no other than the one who acted. When only something changed (`soon`), there
  // may be nobody else to tell: a first lead was named.
  if (mails.length === 0 && !(except && urgency === 'soon')) {
    const which = except ? 'second safeguarding lead' : 'safeguarding lead'
    logger.error(`Partnership ${partnershipId} has no ${which} to tell`)
  }
  for (const { memberId, payload: mail } of mails) {
    // Whoever is outside is no lead; that they were not reached is told to the leads all the same.
    const alerted = { partnershipId, memberId: memberId ?? partnershipId, ...(route ? { route } : {}) }
    const alerts = urgency === 'undelivered' ? {} : { alerts: alerted }
    await addJob(
      'send-email',
      { ...mail, ...alerts },
      {
        jobKey: `${ALERT_KEY}${job.id} ${memberId ?? 'outside'}`,
        jobKeyMode: 'preserve_run_at',
        priority: AHEAD,
      },
    )
  }
}
