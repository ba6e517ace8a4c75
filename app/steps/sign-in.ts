import type { RandomBytes } from '~/core/answer/secrets'
import { INSTALLATION } from '~/core/audit/log'
import { limits } from '~/core/staff/attempts'
import type { Browser } from '~/core/staff/browsers'
import { newDeviceCookie } from '~/core/staff/device'
import { hashPassword, isOutdated, matches } from '~/core/staff/password-hash'
import { webKeys } from '~/store/keyring'
import { record } from '~/store/log'
import { findByEmail, savePasswordHash } from '~/store/members'
import { inPartnership } from '~/store/pools'
import { beginSession } from './begin-session'
import { countTry } from './count-try'
import { factorAtSignIn } from './second-factor'

export interface SignIn {
  /** in lower case */
  email: string
  password: string
  /** where the attempt comes from */
  address: string
  /** the browser's device cookie, if it has one */
  device: string | null
  /** the value of a session this browser holds, locked or not; it ends when a new one begins */
  oldToken: string | null
  browser?: Browser | undefined
  now: Date
  randomBytes: RandomBytes
}

/**
 * `refused` is the same for everybody who may not sign in; `retryAfter` is in seconds. `second-factor`: the password
 * was right, and the session is not live until a code is given (steps/pass-second-factor).
 */
export type SignInResult =
  | { kind: 'signed-in'; token: string; device: string }
  | { kind: 'second-factor'; token: string }
  | { kind: 'refused' }
  | { kind: 'too-many'; retryAfter: number }

/**
 * Signs a member in with e-mail address and password. An unknown address, a wrong password, a member who may no
 * longer sign in and one without a password get the same answer after the same work.
 */
export async function signIn({
  email,
  password,
  address,
  device,
  oldToken,
  browser,
  now,
  randomBytes,
}: SignIn): Promise<SignInResult> {
  const key = webKeys().session
  const attempt = await countTry(limits, { key, email, address, device })
  if (attempt.kind === 'too-many') return attempt

  const found = await findByEmail(email)
  const right = await matches(found?.active ? found.passwordHash : '', password)
  if (!found || !right) {
    await recordRefusal(found, now)
    return { kind: 'refused' }
  }

  await attempt.giveBack()
  if (isOutdated(found.passwordHash)) {
    await savePasswordHash(found.partnershipId, found.memberId, await hashPassword(password, randomBytes))
  }
  const secondFactor = await factorAtSignIn(found)
  const { memberId, partnershipId } = found
  const token = await beginSession({
    ...{ memberId, partnershipId, secondFactor, browser, oldToken, now, randomBytes },
  })
  if (secondFactor === 'pending') return { kind: 'second-factor', token }
  return { kind: 'signed-in', token, device: newDeviceCookie(key, email, randomBytes) }
}

/**
 * Writes that somebody was refused, and never what they typed. With an address that nobody has it goes to a log of the
 * installation, so that it takes as long as with one that somebody has.
 */
function recordRefusal(found: { memberId: string; partnershipId: string } | null, at: Date): Promise<void> {
  return inPartnership('staff', found?.partnershipId ?? INSTALLATION, tx =>
    record(tx, { actor: null, action: 'sign-in-refused', subject: found?.memberId ?? '', at }),
  )
}
