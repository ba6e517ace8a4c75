import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n'
import { changePassword } from '~/steps/own-sign-in'
import { Button } from '~/ui/Button'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { problemAt, readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { ownerHere, tryAgainAt } from '~/web/own-sign-in'
import { langParam } from '~/web/params'
import { retryAfter } from '~/web/rate-limit'
import { staffMeta } from '~/web/staff-meta'
import { TooMany } from './too-many'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request)
  return { lang, member, title: translator(lang)('own-sign-in:password.link') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request)
  const form = await readForm(request, { nul: 'keep' })
  const [old, password] = [textOf(form, 'old'), textOf(form, 'password')]
  const typed = { old, password, repeated: textOf(form, 'repeated') }
  const changed = await changePassword(ownerHere(request, member), typed, new Date(), randomBytes)
  if (changed.kind === 'too-many') {
    const until = tryAgainAt(lang, changed.retryAfter)
    return data({ until }, { status: 429, headers: retryAfter(changed.retryAfter) })
  }
  if (changed.kind === 'invalid')
    return data({ field: changed.field, problem: changed.problem }, { status: 422 })
  return redirect(`/${lang}/staff/your-sign-in?changed`, 303)
}

/** A new password for somebody who knows the old one. Nothing typed is ever shown back. */
export default function YourPassword() {
  const { lang, member, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation(['own-sign-in', 'sign-in'])
  const wrong = sent && 'problem' in sent ? sent : null
  const problems = wrong
    ? [
        {
          field: wrong.field,
          message:
            wrong.problem === 'old' ? t('problem.old-wrong') : t(`sign-in:problem.password-${wrong.problem}`),
        },
      ]
    : []
  const field = (name: 'old' | 'password' | 'repeated', label: string, hint?: string) => (
    <TextField
      name={name}
      type="password"
      label={label}
      {...(hint ? { hint } : {})}
      error={problemAt(problems, name)}
      autoComplete={name === 'old' ? 'current-password' : 'new-password'}
    />
  )
  const back = { href: `/${lang}/staff/your-sign-in`, label: t('title') }
  return (
    <StaffPage title={title} member={member} area="staff" back={back} problems={problems}>
      <TooMany until={sent && 'until' in sent ? sent.until : null} />
      <p>{t('sign-in:choose.elsewhere')}</p>
      <form method="post" noValidate>
        {field('old', t('password.old'))}
        {field('password', t('sign-in:choose.password'), t('sign-in:choose.hint'))}
        {field('repeated', t('sign-in:choose.repeated'))}
        <Button>{t('sign-in:choose.button')}</Button>
      </form>
    </StaffPage>
  )
}
