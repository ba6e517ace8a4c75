import type { RandomBytes } from '~/core/answer/secrets'
import { isLead, type LeadAction } from '~/core/staff/leads'
import type { Member } from '~/core/staff/member'
import { translator } from '~/i18n'
import { forgetPassword, leadFrom } from '~/store/members'
import { endPasswordLinks } from '~/store/password-links'
import type { Tx } from '~/store/pools'
import { linkFor } from './link-for'
import { queueEmail } from './queue-email'
import { recordLead } from './record-lead'

/** What sending somebody a link takes. */
export interface LinkByMail {
  /** where the app is reached, such as https://clywed.example */
  baseUrl: string
  randomBytes: RandomBytes
}

export interface LeadChanged {
  partnershipId: string
  /** The administrator. */
  actor: string
  change: Exclude<LeadAction, 'lead-link'>
  before: Member
  after: Member
  /** Needed for somebody newly named. */
  mail: LinkByMail | null
  now: Date
}

/**
 * What follows a change to a safeguarding lead, in the transaction that makes it.
 *
 * Somebody newly named chooses a password anew, with a link that only they get: the administrator may have seen the
 * last one, and so know the password. With another address, or access given back, a lead counts as named anew, and no
 * link that went elsewhere works. Whoever was a lead is told at the address that they had, since the alert to the
 * others goes to those who are leads when it is sent, and an administrator could take them away one after another.
 */
export async function leadChanged(tx: Tx, wish: LeadChanged): Promise<void> {
  const { partnershipId, actor, change, before, after, now } = wish
  if (change === 'lead-named') await askForPassword(tx, wish)
  if (change === 'lead-changed') {
    await leadFrom(tx, after.id, now)
    await endPasswordLinks(tx, after.id)
  }
  if (isLead(before)) await tellWhoWasLead(tx, wish)
  await recordLead(tx, { partnershipId, memberId: after.id, actor, action: change, now })
}

async function askForPassword(tx: Tx, { partnershipId, after, mail, now }: LeadChanged): Promise<void> {
  await forgetPassword(tx, after.id)
  if (mail && after.active) {
    await linkFor(tx, { partnershipId, member: after, byEmail: true, ...mail, now })
  }
}

async function tellWhoWasLead(tx: Tx, { partnershipId, before, now }: LeadChanged): Promise<void> {
  const { language, email: to, name } = before
  const t = translator(language)
  const subject = t('admin:email.lead-changed-subject')
  const body = t('admin:email.lead-changed-body', { name })
  await queueEmail(tx, { to, subject, body, language, partnershipId }, now)
}
