import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { signOut } from '~/steps/sign-out'
import { langParam } from '~/web/params'
import { noSessionCookie, sessionToken } from '~/web/session'

/** Signing out is a button, never a link that a prefetch could follow: GET only leads to the sign-in page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${langParam(params)}/sign-in`, 303)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const token = sessionToken(request)
  if (token !== null) await signOut({ token })
  return redirect(`/${lang}/sign-in?signed-out`, {
    status: 303,
    headers: { 'Set-Cookie': noSessionCookie() },
  })
}
