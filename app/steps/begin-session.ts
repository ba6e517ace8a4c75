import type { RandomBytes } from '~/core/answer/secrets'
import type { Browser } from '~/core/staff/browsers'
import { PENDING_LENGTH, type SessionFactor } from '~/core/staff/second-factor'
import { newStaffToken, sessionEnd, sessionHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { createSession, deleteSession } from '~/store/sessions'

export interface BeginSession {
  memberId: string
  partnershipId: string
  /** `password`, or the name of another way of signing in */
  method?: string
  /** `pending` makes a session that is not live and lasts ten minutes */
  secondFactor?: SessionFactor
  browser?: Browser | undefined
  /** the value of a session this browser holds, locked or not; it ends when the new one begins */
  oldToken: string | null
  now: Date
  randomBytes: RandomBytes
}

/** Begins a session of somebody who has shown who they are. Returns the cookie's value, always a new one. */
export async function beginSession({
  memberId,
  partnershipId,
  method = 'password',
  secondFactor = 'none',
  browser = 'other',
  oldToken,
  now,
  randomBytes,
}: BeginSession): Promise<string> {
  const key = webKeys().session
  const token = newStaffToken(randomBytes)
  const pending = secondFactor === 'pending'
  await createSession({
    tokenHash: sessionHash(key, token),
    ...{ memberId, partnershipId, method, secondFactor, browser },
    createdAt: now,
    authenticatedAt: now,
    expiresAt: pending ? new Date(now.getTime() + PENDING_LENGTH) : sessionEnd(now, now),
  })
  if (oldToken !== null) await deleteSession(sessionHash(key, oldToken))
  return token
}
