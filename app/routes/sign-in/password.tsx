import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n'
import { choosePassword } from '~/steps/choose-password'
import { findPasswordLink } from '~/steps/find-password-link'
import { Button } from '~/ui/Button'
import { LinkButton } from '~/ui/LinkButton'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { knownDevice } from '~/web/device'
import { settings } from '~/web/env'
import { problemAt, readForm, textOf } from '~/web/forms'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

/** Opening the link uses nothing up: mail scanners open links too. */
export async function loader({ params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const t = translator(lang)
  const owner = await findPasswordLink({ token: params.token ?? '', now: new Date() })
  const { demo } = settings()
  if (!owner) return data({ lang, demo, title: t('sign-in:ended.title'), email: null }, { status: 410 })
  return data({ lang, demo, title: t('sign-in:choose.title'), email: owner.email })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const form = await readForm(request, { nul: 'keep' })
  const [password, repeated] = [textOf(form, 'password'), textOf(form, 'repeated')]
  const result = await choosePassword({
    token: params.token ?? '',
    password,
    repeated,
    now: new Date(),
    randomBytes,
  })
  // The loader says that the link has ended.
  if (result.kind === 'ended') return data(null, { status: 410 })
  if (result.kind === 'invalid')
    return data({ field: result.field, problem: result.problem }, { status: 422 })
  return redirect(`/${lang}/sign-in?chosen`, {
    status: 303,
    headers: { 'Set-Cookie': knownDevice(result.device) },
  })
}

export default function Password() {
  const { lang, demo, title, email } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('sign-in')
  if (email === null) {
    return (
      <StaffPage title={title} invented={demo}>
        <p>{t('ended.text')}</p>
        <LinkButton href={`/${lang}/sign-in`}>{t('ended.sign-in')}</LinkButton>
      </StaffPage>
    )
  }
  const problems = sent ? [{ field: sent.field, message: t(`problem.password-${sent.problem}`) }] : []
  return (
    <StaffPage title={title} problems={problems} invented={demo}>
      <p>{t('choose.account', { email })}</p>
      <p>{t('choose.elsewhere')}</p>
      <form method="post" noValidate>
        {/* Tells a password manager whose password this is. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <TextField
          name="password"
          type="password"
          label={t('choose.password')}
          hint={t('choose.hint')}
          error={problemAt(problems, 'password')}
          autoComplete="new-password"
        />
        <TextField
          name="repeated"
          type="password"
          label={t('choose.repeated')}
          error={problemAt(problems, 'repeated')}
          autoComplete="new-password"
        />
        <Button>{t('choose.button')}</Button>
      </form>
    </StaffPage>
  )
}
