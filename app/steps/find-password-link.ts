import { isStaffToken, linkHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { findLinkOwner } from '~/store/password-links'

/** Whom a one-time link lets choose a password, or null when it has ended. Looking does not use it up. */
export async function findPasswordLink({
  token,
  now,
}: {
  token: string
  now: Date
}): Promise<{ email: string; name: string } | null> {
  if (!isStaffToken(token)) return null
  const owner = await findLinkOwner(linkHash(webKeys().session, token), now)
  return owner && { email: owner.email, name: owner.name }
}
