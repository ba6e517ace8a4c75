import { seal } from '~/core/answer/seal'
import { pad } from '~/core/answer/secrets'
import { type Email, emailSchema } from '~/deliver/email'
import { webKeys } from '~/store/keyring'
import type { Tx } from '~/store/pools'
import { enqueue } from '~/store/queue'

/**
 * Queues an e-mail in the transaction that is its reason: both happen, or neither does. The queue holds it sealed
 * to the jobs process, padded, so that neither the address nor a link can be read from the database; the time
 * stands beside it, so that an old one is dropped even when it can no longer be opened.
 *
 * throws  ZodError when the address or the subject cannot be one
 */
export async function queueEmail(tx: Tx, email: Email, now: Date): Promise<void> {
  const message = emailSchema.parse(email)
  const sealed = await seal(webKeys().contact.public, pad(Buffer.from(JSON.stringify(message), 'utf8')))
  await enqueue(tx, 'send-email', {
    sealed: Buffer.from(sealed).toString('base64'),
    queuedAt: now.toISOString(),
  })
}
