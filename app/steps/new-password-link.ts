import type { RandomBytes } from '~/core/answer/secrets'
import { findByEmail, findMember } from '~/store/members'
import { inPartnership } from '~/store/pools'
import { linkFor, type OneTimeLink } from './link-for'

export interface NewPasswordLink {
  partnershipId: string
  memberId: string
  byEmail: boolean
  baseUrl: string
  now: Date
  randomBytes: RandomBytes
}

/**
 * A new one-time link for a member of this partnership. Earlier links end; the password that is in use, if any,
 * stays until another is chosen.
 *
 * returns  null when there is no such member, or the member may not sign in
 */
export function newPasswordLink({ memberId, ...rest }: NewPasswordLink): Promise<OneTimeLink | null> {
  return inPartnership('staff', rest.partnershipId, async tx => {
    const member = await findMember(tx, memberId)
    return member?.active ? linkFor(tx, { member, ...rest }) : null
  })
}

/**
 * A new one-time link for whoever signs in with this address, for the command line.
 *
 * returns  null when nobody does, or may
 */
export async function linkByEmail({
  email,
  ...rest
}: Pick<NewPasswordLink, 'baseUrl' | 'now' | 'randomBytes'> & { email: string }) {
  const found = await findByEmail(email)
  return (
    found &&
    newPasswordLink({ ...rest, partnershipId: found.partnershipId, memberId: found.memberId, byEmail: false })
  )
}
