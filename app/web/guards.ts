import { redirect } from '@remix-run/node'
import type { SignedIn } from '~/core/staff/member'
import type { Role } from '~/core/staff/roles'
import { type Lang, langOf } from '~/i18n/languages'
import { findSession, type LiveSession } from '~/steps/find-session'
import { sessionToken } from './session'

export type { SignedIn } from '~/core/staff/member'

/**
 * The member who asks for a page.
 *
 * anyOf    the role, or any of the roles, that the page needs; left out, any member may
 * throws   a redirect (303) to the sign-in page when nobody is signed in, to /:lang/hand-over when the
 *          session is locked because the phone is in a young person's hands, to setting up a second factor when that is
 *          due before anything else; a Response 403 when the role is missing
 */
export async function requireMember(request: Request, anyOf?: Role | readonly Role[]): Promise<SignedIn> {
  const url = new URL(request.url)
  const lang = langOf(url.pathname)
  const token = sessionToken(request)
  const session = token === null ? null : await findSession({ token, now: new Date() })
  if (session === null) throw toSignIn(lang, url)
  if (session.locked) throw redirect(`/${lang}/hand-over`, 303)
  if (session.secondFactor === 'due' && !WHILE_DUE.test(url.pathname))
    throw redirect(`/${lang}/staff/your-sign-in/app`, 303)

  const needed: readonly Role[] | null =
    anyOf === undefined ? null : typeof anyOf === 'string' ? [anyOf] : anyOf
  if (needed && !needed.some(role => session.member.roles.includes(role)))
    throw new Response(null, { status: 403 })
  return session.member
}

/** What is open while a second factor has to be set up: the pages that it is set up with. */
const WHILE_DUE = /^\/(?:cy|en)\/staff\/(?:your-sign-in|confirm)(?:[/.]|$)/

/** Whether this request bears a live session, and whether that is locked. For sign-in, sign-out and hand-over. */
export async function whoIsSignedIn(request: Request): Promise<LiveSession | null> {
  const token = sessionToken(request)
  return token === null ? null : findSession({ token, now: new Date() })
}

/** Where to send somebody who is signed out; `next` brings them back to the page they asked for. */
function toSignIn(lang: Lang, url: URL): Response {
  const next = url.pathname + url.search
  return redirect(`/${lang}/sign-in?next=${encodeURIComponent(next)}`, 303)
}
