import { seal } from '~/core/answer/seal'
import { pad } from '~/core/answer/secrets'
import { type Email, emailSchema } from '~/deliver/email'
import { jobsKeys } from '~/store/keyring'

/** What the task send-email takes. */
export type MailPayload = { sealed: string; queuedAt: string }

/**
 * An e-mail that the jobs process itself has reason to send, sealed and padded as queueEmail does it for the pages.
 *
 * throws  ZodError when the address or the subject cannot be one
 */
export async function sealedMail(email: Email, now: Date): Promise<MailPayload> {
  const message = emailSchema.parse(email)
  const sealed = await seal(jobsKeys().contact.public, pad(Buffer.from(JSON.stringify(message), 'utf8')))
  return { sealed: Buffer.from(sealed).toString('base64'), queuedAt: now.toISOString() }
}
