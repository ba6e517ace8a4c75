import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n'
import { confirmIdentity } from '~/steps/confirm-identity'
import { showOwnSignIn } from '~/steps/own-sign-in'
import { Button } from '~/ui/Button'
import { LinkButton } from '~/ui/LinkButton'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt, readForm, textOf } from '~/web/forms'
import { requireMember, whoIsSignedIn } from '~/web/guards'
import { languageAsked, toLanguage } from '~/web/language-button'
import { nextPage } from '~/web/next'
import { ownerHere, tryAgainAt } from '~/web/own-sign-in'
import { langParam } from '~/web/params'
import { retryAfter } from '~/web/rate-limit'
import { confirmElsewhere } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'
import { TooMany } from './too-many'

export const meta = staffMeta

const FORM = 'confirm'
/** In the page's own form; without it a form has come from the page that sent somebody here (web/recent). */
const OWN = 'confirming'
const KEPT = 'kept.'

type ConfirmProblem = 'nothing-shown' | 'code-wrong' | 'password-wrong'
type Field = [name: string, value: string]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request)
  const next = nextPage(lang, new URL(request.url).searchParams.get('next'))
  const { hasApp } = await showOwnSignIn(ownerHere(request, member), new Date())
  const method = (await whoIsSignedIn(request))?.method ?? 'password'
  const title = translator(lang)('own-sign-in:confirm.title')
  return { member, title, next, hasApp, elsewhere: confirmElsewhere(lang, method, next) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request)
  const form = await readForm(request, { nul: 'keep' })
  const own = form.has(OWN)
  const kept = [...form].flatMap(([name, value]): Field[] => {
    if (typeof value !== 'string' || (own && !name.startsWith(KEPT))) return []
    return [[own ? name.slice(KEPT.length) : name, value]]
  })
  if (!own) return data({ kept })
  const asked = languageAsked(form)
  if (asked) return toLanguage(request, asked) ?? data({ kept })

  const shown = { password: textOf(form, 'password'), code: textOf(form, 'code') }
  if (shown.password === '' && shown.code === '')
    return data({ kept, problem: 'nothing-shown' } as const, { status: 422 })
  const confirmed = await confirmIdentity(ownerHere(request, member), shown, new Date())
  if (confirmed.kind === 'too-many') {
    const until = tryAgainAt(lang, confirmed.retryAfter)
    return data({ kept, until }, { status: 429, headers: retryAfter(confirmed.retryAfter) })
  }
  if (confirmed.kind === 'refused') {
    const problem = shown.password === '' ? 'code-wrong' : 'password-wrong'
    return data({ kept, problem } as const, { status: 422 })
  }
  const next = nextPage(lang, new URL(request.url).searchParams.get('next'))
  if (kept.length === 0) return redirect(next, 303)
  // What was sent is sent once more by its member, without the password that was typed here.
  return data({ kept, confirmed: true } as const)
}

/** Asks somebody who is signed in who they are, before something dangerous, and then leads on with all that was typed. */
export default function Confirm() {
  const { member, title, next, hasApp, elsewhere } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('own-sign-in')
  const kept = (sent?.kept ?? []) as Field[]
  if (sent && 'confirmed' in sent) {
    return (
      <StaffPage title={t('confirm.done')} member={member}>
        <p>{t('confirm.kept')}</p>
        <form method="post" action={next}>
          <Hidden fields={kept} />
          <Button>{t('confirm.go-on')}</Button>
        </form>
        <p>
          <a href={next}>{t('confirm.not-now')}</a>
        </p>
      </StaffPage>
    )
  }
  const problem = sent && 'problem' in sent ? (sent.problem as ConfirmProblem) : null
  const problems: Problem[] = problem
    ? [{ field: problem === 'code-wrong' ? 'code' : 'password', message: t(`problem.${problem}`) }]
    : []
  return (
    <StaffPage title={title} member={member} problems={problems} formId={elsewhere ? undefined : FORM}>
      <TooMany until={sent && 'until' in sent ? sent.until : null} />
      <p>{t('confirm.text')}</p>
      {elsewhere ? (
        <LinkButton href={elsewhere}>{t('confirm.elsewhere')}</LinkButton>
      ) : (
        <form method="post" id={FORM} noValidate>
          <input type="hidden" name={OWN} value="1" />
          <Hidden fields={kept.map(([name, value]): Field => [KEPT + name, value])} />
          <TextField
            name="password"
            type="password"
            label={t('confirm.password')}
            error={problemAt(problems, 'password')}
            autoComplete="current-password"
          />
          {hasApp ? (
            <TextField
              name="code"
              label={t('confirm.code')}
              hint={t('confirm.code-hint')}
              error={problemAt(problems, 'code')}
              autoComplete="one-time-code"
              expect={20}
            />
          ) : null}
          <Button>{t('confirm.button')}</Button>
        </form>
      )}
    </StaffPage>
  )
}

function Hidden({ fields }: { fields: readonly Field[] }) {
  return fields.map(([name, value], index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same name may come twice, and the order is the form's
    <input key={index} type="hidden" name={name} value={value} />
  ))
}
