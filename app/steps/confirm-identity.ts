import { confirmLimit } from '~/core/staff/attempts'
import { matches } from '~/core/staff/password-hash'
import { sessionHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { findByEmail, findMember } from '~/store/members'
import { inPartnership } from '~/store/pools'
import { updateSession } from '~/store/sessions'
import { countAll } from './count-try'
import { type OwnerHere, takeCode } from './second-factor'

/** What somebody shows: the password, or a code of their app; '' for what was left empty. */
export interface Shown {
  password: string
  code: string
}

export type ConfirmIdentityResult =
  | { kind: 'confirmed' }
  | { kind: 'refused' }
  | { kind: 'too-many'; retryAfter: number }

/**
 * Lets somebody who is signed in show again who they are, before something dangerous. Counted for the session alone,
 * so that nobody outside it can use it up.
 */
export async function confirmIdentity(
  { memberId, partnershipId, token }: OwnerHere,
  shown: Shown,
  now: Date,
): Promise<ConfirmIdentityResult> {
  const hash = sessionHash(webKeys().session, token)
  const attempt = await countAll([[confirmLimit, Buffer.from(hash).toString('base64url')]])
  if (attempt.kind === 'too-many') return attempt
  const right = (await isPassword({ memberId, partnershipId }, shown.password)) || (await isCode())
  if (!right) return { kind: 'refused' }
  await attempt.giveBack()
  await inPartnership('staff', partnershipId, tx => updateSession(tx, hash, { authenticatedAt: now }))
  return { kind: 'confirmed' }

  async function isCode() {
    if (shown.code === '') return false
    return inPartnership('staff', partnershipId, async tx => {
      return (await takeCode(tx, memberId, shown.code, now)) !== null
    })
  }
}

/** Whether this is the member's password. An empty one is nobody's. */
export async function isPassword(
  { memberId, partnershipId }: { memberId: string; partnershipId: string },
  password: string,
): Promise<boolean> {
  if (password === '') return false
  const member = await inPartnership('staff', partnershipId, tx => findMember(tx, memberId))
  const found = member && (await findByEmail(member.email))
  return matches(found?.active ? found.passwordHash : '', password)
}
