import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cookieNames, cookies } from '~/core/cookies'
import { translator } from '~/i18n'
import { RespondentPage } from '~/ui/RespondentPage'
import { Table } from '~/ui/Table'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { PrivacyLinks } from './links'
import { publicHeaders } from './page'

export const meta = staffMeta
export const headers = publicHeaders

export function loader({ params }: LoaderFunctionArgs) {
  return { title: translator(langParam(params))('notices:cookies.title') }
}

/** Exactly the cookies that the code sets: core/cookies is the list of both. */
export default function Cookies() {
  const { title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('notices')
  return (
    <RespondentPage register="chi">
      <h1 className="heading">{title}</h1>
      <p className="lead">{t('cookies.lead')}</p>
      <p>{t('cookies.none')}</p>
      {(['answering', 'staff'] as const).map(who => (
        <section key={who}>
          <h2 className="heading">{t(`cookies.${who}`)}</h2>
          <Table
            caption={t(`cookies.${who}`)}
            captionHidden
            stacked
            head={[t('cookies.name'), t('cookies.what'), t('cookies.life')]}
            rows={cookieNames
              .filter(name => cookies[name].who === who)
              .map(name => [
                <code key="name">{cookies[name].shown}</code>,
                t(`cookies.for.${name}`),
                t(`cookies.lasts.${name}`),
              ])}
          />
        </section>
      ))}
      <p>{t('cookies.host')}</p>
      <PrivacyLinks slug={null} here="cookies" />
    </RespondentPage>
  )
}
