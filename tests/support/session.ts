import { randomBytes } from 'node:crypto'
import { newStaffToken, sessionEnd, sessionHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { createSession } from '~/store/sessions'
import { sessionCookie } from '~/web/session'

/** The cookie, `name=value`, of a session made as signing in makes it, without the password. */
export async function sessionFor(partnershipId: string, memberId: string): Promise<string> {
  const token = newStaffToken(randomBytes)
  const createdAt = new Date()
  await createSession({
    tokenHash: sessionHash(webKeys().session, token),
    memberId,
    partnershipId,
    createdAt,
    expiresAt: sessionEnd(createdAt, createdAt),
  })
  return sessionCookie(token).split('; ')[0] ?? ''
}
