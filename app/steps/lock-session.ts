import { sessionHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { lockSessionRow } from '~/store/sessions'

/**
 * Locks the worker's session before the phone is handed over: from now on every staff page leads to
 * /:lang/hand-over, and only a fresh sign-in makes a new session.
 *
 * token    the session cookie's value (web/session `sessionToken`)
 * returns  false when there was no live session to lock; then the phone must not be handed over
 */
export function lockSession({ token, now }: { token: string; now: Date }): Promise<boolean> {
  return lockSessionRow(sessionHash(webKeys().session, token), now)
}
