import { translator } from '~/i18n'
import { type MailPayload, sealedMail } from '~/steps/sealed-mail'
import { findHours, listLeadAddresses } from '~/store/alerts'
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
  payload: MailPayload
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
    await listLeadAddresses(tx, 'safeguarding_lead'),
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
      const payload = await sealedMail({ to: email, subject, body, language, partnershipId }, now)
      return { memberId: id, payload }
    }),
  )
}
