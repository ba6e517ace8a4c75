import { sessionHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { deleteSession } from '~/store/sessions'

/** Ends a session for good: the row goes, so the cookie's value is worth nothing from now on. */
export async function signOut({ token }: { token: string }): Promise<void> {
  await deleteSession(sessionHash(webKeys().session, token), { signedOut: true })
}
