import type { RandomBytes } from '~/core/answer/secrets'
import { isLead } from '~/core/staff/leads'
import type { Member } from '~/core/staff/member'
import { record } from '~/store/log'
import { findByEmail, findMember, oneAtATime } from '~/store/members'
import { inPartnership, type Tx } from '~/store/pools'
import { type HandedLink, handLink, linkFor, type OneTimeLink } from './link-for'
import { recordLead } from './record-lead'

export interface NewPasswordLink {
  partnershipId: string
  memberId: string
  /** The administrator. */
  actor: string
  byEmail: boolean
  mailIsOffered: boolean
  baseUrl: string
  now: Date
  randomBytes: RandomBytes
}

/**
 * unknown  there is no such member in this partnership, or the member may not sign in
 * no-mail  a safeguarding lead's link goes by e-mail only, and no mail is set up
 */
export type NewPasswordLinkResult =
  | { kind: 'made'; link: HandedLink }
  | { kind: 'unknown' }
  | { kind: 'no-mail' }

/**
 * A new one-time link for a member of this partnership. Earlier links end; the password that is in use, if any,
 * stays until another is chosen.
 */
export function newPasswordLink(wish: NewPasswordLink): Promise<NewPasswordLinkResult> {
  const { partnershipId, memberId, actor, mailIsOffered, now } = wish
  return inPartnership('staff', partnershipId, async (tx): Promise<NewPasswordLinkResult> => {
    const member = await findActive(tx, partnershipId, memberId)
    if (!member) return { kind: 'unknown' }
    if (isLead(member) && !mailIsOffered) return { kind: 'no-mail' }
    const link = await handLink(tx, { ...wish, member })
    if (isLead(member)) await recordLead(tx, { partnershipId, memberId, actor, action: 'lead-link', now })
    await record(tx, { actor, action: 'password-link-made', subject: memberId, at: now })
    return { kind: 'made', link }
  })
}

/**
 * A new one-time link for whoever signs in with this address, for the command line, which shows it. Whoever runs it
 * holds the keys already; a safeguarding lead's link is logged all the same, and the other leads are told.
 *
 * returns  null when nobody does, or may
 */
export async function linkByEmail({
  email,
  ...wish
}: Pick<NewPasswordLink, 'baseUrl' | 'now' | 'randomBytes'> & {
  email: string
}): Promise<OneTimeLink | null> {
  const found = await findByEmail(email)
  if (!found) return null
  const { partnershipId, memberId } = found
  return inPartnership('staff', partnershipId, async tx => {
    const member = await findActive(tx, partnershipId, memberId)
    if (!member) return null
    const link = await linkFor(tx, { partnershipId, member, byEmail: false, ...wish })
    if (isLead(member)) {
      await recordLead(tx, { partnershipId, memberId, actor: null, action: 'lead-link', now: wish.now })
    }
    await record(tx, { actor: null, action: 'password-link-made', subject: memberId, at: wish.now })
    return link
  })
}

/** Waits for a change to the member's roles that is under way: who is a lead decides where the link goes. */
async function findActive(tx: Tx, partnershipId: string, memberId: string): Promise<Member | null> {
  await oneAtATime(tx, partnershipId)
  const member = await findMember(tx, memberId)
  return member?.active ? member : null
}
