import { routeOf } from '~/core/safeguarding/queue'
import type { Urgency } from '~/core/safeguarding/urgency'
import { translator } from '~/i18n'
import { type MailPayload, sealedMail } from '~/steps/sealed-mail'
import { findEscalationContact, findHours, listLeadAddresses } from '~/store/alerts'
import { inPartnership } from '~/store/pools'

export interface MailLeads {
  partnershipId: string
  urgency: Urgency
  only?: string | undefined
  except?: string | undefined
  /** only those who see concerns about somebody who works here */
  route?: 'yes' | undefined
  /** the public address, without a slash at the end */
  baseUrl: string
  now: Date
}

export interface SealedMail {
  /** null for the contact outside the service */
  memberId: string | null
  payload: MailPayload
}

/**
 * Writes the e-mails that say that something waits in the safeguarding queue, each in the language of its reader:
 * no names, nothing of what was said, and the hours that people who answer are told. Runs in the jobs process.
 *
 * returns  one sealed message for each who is to be told; when `only` is a lead no longer, everybody is. Where nobody
 *          may see a concern about somebody who works here, the contact outside is told, and none of the others
 */
export async function mailLeads(wish: MailLeads): Promise<SealedMail[]> {
  const { partnershipId, urgency, only, except, route, baseUrl, now } = wish
  const [everyone, hours, contact] = await inPartnership('jobs', partnershipId, async tx => [
    await listLeadAddresses(tx, 'safeguarding_lead'),
    await findHours(tx),
    await findEscalationContact(tx),
  ])
  const leads = route ? routeOf(everyone) : everyone
  const outside = contact && (urgency === 'outside' || (route && leads.length === 0))
  if (outside) {
    const { email: to, language } = contact
    const t = translator(language)
    const body = [t('safeguarding:mail.body-outside'), t('safeguarding:mail.why-outside')].join('\n\n')
    const subject = t('safeguarding:mail.subject-outside')
    return [
      { memberId: null, payload: await sealedMail({ to, subject, body, language, partnershipId }, now) },
    ]
  }
  // Nobody outside is named: the leads are told once more.
  const says = urgency === 'outside' ? 'unseen' : urgency
  const picked = leads.filter(({ id }) => id === only)
  const told = (picked.length > 0 ? picked : leads).filter(({ id }) => id !== except)
  return Promise.all(
    told.map(async ({ id, email, language }) => {
      const t = translator(language)
      const subject = t(`safeguarding:mail.subject-${says}`)
      const body = bodyOf(t, says, `${baseUrl}/${language}/safeguarding`, hours && hoursIn(hours, language))
      const payload = await sealedMail({ to: email, subject, body, language, partnershipId }, now)
      return { memberId: id, payload }
    }),
  )
}

const hoursIn = (hours: { hoursCy: string; hoursEn: string }, language: 'cy' | 'en') =>
  language === 'cy' ? hours.hoursCy : hours.hoursEn

function bodyOf(
  t: ReturnType<typeof translator>,
  says: Exclude<Urgency, 'outside'>,
  page: string,
  hours: string | null,
): string {
  if (says === 'help')
    return [t('safeguarding:mail.body-help'), `${t('safeguarding:mail.look')}\n${page}/help-content`].join(
      '\n\n',
    )
  return [
    t(`safeguarding:mail.body-${says}`),
    `${t('safeguarding:mail.look')}\n${page}`,
    hours ? `${t('safeguarding:mail.hours')}\n${hours}` : t('safeguarding:mail.no-hours'),
    t('safeguarding:mail.why-so-little'),
  ].join('\n\n')
}
