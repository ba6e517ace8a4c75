import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { areasFor } from '~/core/staff/permissions'
import { translator } from '~/i18n'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { settings } from '~/web/env'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request)
  return { lang, title: translator(lang)('sign-in:home.title'), member, demo: settings().demo }
}

/** Where signing in leads: what somebody with these roles can do next, and nothing that presses. */
export default function StaffHome() {
  const { lang, title, member, demo } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['sign-in', 'own-sign-in'])
  const areas = areasFor(member.roles)
  const pages = demo ? [...areas, { area: 'outbox', path: 'outbox' } as const] : areas
  return (
    <StaffPage title={title} member={member} area="staff">
      {areas.length === 0 ? <p>{t('home.none')}</p> : null}
      {pages.map(({ area, path }) => (
        <Panel key={area}>
          <h2 className="heading heading--small">
            <a href={`/${lang}/${path}`}>{t(`home.${area}.title`)}</a>
          </h2>
          <p>{t(`home.${area}.text`)}</p>
        </Panel>
      ))}
      <Panel>
        <h2 className="heading heading--small">
          <a href={`/${lang}/staff/your-sign-in`}>{t('own-sign-in:title')}</a>
        </h2>
        <p>{t('own-sign-in:home')}</p>
      </Panel>
    </StaffPage>
  )
}
