import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { browserNames } from '~/core/staff/browsers'
import { formatDateTime, translator } from '~/i18n'
import { showOwnSignIn } from '~/steps/own-sign-in'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { requireMember } from '~/web/guards'
import { ownerHere } from '~/web/own-sign-in'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request)
  const { sessions, ...shown } = await showOwnSignIn(ownerHere(request, member), new Date())
  return {
    lang,
    member,
    title: translator(lang)('own-sign-in:title'),
    changed: new URL(request.url).searchParams.has('changed'),
    shown,
    sessions: sessions.map(({ begun, used, browser, ...session }) => ({
      ...session,
      browser:
        browser === 'other' ? translator(lang)('own-sign-in:sessions.other-browser') : browserNames[browser],
      begun: formatDateTime(lang, begun),
      used: formatDateTime(lang, used),
    })),
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

/** How somebody signs in, and where they are signed in. */
export default function YourSignIn() {
  const { lang, member, title, changed, shown, sessions } = useLoaderData<typeof loader>()
  const { t } = useTranslation('own-sign-in')
  return (
    <StaffPage title={title} member={member} area="staff">
      {changed ? <Notice look="done" title={t('password.changed')} /> : null}
      {shown.hasPassword ? (
        <Panel title={t('password.title')}>
          <p>
            <a href={`/${lang}/staff/your-sign-in/password`}>{t('password.link')}</a>
          </p>
        </Panel>
      ) : null}
      <Panel title={t('app.title')}>
        <p>{t(shown.hasApp ? 'app.on' : 'app.off')}</p>
        {shown.hasApp ? <p>{t('app.codes-left', { codes: shown.codes })}</p> : null}
        {shown.needsApp ? <p>{t('app.needed')}</p> : null}
        <p>
          <a href={`/${lang}/staff/your-sign-in/app`}>{t(shown.hasApp ? 'app.change' : 'app.set-up')}</a>
        </p>
      </Panel>
      <Sessions lang={lang} sessions={sessions} />
    </StaffPage>
  )
}

function Sessions({ lang, sessions }: Pick<Loaded, 'lang' | 'sessions'>) {
  const { t } = useTranslation('own-sign-in')
  const action = `/${lang}/staff/your-sign-in/sign-out`
  return (
    <>
      <h2 className="heading">{t('sessions.title')}</h2>
      <p>{t('sessions.text')}</p>
      <Table
        caption={t('sessions.title')}
        captionHidden
        stacked
        head={[t('sessions.browser'), t('sessions.begun'), t('sessions.used'), t('sessions.end-column')]}
        rows={sessions.map(({ id, browser, begun, used, here }) => [
          browser,
          begun,
          used,
          here ? (
            t('sessions.here')
          ) : (
            <form key="end" method="post" action={action}>
              <Button look="secondary" name="session" value={id}>
                {t('sessions.end')}
                <span className="govuk-visually-hidden">: {`${browser}, ${begun}`}</span>
              </Button>
            </form>
          ),
        ])}
      />
      <form method="post" action={action}>
        <Button look="warning" name="session" value="all">
          {t('sessions.all')}
        </Button>
      </form>
    </>
  )
}
