import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { sorted, translator } from '~/i18n'
import { showAgencies } from '~/steps/agencies/keep-agencies'
import { LinkButton } from '~/ui/LinkButton'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const agencies = await showAgencies(member.partnershipId)
  return {
    lang,
    member,
    title: translator(lang)('agencies:list.title'),
    agencies: sorted(lang, agencies, each => (lang === 'cy' ? each.nameCy : each.nameEn)),
  }
}

export default function Agencies() {
  const { lang, member, title, agencies } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['agencies', 'assessment'])
  const back = { href: `/${lang}/assessment`, label: t('assessment:index.title') }
  return (
    <StaffPage title={title} member={member} area="assessment" back={back}>
      <p className="lead">{t('list.intro')}</p>
      <p>{t('list.people')}</p>
      {agencies.length === 0 ? (
        <p>{t('list.none')}</p>
      ) : (
        <Table
          stacked
          caption={title}
          captionHidden
          head={[t('list.name-cy'), t('list.name-en'), t('list.state')]}
          rows={agencies.map(each => [
            <a key="cy" lang="cy" href={`/${lang}/assessment/agencies/${each.id}`}>
              {each.nameCy}
            </a>,
            <span key="en" lang="en">
              {each.nameEn}
            </span>,
            <Tag key="state">{t(each.active ? 'list.active' : 'list.retired')}</Tag>,
          ])}
        />
      )}
      <LinkButton href={`/${lang}/assessment/agencies/new`}>{t('list.add')}</LinkButton>
    </StaffPage>
  )
}
