import { SESSION_LENGTH, sessionHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { type LiveSession, readSession } from '~/store/sessions'

export type { LiveSession } from '~/store/sessions'

/**
 * Who is signed in with this session, which is kept alive by it.
 *
 * token    the cookie's value
 * returns  null when the session has ended, was never there, waits for a code, or its member may no longer sign in; `locked` while
 *          the phone is in a young person's hands
 */
export function findSession({ token, now }: { token: string; now: Date }): Promise<LiveSession | null> {
  return readSession(sessionHash(webKeys().session, token), now, SESSION_LENGTH)
}
