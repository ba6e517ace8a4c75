import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { deliverEmail } from '~/steps/deliver-email'

const payloadSchema = z.strictObject({ sealed: z.base64(), queuedAt: z.iso.datetime() })

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
 */
export const sendEmail: Task = async (payload, { job, logger }) => {
  const { sealed, queuedAt } = payloadSchema.parse(payload)
  const delivered = await deliverEmail({ sealed, queuedAt: new Date(queuedAt), now: new Date() })
  if (delivered.kind === 'put-off') throw new NotTakenYet(delivered.code)
  if (delivered.kind === 'dropped') logger.warn(`The e-mail of job ${job.id} was dropped (${delivered.code})`)
}
