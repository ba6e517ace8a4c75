import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { mailIsOffered } from '~/deliver/settings'
import { formatDate, formatNumber, sorted, translator } from '~/i18n'
import { welshNotReviewed } from '~/i18n/review'
import { showAdministration } from '~/steps/show-administration'
import { LinkButton } from '~/ui/LinkButton'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { Notices, type ShownNotice } from './notices'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'administrator')
  const { members, services, notices } = await showAdministration({
    partnershipId: member.partnershipId,
    now: new Date(),
    mailIsOffered: mailIsOffered(),
    welsh: welshNotReviewed(),
  })
  const shown = notices.map((notice): ShownNotice => {
    if (notice.kind === 'jobs-not-running') return { ...notice, closedOn: formatDate(lang, notice.closedOn) }
    if (notice.kind !== 'welsh-not-reviewed') return notice
    return {
      kind: notice.kind,
      notReviewed: formatNumber(lang, notice.notReviewed),
      strings: formatNumber(lang, notice.strings),
    }
  })
  return {
    lang,
    member,
    title: translator(lang)('admin:title'),
    notices: shown,
    members: sorted(lang, members, each => each.name),
    services: sorted(lang, services, each => (lang === 'cy' ? each.nameCy : each.nameEn)),
  }
}

export default function Administration() {
  const { lang, member, title, notices, members, services } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['admin', 'api', 'account', 'notices', 'dpia', 'own-sign-in'])
  return (
    <StaffPage title={title} member={member} area="admin" wide>
      <Notices notices={notices} />
      <ul className="ways">
        <li>
          <a href={`/${lang}/data-map`}>{t('data-map')}</a>
        </li>
        <li>
          <a href={`/${lang}/admin/api-keys`}>{t('api:link')}</a>
        </li>
        <li>
          <a href={`/${lang}/admin/log`}>{t('account:log.title')}</a>
        </li>
        <li>
          <a href={`/${lang}/admin/journeys`}>{t('account:find.link')}</a>
        </li>
        <li>
          <a href={`/${lang}/admin/notices`}>{t('notices:edit.link')}</a>
        </li>
        <li>
          <a href={`/${lang}/admin/impact-assessment`}>{t('dpia:link')}</a>
        </li>
        <li>
          <a href={`/${lang}/admin/second-factor`}>{t('own-sign-in:rule.title')}</a>
        </li>
      </ul>
      <h2 className="heading">{t('people.title')}</h2>
      <Table
        caption={t('people.title')}
        captionHidden
        head={[t('people.name'), t('people.roles'), t('people.access')]}
        rows={members.map(each => [
          <a key="name" href={`/${lang}/admin/members/${each.id}`}>
            {each.name}
          </a>,
          each.roles.map(role => t(`role.${role}`)).join(', '),
          t(!each.active ? 'people.ended' : each.hasPassword ? 'people.can-sign-in' : 'people.no-password'),
        ])}
      />
      <LinkButton href={`/${lang}/admin/members/new`}>{t('people.add')}</LinkButton>
      <h2 className="heading">{t('services.title')}</h2>
      {services.length === 0 ? <p>{t('services.none')}</p> : null}
      {services.length > 0 ? (
        <Table
          caption={t('services.title')}
          captionHidden
          head={[t('services.name-cy'), t('services.name-en'), t('services.state')]}
          rows={services.map(each => [
            <a key="cy" lang="cy" href={`/${lang}/admin/services/${each.id}`}>
              {each.nameCy}
            </a>,
            <span key="en" lang="en">
              {each.nameEn}
            </span>,
            <Tag key="state">{t(each.active ? 'services.open' : 'services.retired')}</Tag>,
          ])}
        />
      ) : null}
      <LinkButton href={`/${lang}/admin/services/new`}>{t('services.add')}</LinkButton>
    </StaffPage>
  )
}
