import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findComponent } from '~/core/assessment/components'
import { formatPeriod, translator } from '~/i18n'
import { listOwn } from '~/steps/agencies/read-own'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { partnerOf } from '~/web/partner'
import { staffMeta } from '~/web/staff-meta'
import { ratingText } from '../agencies/side-view'
import { yearLabel } from '../assessment/component-view'
import { YearForm } from '../assessment/year-form'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'partner')
  const period = new URL(request.url).searchParams.get('period')
  const listed = found(await listOwn({ partner: partnerOf(member), period, now: new Date() }))
  const { year, years, agency, rows } = listed
  return {
    lang,
    member,
    title: translator(lang)('agencies:partner.title'),
    caption: `${lang === 'cy' ? agency.nameCy : agency.nameEn}, ${formatPeriod(lang, year.from, year.to)}`,
    from: year.from,
    years: years.map(from => ({ value: from, label: yearLabel(lang, from) })),
    rows: rows.map(({ component, own, signed }) => ({
      component,
      name: findComponent(component)?.name[lang] ?? component,
      own: own && ratingText(lang, own.rating),
      signed,
    })),
  }
}

export default function Partner() {
  const { lang, member, title, caption, from, years, rows } = useLoaderData<typeof loader>()
  const { t } = useTranslation('agencies')
  return (
    <StaffPage title={title} caption={caption} member={member} area="partner">
      <p className="lead">{t('partner.intro')}</p>
      <YearForm path={`/${lang}/partner`} from={from} years={years} />
      <Table
        stacked
        caption={title}
        captionHidden
        head={[t('partner.column.component'), t('partner.column.own'), t('partner.column.state')]}
        rows={rows.map(({ component, name, own, signed }) => [
          <a key="name" href={`/${lang}/partner/${component}?period=${from}`}>
            {name}
          </a>,
          own ?? t('side.not-given'),
          <Tag key="state">{t(signed ? 'sign.done' : 'partner.open')}</Tag>,
        ])}
      />
    </StaffPage>
  )
}
