import type { RandomBytes } from '~/core/answer/secrets'
import { newDeviceCookie } from '~/core/staff/device'
import { type PasswordProblem, passwordProblem } from '~/core/staff/password'
import { hashPassword } from '~/core/staff/password-hash'
import { isStaffToken, linkHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { findLinkOwner, redeemPasswordLink } from '~/store/password-links'

export interface ChoosePassword {
  /** the one-time link's value */
  token: string
  password: string
  repeated: string
  now: Date
  randomBytes: RandomBytes
}

export type ChoosePasswordResult =
  | { kind: 'chosen'; device: string }
  | { kind: 'invalid'; field: 'password' | 'repeated'; problem: PasswordProblem | 'different'; email: string }
  | { kind: 'ended' }

/**
 * Chooses a password with a one-time link, which is used up by it. Every session of the member ends. The browser
 * becomes a known device, so a link always gets its owner back in, however much strangers guess.
 */
export async function choosePassword({
  token,
  password,
  repeated,
  now,
  randomBytes,
}: ChoosePassword): Promise<ChoosePasswordResult> {
  if (!isStaffToken(token)) return { kind: 'ended' }
  const key = webKeys().session
  const owner = await findLinkOwner(linkHash(key, token), now)
  if (!owner) return { kind: 'ended' }

  const { email } = owner
  const problem = passwordProblem(password, owner)
  if (problem) return { kind: 'invalid', field: 'password', problem, email }
  if (password !== repeated) return { kind: 'invalid', field: 'repeated', problem: 'different', email }

  const used = await redeemPasswordLink(linkHash(key, token), await hashPassword(password, randomBytes), now)
  return used ? { kind: 'chosen', device: newDeviceCookie(key, email, randomBytes) } : { kind: 'ended' }
}
