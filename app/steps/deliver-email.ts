import { open } from '~/core/answer/seal'
import { unpad } from '~/core/answer/secrets'
import { type Email, emailSchema, textOf } from '~/deliver/email'
import { MailSettingsError, mailSettings } from '~/deliver/settings'
import { sendBySmtp } from '~/deliver/smtp'
import { jobsKeys } from '~/store/keyring'
import { writeOutbox } from '~/store/outbox'

/** Contact details are kept for three days at the most, whether or not the mail server could be reached. */
export const HOURS_TO_TRY = 72

const HOUR = 3_600_000

/**
 * done     accepted by the mail server, or in the outbox: the job goes, and the address with it
 * dropped  older than HOURS_TO_TRY, or refused for good: the job goes as well
 * put-off  to be tried again
 *
 * `code` never holds an address.
 */
export type Delivered = { kind: 'done' } | { kind: 'dropped' | 'put-off'; code: string }

export interface DeliverEmail {
  /** base64, as queueEmail put it */
  sealed: string
  queuedAt: Date
  now: Date
}

/** Delivers one queued e-mail, in the jobs process. */
export async function deliverEmail({ sealed, queuedAt, now }: DeliverEmail): Promise<Delivered> {
  if (now.getTime() - queuedAt.getTime() > HOURS_TO_TRY * HOUR) return { kind: 'dropped', code: 'too-old' }
  const email = await openEmail(sealed)
  if (!email) return { kind: 'put-off', code: 'other-key' }
  try {
    return await deliver(email, now)
  } catch (error) {
    if (error instanceof MailSettingsError) return { kind: 'put-off', code: 'settings' }
    throw error
  }
}

async function deliver(email: Email, now: Date): Promise<Delivered> {
  const mail = mailSettings()
  if (mail.kind === 'none') return { kind: 'put-off', code: 'settings' }
  if (mail.kind === 'outbox') {
    const { to: recipient, subject, language, partnershipId } = email
    await writeOutbox(partnershipId, { recipient, subject, language, body: textOf(email), writtenAt: now })
    return { kind: 'done' }
  }
  const delivery = await sendBySmtp(email, mail)
  if (delivery.kind === 'accepted') return { kind: 'done' }
  return { kind: delivery.kind === 'refused' ? 'dropped' : 'put-off', code: delivery.code }
}

/** The e-mail, or null when it was sealed to a key that this process does not hold (any more, or yet). */
async function openEmail(sealed: string): Promise<Email | null> {
  const { contact } = jobsKeys()
  try {
    const opened = await open(contact.private, contact.public, Buffer.from(sealed, 'base64'))
    return emailSchema.parse(JSON.parse(Buffer.from(unpad(opened)).toString('utf8')))
  } catch {
    return null
  }
}
