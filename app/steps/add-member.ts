import type { RandomBytes } from '~/core/answer/secrets'
import { newId } from '~/core/staff/ids'
import { isLead } from '~/core/staff/leads'
import type { MemberDetails } from '~/core/staff/member'
import { mayBelongTo } from '~/store/agencies'
import { isDuplicate } from '~/store/faults'
import { record } from '~/store/log'
import { insertMember } from '~/store/members'
import { inPartnership } from '~/store/pools'
import { type HandedLink, handLink } from './link-for'
import { recordLead } from './record-lead'

export interface AddMember {
  partnershipId: string
  /** The administrator. */
  actor: string
  details: MemberDetails
  byEmail: boolean
  mailIsOffered: boolean
  baseUrl: string
  now: Date
  randomBytes: RandomBytes
}

/**
 * email-taken  an e-mail address signs in to one partnership of the installation; any of them may have it
 * no-agency    this partnership has no such agency, or it is retired
 * no-mail      a safeguarding lead's link goes by e-mail only, and no mail is set up
 */
export type AddMemberResult =
  | { kind: 'added'; memberId: string; link: HandedLink }
  | { kind: 'email-taken' }
  | { kind: 'no-agency' }
  | { kind: 'no-mail' }

/** Adds a member, with the one-time link for choosing a password. The e-mail, if any, leaves only if all is kept. */
export async function addMember({
  partnershipId,
  actor,
  details,
  byEmail,
  mailIsOffered,
  baseUrl,
  now,
  randomBytes,
}: AddMember): Promise<AddMemberResult> {
  if (isLead(details) && !mailIsOffered) return { kind: 'no-mail' }
  const id = newId(randomBytes)
  const member = { id, ...details }
  try {
    return await inPartnership('staff', partnershipId, async (tx): Promise<AddMemberResult> => {
      if (details.agencyId && !(await mayBelongTo(tx, details.agencyId))) return { kind: 'no-agency' }
      await insertMember(tx, partnershipId, id, details, now)
      const link = await handLink(tx, { partnershipId, member, byEmail, baseUrl, now, randomBytes })
      if (isLead(details)) {
        await recordLead(tx, { partnershipId, memberId: id, actor, action: 'lead-named', now })
      }
      await record(tx, { actor, action: 'member-added', subject: id, at: now })
      return { kind: 'added', memberId: id, link }
    })
  } catch (error) {
    if (isDuplicate(error)) return { kind: 'email-taken' }
    throw error
  }
}
