import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { browserOf } from '~/core/staff/browsers'
import { signInSchema } from '~/core/staff/forms'
import { formatTime, say, translator } from '~/i18n'
import { signIn } from '~/steps/sign-in'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { deviceCookie, knownDevice } from '~/web/device'
import { settings } from '~/web/env'
import { problemAt, problemsOf, readForm, textOf, typedText } from '~/web/forms'
import { whoIsSignedIn } from '~/web/guards'
import { languageAsked, toLanguage } from '~/web/language-button'
import { nextPage } from '~/web/next'
import { langParam } from '~/web/params'
import { callerOf, retryAfter } from '~/web/rate-limit'
import { forgetAnswers, sessionCookie, sessionToken } from '~/web/session'
import { staffMeta } from '~/web/staff-meta'
import { SIGN_IN_FORM, SignInForm } from './sign-in-form'

export const meta = staffMeta

/** When to try again, which the action says. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const asked = new URL(request.url).searchParams
  const session = await whoIsSignedIn(request)
  if (session && !session.locked && !asked.has('again'))
    throw redirect(nextPage(lang, asked.get('next')), 303)
  const said = asked.has('chosen') ? 'chosen' : asked.has('signed-out') ? 'signed-out' : null
  return { title: translator(lang)('sign-in:title'), said, demo: settings().demo } as const
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langParam(params)
  const url = new URL(request.url)
  const form = await readForm(request, { nul: 'keep' })
  const asked = languageAsked(form)
  if (asked) return toLanguage(request, asked) ?? data({ email: textOf(form, 'email') })
  const submission = parseWithZod(form, { schema: signInSchema })
  const hideFields = ['password']
  if (submission.status !== 'success')
    return data({ result: submission.reply({ hideFields }) }, { status: 422 })

  const result = await signIn({
    ...submission.value,
    address: callerOf(context),
    device: deviceCookie(request),
    oldToken: sessionToken(request),
    browser: browserOf(request.headers.get('User-Agent')),
    now: new Date(),
    randomBytes,
  })
  if (result.kind === 'too-many') {
    const until = formatTime(lang, new Date(Date.now() + (result.retryAfter + 60) * 1000))
    const email = submission.value.email
    return data({ until, email }, { status: 429, headers: retryAfter(result.retryAfter) })
  }
  if (result.kind === 'refused') {
    const refused = submission.reply({ hideFields, formErrors: ['sign-in:problem.refused'] })
    return data({ result: refused }, { status: 422 })
  }
  if (result.kind === 'second-factor') {
    const headers = { 'Set-Cookie': sessionCookie(result.token) }
    return redirect(`/${lang}/sign-in/code${url.search}`, { status: 303, headers })
  }
  const headers = new Headers({ Location: nextPage(lang, url.searchParams.get('next')) })
  const cookies = [sessionCookie(result.token), knownDevice(result.device), ...forgetAnswers(request)]
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

export default function SignIn() {
  const { title, said, demo } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('sign-in')
  const result = sent && 'result' in sent ? sent.result : null
  const problems = problemsOf(result, key => say(t, key))
  const email = sent && 'email' in sent ? sent.email : typedText(result, 'email')
  return (
    <StaffPage title={title} problems={problems} invented={demo} formId={SIGN_IN_FORM}>
      {sent && 'until' in sent ? (
        <Notice look="attention" title={t('too-many.title')}>
          <p>{t('too-many.text', { time: sent.until })}</p>
        </Notice>
      ) : null}
      {said && !sent ? <Notice look="done" title={t(said)} /> : null}
      <SignInForm
        email={email}
        emailError={problemAt(problems, 'email')}
        passwordError={problemAt(problems, 'password')}
      />
    </StaffPage>
  )
}
