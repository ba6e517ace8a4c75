import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inGroups } from '~/core/answer/secrets'
import { translator } from '~/i18n'
import { showOwnSignIn } from '~/steps/own-sign-in'
import { confirmApp, prepareFactor, removeApp, renewCodes } from '~/steps/second-factor'
import { Button } from '~/ui/Button'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt, readForm, textOf } from '~/web/forms'
import { ownerHere } from '~/web/own-sign-in'
import { langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'
import { QrCode } from '../journeys/qr-code'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireRecent(request)
  const owner = ownerHere(request, member)
  const { needsApp, codes } = await showOwnSignIn(owner, new Date())
  const secret = await prepareFactor(owner, randomBytes)
  return { lang, member, title: translator(lang)('own-sign-in:app.title'), needsApp, codes, secret }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const owner = ownerHere(request, await requireRecent(request))
  const form = await readForm(request, { nul: 'keep' })
  const intent = textOf(form, 'intent')
  if (intent === 'remove') {
    await removeApp(owner)
    return redirect(`/${lang}/staff/your-sign-in`, 303)
  }
  // No redirect: recovery codes stand on this answer and nowhere else.
  if (intent === 'codes') return data({ codes: await renewCodes(owner, randomBytes) })
  const code = textOf(form, 'code')
  if (code.trim() === '') return data({ problem: 'code-missing' } as const, { status: 422 })
  const confirmed = await confirmApp(owner, code, new Date(), randomBytes)
  return confirmed.kind === 'confirmed'
    ? data({ codes: confirmed.codes })
    : data({ problem: 'code-wrong' } as const, { status: 422 })
}

/** Setting an authenticator app up, and taking it away. */
export default function YourApp() {
  const { lang, member, title, needsApp, codes, secret } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('own-sign-in')
  const problems = sent && 'problem' in sent ? [{ field: 'code', message: t(`problem.${sent.problem}`) }] : []
  const back = { href: `/${lang}/staff/your-sign-in`, label: t('title') }
  const shownCodes = sent && 'codes' in sent ? sent.codes : null
  return (
    <StaffPage title={title} member={member} area="staff" back={back} problems={problems}>
      {shownCodes ? <RecoveryCodes codes={shownCodes} home={`/${lang}/staff`} /> : null}
      {!shownCodes && secret ? <SetUp secret={secret} needed={needsApp} problems={problems} /> : null}
      {!shownCodes && !secret ? <Change codes={codes} needed={needsApp} /> : null}
    </StaffPage>
  )
}

interface SetUpProps {
  secret: { address: string; text: string }
  needed: boolean
  problems: readonly Problem[]
}

function SetUp({ secret, needed, problems }: SetUpProps) {
  const { t } = useTranslation('own-sign-in')
  return (
    <>
      {needed ? <Notice look="attention" title={t('app.needed-first')} /> : null}
      <p>{t('app.what')}</p>
      <ol>
        <li>{t('app.step-install')}</li>
        <li>{t('app.step-scan')}</li>
        <li>{t('app.step-code')}</li>
      </ol>
      <p>
        <QrCode text={secret.address} label={t('app.qr')} size="large" />
      </p>
      <p>{t('app.by-hand')}</p>
      <p>
        <code>{secret.text}</code>
      </p>
      <form method="post" noValidate>
        <TextField
          name="code"
          label={t('app.code')}
          hint={t('app.code-hint')}
          error={problemAt(problems, 'code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          expect={10}
        />
        <Button name="intent" value="confirm">
          {t('app.confirm')}
        </Button>
      </form>
    </>
  )
}

function RecoveryCodes({ codes, home }: { codes: readonly string[]; home: string }) {
  const { t } = useTranslation('own-sign-in')
  return (
    <>
      <Notice look="done" title={t('app.on')} />
      <Panel title={t('codes.title')} look="accent">
        <p>{t('codes.text')}</p>
        <ul>
          {codes.map(code => (
            <li key={code}>
              <code>{inGroups(code)}</code>
            </li>
          ))}
        </ul>
        <p>{t('codes.once')}</p>
      </Panel>
      <LinkButton href={home}>{t('codes.go-on')}</LinkButton>
    </>
  )
}

function Change({ codes, needed }: { codes: number; needed: boolean }) {
  const { t } = useTranslation('own-sign-in')
  return (
    <>
      <Panel title={t('codes.title')}>
        <p>{t('app.codes-left', { codes })}</p>
        <p>{t('codes.renew-text')}</p>
        <form method="post">
          <Button look="secondary" name="intent" value="codes">
            {t('codes.renew')}
          </Button>
        </form>
      </Panel>
      <Panel title={t('app.remove-title')}>
        <p>{t(needed ? 'app.remove-needed' : 'app.remove-text')}</p>
        <form method="post">
          <Button look="warning" name="intent" value="remove">
            {t('app.remove')}
          </Button>
        </form>
      </Panel>
    </>
  )
}
