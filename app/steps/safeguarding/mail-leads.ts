import { seal } from '~/core/answer/seal'
import { pad } from '~/core/answer/secrets'
import { emailSchema } from '~/deliver/email'
import { translator } from '~/i18n'
import { findHours, listLeadAddresses } from '~/store/alerts'
import { jobsKeys } from '~/store/keyring'
import { inPartnership } from '~/store/pools'

export interface MailLeads {
  partnershipId: string
  /** `now` for a signal or an opening made alone, `soon` for the rest, `undelivered`: a colleague was not reached */
  urgency: 'now' | 'soon' | 'undelivered'
  only?: string | undefined
  except?: string | undefined
  /** the public address, without a slash at the end */
  baseUrl: string
  now: Date
}

export interface SealedMail {
  memberId: string
  /** as the task send-email takes it */
  payload: { sealed: string; queuedAt: string }
}

/**
 * Writes the e-mails that say that something waits in the safeguarding queue, each in the language of its reader:
 * no names, nothing of what was said, and the hours that people who answer are told. Runs in the jobs process.
 *
 * returns  one sealed message for each lead who is to be told; when `only` is a lead no longer, everybody is
 */
export async function mailLeads(wish: MailLeads): Promise<SealedMail[]> {
  const { partnershipId, urgency, only, except, baseUrl, now } = wish
  const [leads, hours] = await inPartnership('jobs', partnershipId, async tx => [
    await listLeadAddresses(tx),
    await findHours(tx),
  ])
  const picked = leads.filter(({ id }) => id === only)
  const told = (picked.length > 0 ? picked : leads).filter(({ id }) => id !== except)
  return Promise.all(
    told.map(async ({ id, email, language }) => {
      const t = translator(language)
      const ours = language === 'cy' ? hours?.hoursCy : hours?.hoursEn
      const body = [
        t(`safeguarding:mail.body-${urgency}`),
        `${t('safeguarding:mail.look')}\n${baseUrl}/${language}/safeguarding`,
        ours ? `${t('safeguarding:mail.hours')}\n${ours}` : t('safeguarding:mail.no-hours'),
        t('safeguarding:mail.why-so-little'),
      ].join('\n\n')
      const subject = t(`safeguarding:mail.subject-${urgency}`)
      const message = emailSchema.parse({ to: email, subject, body, language, partnershipId })
      const sealed = await seal(jobsKeys().contact.public, pad(Buffer.from(JSON.stringify(message), 'utf8')))
      const payload = { sealed: Buffer.from(sealed).toString('base64'), queuedAt: now.toISOString() }
      return { memberId: id, payload }
    }),
  )
}
