import { redirect } from '@remix-run/node'
import type { Role } from '~/core/staff/roles'
import { isRecent } from '~/core/staff/second-factor'
import { type Lang, langOf } from '~/i18n/languages'
import { requireMember, type SignedIn, whoIsSignedIn } from './guards'

/**
 * The member who asks for a page or sends a form that is dangerous, and who has to have shown within the last ten
 * minutes who they are. In the place of `requireMember`, in the loader of the page with the form and in its action.
 *
 * Whoever has not is led to /:lang/staff/confirm. A page: 303, and back to it afterwards. A form: 307, so that the
 * browser sends everything that was typed along; it is kept on the confirming page and sent on from there. The form has to be an ordinary one (`readForm`).
 *
 * throws   what requireMember throws, or one of these redirects
 */
export async function requireRecent(request: Request, anyOf?: Role | readonly Role[]): Promise<SignedIn> {
  const member = await requireMember(request, anyOf)
  const session = await whoIsSignedIn(request)
  if (session && isRecent(session.authenticatedAt, new Date())) return member
  const url = new URL(request.url)
  const confirm = confirmAddress(langOf(url.pathname), url.pathname + url.search)
  throw redirect(confirm, request.method === 'GET' || request.method === 'HEAD' ? 303 : 307)
}

const confirmAddress = (lang: Lang, next: string): string =>
  `/${lang}/staff/confirm?next=${encodeURIComponent(next)}`

/**
 * Where somebody shows again who they are whose session was not begun with a password: the provider asks them, and
 * signing in anew with it sets `authenticated_at`. The sign-in page takes `next`, and `again` shows it to whoever is
 * signed in. To be used by the confirming page alone.
 *
 * returns  null for a session that was begun with a password, which is confirmed here
 */
export const confirmElsewhere = (lang: Lang, method: string, next: string): string | null =>
  method === 'password' ? null : `/${lang}/sign-in?again&next=${encodeURIComponent(next)}`
