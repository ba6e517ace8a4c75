import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { stateOf } from '~/core/api/keys'
import { dayOf } from '~/core/journey/days'
import { formatDate, translator } from '~/i18n'
import { endApiKey, showApiKey } from '~/steps/api/keys'
import { Button } from '~/ui/Button'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { SummaryList } from '~/ui/SummaryList'
import { readForm } from '~/web/forms'
import { found, idParam, langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'
import { scopeName, stateText } from './api-key-words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireRecent(request, 'administrator')
  const key = found(await showApiKey(member.partnershipId, idParam(params, 'key')))
  const now = new Date()
  const t = translator(lang)
  return {
    lang,
    member,
    title: key.label,
    works: stateOf(key, dayOf(now)) === 'works',
    rows: [
      { key: t('api:list.state'), value: stateText(lang, key, now) },
      { key: t('api:list.scopes'), value: key.scopes.map(scope => scopeName(lang, scope)).join(', ') },
      {
        key: t('api:list.used'),
        value: key.lastUsedOn ? formatDate(lang, key.lastUsedOn) : t('api:never-used'),
      },
      { key: t('api:one.made-by'), value: key.by },
      { key: t('api:one.made-on'), value: formatDate(lang, dayOf(key.createdAt)) },
    ],
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { partnershipId, memberId } = await requireRecent(request, 'administrator')
  const id = idParam(params, 'key')
  await readForm(request)
  found((await endApiKey(partnershipId, id, new Date(), memberId)) || null)
  return redirect(`/${lang}/admin/api-keys/${id}`, 303)
}

/** One key: what it may read, who made it, and the button that ends it. */
export default function ApiKey() {
  const { lang, member, title, works, rows } = useLoaderData<typeof loader>()
  const { t } = useTranslation('api')
  const back = { href: `/${lang}/admin/api-keys`, label: t('title') }
  return (
    <StaffPage title={title} member={member} area="admin" back={back}>
      <SummaryList rows={rows} />
      {works ? (
        <Panel title={t('one.end-title')}>
          <p>{t('one.end-text')}</p>
          <form method="post">
            <Button look="warning">{t('one.end')}</Button>
          </form>
        </Panel>
      ) : null}
    </StaffPage>
  )
}
