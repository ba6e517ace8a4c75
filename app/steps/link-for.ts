import type { RandomBytes } from '~/core/answer/secrets'
import { isLead } from '~/core/staff/leads'
import type { Member } from '~/core/staff/member'
import { linkHash, newStaffToken, PASSWORD_LINK_LENGTH } from '~/core/staff/session'
import { translator } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { webKeys } from '~/store/keyring'
import { replacePasswordLink } from '~/store/password-links'
import type { Tx } from '~/store/pools'
import { queueEmail } from './queue-email'

/** A one-time link, whose address is known now and never again. */
export interface OneTimeLink {
  url: string
  expiresAt: Date
  emailed: boolean
}

/** What an administrator gets of a link: the link itself or, for a safeguarding lead, that it was sent. */
export type HandedLink = ({ kind: 'shown' } & OneTimeLink) | { kind: 'sent'; expiresAt: Date }

export interface LinkFor {
  partnershipId: string
  member: Pick<Member, 'id' | 'email' | 'name' | 'language'>
  byEmail: boolean
  /** where the app is reached, such as https://clywed.example */
  baseUrl: string
  now: Date
  randomBytes: RandomBytes
}

/**
 * Makes the one-time link with which a member chooses a password, in the caller's transaction. Earlier links of
 * the member end. Only its HMAC is kept, so it can be shown now and never again.
 */
export async function linkFor(
  tx: Tx,
  { partnershipId, member, byEmail, baseUrl, now, randomBytes }: LinkFor,
): Promise<OneTimeLink> {
  const token = newStaffToken(randomBytes)
  const expiresAt = new Date(now.getTime() + PASSWORD_LINK_LENGTH)
  const tokenHash = linkHash(webKeys().session, token)
  await replacePasswordLink(tx, { tokenHash, memberId: member.id, partnershipId, expiresAt }, now)
  const url = `${baseUrl}/${member.language}/password/${token}`
  if (byEmail) {
    const { language, email: to, name } = member
    const t = translator(language)
    const until = formatDateTime(language, expiresAt)
    const subject = t('admin:email.subject')
    await queueEmail(
      tx,
      { to, subject, body: t('admin:email.body', { name, url, until }), language, partnershipId },
      now,
    )
  }
  return { url, expiresAt, emailed: byEmail }
}

/**
 * The same for an administrator. A safeguarding lead's link goes to the lead's own address and nowhere else: whoever
 * could choose the passwords of two leads could find out alone who wrote something.
 *
 * wish  for a safeguarding lead `byEmail` counts as true; that mail is set up is the caller's to see to
 */
export async function handLink(
  tx: Tx,
  wish: LinkFor & { member: Pick<Member, 'roles'> },
): Promise<HandedLink> {
  if (!isLead(wish.member)) return { kind: 'shown', ...(await linkFor(tx, wish)) }
  const { expiresAt } = await linkFor(tx, { ...wish, byEmail: true })
  return { kind: 'sent', expiresAt }
}
