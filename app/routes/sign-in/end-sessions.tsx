import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { endOwnSession, signOutEverywhere } from '~/steps/own-sign-in'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam, toId } from '~/web/params'
import { noSessionCookie } from '~/web/session'

/** The buttons of one's own sessions. GET only leads to the page that they stand on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  await requireMember(request)
  return redirect(`/${lang}/staff/your-sign-in`, 303)
}

/** Ends one of the member's sessions, or all of them. Ending is never dangerous, so nobody is asked who they are. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request)
  const asked = textOf(await readForm(request), 'session')
  if (asked === 'all') {
    await signOutEverywhere(member)
    const headers = { 'Set-Cookie': noSessionCookie() }
    return redirect(`/${lang}/sign-in?signed-out`, { status: 303, headers })
  }
  const id = toId(asked)
  if (id) await endOwnSession(member, id)
  return redirect(`/${lang}/staff/your-sign-in`, 303)
}
