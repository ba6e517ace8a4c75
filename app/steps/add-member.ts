import type { RandomBytes } from '~/core/answer/secrets'
import { newId } from '~/core/staff/ids'
import type { MemberDetails } from '~/core/staff/member'
import { isDuplicate } from '~/store/faults'
import { insertMember } from '~/store/members'
import { inPartnership } from '~/store/pools'
import { linkFor, type OneTimeLink } from './link-for'

export interface AddMember {
  partnershipId: string
  details: MemberDetails
  byEmail: boolean
  baseUrl: string
  now: Date
  randomBytes: RandomBytes
}

/** An e-mail address signs in to one partnership of the installation, so it can be taken by any of them. */
export type AddMemberResult = { kind: 'added'; memberId: string; link: OneTimeLink } | { kind: 'email-taken' }

/** Adds a member, with the one-time link for choosing a password. The e-mail, if any, leaves only if all is kept. */
export async function addMember({
  partnershipId,
  details,
  byEmail,
  baseUrl,
  now,
  randomBytes,
}: AddMember): Promise<AddMemberResult> {
  const id = newId(randomBytes)
  try {
    const link = await inPartnership('staff', partnershipId, async tx => {
      await insertMember(tx, partnershipId, id, details)
      return linkFor(tx, { partnershipId, member: { id, ...details }, byEmail, baseUrl, now, randomBytes })
    })
    return { kind: 'added', memberId: id, link }
  } catch (error) {
    if (isDuplicate(error)) return { kind: 'email-taken' }
    throw error
  }
}
