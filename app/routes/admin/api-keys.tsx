import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BASE } from '~/core/api/endpoints'
import { HIDDEN } from '~/core/evidence'
import { formatDate, translator } from '~/i18n'
import { showApiKeys } from '~/steps/api/keys'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { LinkButton } from '~/ui/LinkButton'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { scopeName, stateText } from './api-key-words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'administrator')
  const now = new Date()
  const t = translator(lang)
  const keys = (await showApiKeys(member.partnershipId)).map(key => ({
    id: key.id,
    label: key.label,
    scopes: key.scopes.map(scope => scopeName(lang, scope)),
    used: key.lastUsedOn ? formatDate(lang, key.lastUsedOn) : t('api:never-used'),
    state: stateText(lang, key, now),
  }))
  return { lang, member, title: t('api:title'), keys, sign: HIDDEN, document: `${BASE}/openapi.json` }
}

/** The keys of other systems, and how one is connected. */
export default function ApiKeys() {
  const { lang, member, title, keys, sign, document } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['api', 'admin'])
  const back = { href: `/${lang}/admin`, label: t('admin:title') }
  return (
    <StaffPage title={title} member={member} area="admin" back={back} wide>
      <p className="lead">{t('intro')}</p>
      <h2 className="heading">{t('list.title')}</h2>
      {keys.length === 0 ? (
        <p>{t('list.none')}</p>
      ) : (
        <Table
          caption={t('list.title')}
          captionHidden
          head={[t('list.label'), t('list.scopes'), t('list.used'), t('list.state')]}
          rows={keys.map(({ id, label, scopes, used, state }) => [
            <a key="label" href={`/${lang}/admin/api-keys/${id}`}>
              {label}
            </a>,
            scopes.join(', '),
            used,
            <Tag key="state">{state}</Tag>,
          ])}
        />
      )}
      <ButtonGroup>
        <LinkButton href={`/${lang}/admin/api-keys/new`}>{t('list.make')}</LinkButton>
      </ButtonGroup>
      <Panel title={t('how.title')}>
        <p>{t('how.key')}</p>
        <p>
          {t('how.ask')} <code>Authorization: Bearer clywed_…</code>
        </p>
        <p>{t('how.document')}</p>
        <p>
          <a href={document}>{t('how.document-link')}</a>
        </p>
        <p>{t('how.hidden', { sign })}</p>
        <p>{t('how.lost')}</p>
      </Panel>
    </StaffPage>
  )
}
