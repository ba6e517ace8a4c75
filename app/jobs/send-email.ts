import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { AHEAD } from '~/core/safeguarding/urgency'
import { deliverEmail } from '~/steps/deliver-email'

const payloadSchema = z.strictObject({
  sealed: z.base64(),
  queuedAt: z.iso.datetime(),
  /** The safeguarding lead whom it alerts; absent from every other e-mail. */
  alerts: z
    .strictObject({ partnershipId: z.uuid(), memberId: z.uuid(), route: z.literal('yes').optional() })
    .optional(),
})

/** The mail server is to be asked again. `code` is all that is logged and kept of it. */
class NotTakenYet extends Error {
  override name = 'NotTakenYet'

  constructor(readonly code: string) {
    super('The e-mail was not taken yet')
  }
}

/**
 * Sends one queued e-mail. Throwing makes graphile-worker try again later, each time longer, for about four days;
 * the step drops the message after three, so no job outlives its contact. What is thrown stands in the jobs table
 * until then, so it names a code and nothing else.
 *
 * An alert that is dropped reached nobody, while whoever asked for help was told that an e-mail goes: the other
 * safeguarding leads are told that it did not arrive. What tells them names no lead whom it alerts, so it ends there.
 */
export const sendEmail: Task = async (payload, { addJob, job, logger }) => {
  const { sealed, queuedAt, alerts } = payloadSchema.parse(payload)
  const delivered = await deliverEmail({ sealed, queuedAt: new Date(queuedAt), now: new Date() })
  if (delivered.kind === 'put-off') throw new NotTakenYet(delivered.code)
  if (delivered.kind !== 'dropped') return
  logger.warn(`The e-mail of job ${job.id} was dropped (${delivered.code})`)
  if (!alerts) return
  const { partnershipId, memberId, route } = alerts
  await addJob(
    'alert-leads',
    { partnershipId, urgency: 'undelivered', except: memberId, ...(route ? { route } : {}) },
    { jobKey: `undelivered ${job.id}`, jobKeyMode: 'preserve_run_at', priority: AHEAD },
  )
}
