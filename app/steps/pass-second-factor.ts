import type { RandomBytes } from '~/core/answer/secrets'
import { codeLimits } from '~/core/staff/attempts'
import { newDeviceCookie } from '~/core/staff/device'
import { sessionHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { inPartnership } from '~/store/pools'
import { readPending } from '~/store/sessions'
import { beginSession } from './begin-session'
import { countTry } from './count-try'
import { takeCode } from './second-factor'

export interface PassSecondFactor {
  /** the session that waits for a code, by the cookie's value */
  token: string
  /** of the app, or a recovery code, as typed */
  code: string
  address: string
  device: string | null
  now: Date
  randomBytes: RandomBytes
}

/** `ended`: it took too long, or there was no password before it. `retryAfter` is in seconds. */
export type PassSecondFactorResult =
  | { kind: 'signed-in'; token: string; device: string }
  | { kind: 'refused' }
  | { kind: 'ended' }
  | { kind: 'too-many'; retryAfter: number }

/** Ends signing in with the code of an app. The session that is live from now on has another value. */
export async function passSecondFactor(wish: PassSecondFactor): Promise<PassSecondFactorResult> {
  const { token, code, address, device, now, randomBytes } = wish
  const key = webKeys().session
  const pending = await readPending(sessionHash(key, token), now)
  if (!pending) return { kind: 'ended' }
  const { memberId, partnershipId, email, browser } = pending
  const attempt = await countTry(codeLimits, { key, email, address, device })
  if (attempt.kind === 'too-many') return attempt

  const secondFactor = await inPartnership('staff', partnershipId, tx => takeCode(tx, memberId, code, now))
  if (!secondFactor) return { kind: 'refused' }
  await attempt.giveBack()
  const live = await beginSession({
    ...{ memberId, partnershipId, secondFactor, browser, oldToken: token, now, randomBytes },
  })
  return { kind: 'signed-in', token: live, device: newDeviceCookie(key, email, randomBytes) }
}

/** Whether this session waits for a code. */
export const waitsForCode = async (token: string, now: Date): Promise<boolean> =>
  (await readPending(sessionHash(webKeys().session, token), now)) !== null
