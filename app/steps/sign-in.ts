import type { RandomBytes } from '~/core/answer/secrets'
import { hmac } from '~/core/answer/secrets'
import { INSTALLATION } from '~/core/audit/log'
import { type Limit, limits } from '~/core/staff/attempts'
import { deviceOf, newDeviceCookie } from '~/core/staff/device'
import { hashPassword, isOutdated, matches } from '~/core/staff/password-hash'
import { newStaffToken, sessionEnd, sessionHash } from '~/core/staff/session'
import { countAttempt, giveBackAttempt } from '~/store/attempts'
import { webKeys } from '~/store/keyring'
import { record } from '~/store/log'
import { findByEmail, savePasswordHash } from '~/store/members'
import { inPartnership } from '~/store/pools'
import { createSession, deleteSession } from '~/store/sessions'

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
  now: Date
  randomBytes: RandomBytes
}

/** `refused` is the same for everybody who may not sign in; `retryAfter` is in seconds. */
export type SignInResult =
  | { kind: 'signed-in'; token: string; device: string }
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
  now,
  randomBytes,
}: SignIn): Promise<SignInResult> {
  const key = webKeys().session
  const attempt = await countSignIn(key, email, address, deviceOf(key, email, device))
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
  const token = newStaffToken(randomBytes)
  const { memberId, partnershipId } = found
  await createSession({
    tokenHash: sessionHash(key, token),
    memberId,
    partnershipId,
    createdAt: now,
    expiresAt: sessionEnd(now, now),
  })
  if (oldToken !== null) await deleteSession(sessionHash(key, oldToken))
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

type Attempt = { kind: 'allowed'; giveBack: () => Promise<void> } | { kind: 'too-many'; retryAfter: number }

/**
 * Counts before anything is looked up, so that being slowed down says nothing about whether there is an account.
 * A browser on which this person has signed in has a count of its own, which strangers cannot use up.
 */
async function countSignIn(
  key: Uint8Array,
  email: string,
  address: string,
  device: string | null,
): Promise<Attempt> {
  const id = (...parts: string[]) => Buffer.from(hmac(key, 'attempt', ...parts)).toString('base64url')
  if (device !== null) {
    const own = await countAll([[limits.device, id('device', device)]])
    if (own.kind === 'allowed') return own
  }
  return countAll([
    [limits.address, id('address', address)],
    [limits.pair, id('pair', address, email)],
    [limits.email, id('email', email)],
  ])
}

/** Counts one after the other and stops at the first that is used up, so that the later ones are spared. */
async function countAll(counters: [Limit, string][]): Promise<Attempt> {
  for (const [limit, id] of counters) {
    const counted = await countAttempt(limit, id)
    if (counted.kind === 'too-many') return counted
  }
  return {
    kind: 'allowed',
    giveBack: async () => {
      await Promise.all(counters.map(([limit, id]) => giveBackAttempt(limit, id)))
    },
  }
}
