import { randomBytes } from 'node:crypto'
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n'
import { passSecondFactor, waitsForCode } from '~/steps/pass-second-factor'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Details } from '~/ui/Details'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { deviceCookie, knownDevice } from '~/web/device'
import { settings } from '~/web/env'
import { problemAt, readForm, textOf } from '~/web/forms'
import { nextPage } from '~/web/next'
import { tryAgainAt } from '~/web/own-sign-in'
import { langParam } from '~/web/params'
import { callerOf, retryAfter } from '~/web/rate-limit'
import { forgetAnswers, sessionCookie, sessionToken } from '~/web/session'
import { staffMeta } from '~/web/staff-meta'
import { TooMany } from './too-many'

export const meta = staffMeta

/** When to try again, which the action says. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const token = sessionToken(request)
  if (token === null || !(await waitsForCode(token, new Date()))) throw toSignIn(request, lang)
  return { lang, title: translator(lang)('own-sign-in:code.title'), demo: settings().demo }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langParam(params)
  const code = textOf(await readForm(request, { nul: 'keep' }), 'code')
  const token = sessionToken(request)
  if (token === null) throw toSignIn(request, lang)
  if (code.trim() === '') return data({ problem: 'code-missing' } as const, { status: 422 })
  const [address, device] = [callerOf(context), deviceCookie(request)]
  const passed = await passSecondFactor({ token, code, address, device, now: new Date(), randomBytes })
  if (passed.kind === 'ended') throw toSignIn(request, lang)
  if (passed.kind === 'too-many') {
    const until = tryAgainAt(lang, passed.retryAfter)
    return data({ until }, { status: 429, headers: retryAfter(passed.retryAfter) })
  }
  if (passed.kind === 'refused') return data({ problem: 'code-wrong' } as const, { status: 422 })
  const next = new URL(request.url).searchParams.get('next')
  const headers = new Headers({ Location: nextPage(lang, next) })
  const cookies = [sessionCookie(passed.token), knownDevice(passed.device), ...forgetAnswers(request)]
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** Whoever has given no password, or took too long, begins again. */
function toSignIn(request: Request, lang: string): Response {
  return redirect(`/${lang}/sign-in${new URL(request.url).search}`, 303)
}

/** The second step of signing in, for whoever has an authenticator app. */
export default function Code() {
  const { lang, title, demo } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('own-sign-in')
  const problem = sent && 'problem' in sent ? (sent.problem as 'code-missing' | 'code-wrong') : null
  const problems = problem ? [{ field: 'code', message: t(`problem.${problem}`) }] : []
  return (
    <StaffPage title={title} problems={problems} invented={demo}>
      <TooMany until={sent && 'until' in sent ? sent.until : null} />
      <form method="post" noValidate>
        <TextField
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          error={problemAt(problems, 'code')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          expect={20}
        />
        <ButtonGroup>
          <Button>{t('code.button')}</Button>
        </ButtonGroup>
      </form>
      <Details summary={t('code.lost.summary')}>
        <p>{t('code.lost.text')}</p>
      </Details>
      <p>
        <a href={`/${lang}/sign-in`}>{t('code.again')}</a>
      </p>
    </StaffPage>
  )
}
