import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cookieNames, cookies } from '~/core/cookies'
import { translator } from '~/i18n'
import { RespondentPage } from '~/ui/RespondentPage'
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
          {cookieNames
            .filter(name => cookies[name].who === who)
            .map(name => (
              <section key={name}>
                <h3 className="heading heading--small">
                  <code>{cookies[name].shown}</code>
                </h3>
                <p>{t(`cookies.for.${name}`)}</p>
                <p className="soft">{t(`cookies.lasts.${name}`)}</p>
              </section>
            ))}
        </section>
      ))}
      <p>{t('cookies.host')}</p>
      <PrivacyLinks slug={null} here="cookies" />
    </RespondentPage>
  )
}
