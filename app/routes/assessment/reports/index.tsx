import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import {
  readReportPeriod,
  reportPeriodKey,
  reportPeriodOf,
  reportPeriods,
} from '~/core/assessment/report-period'
import { dayOf } from '~/core/journey/days'
import { formatDateTime, translator } from '~/i18n'
import { listAaaReports } from '~/steps/assessment/read-aaa-report'
import { readTrends } from '~/steps/assessment/read-trends'
import { Button } from '~/ui/Button'
import { SelectField } from '~/ui/SelectField'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { yearLabel } from '../component-view'
import { periodText } from './aaa-document'

export const meta = staffMeta

/** `?period=half-year.2026-04-01` leads to that period's AAA report, so that the form works without script. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const path = `/${lang}/assessment/reports`
  const now = new Date()
  const asked = new URL(request.url).searchParams.get('period')
  if (asked !== null) {
    const period = found(readReportPeriod(asked, dayOf(now)))
    throw redirect(`${path}/aaa/${reportPeriodKey(period)}`, 303)
  }
  const reports = await listAaaReports({ lead: member })
  const { years } = await readTrends({ lead: member, now })
  const first = `${Number((years[0] ?? '').slice(0, 4)) - 1}-04-01`
  const t = translator(lang)
  return {
    lang,
    member,
    title: t('reports:index.title'),
    path,
    years: [...years].reverse().map(from => ({ from, label: yearLabel(lang, from) })),
    periods: reportPeriods(first, dayOf(now)).map(period => ({
      value: reportPeriodKey(period),
      label: periodText(lang, period),
    })),
    reports: reports.map(({ from, to, savedAt, language }) => {
      const period = reportPeriodOf(from, to)
      return {
        key: reportPeriodKey(period),
        name: periodText(lang, period),
        saved: formatDateTime(lang, savedAt),
        language: t(`assessment:language.${language}`),
      }
    }),
  }
}

export default function ReportsIndex() {
  const { lang, member, title, path, years, periods, reports } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['reports', 'assessment'])
  return (
    <StaffPage
      title={title}
      member={member}
      area="assessment"
      back={{ href: `/${lang}/assessment`, label: t('assessment:index.title') }}
    >
      <p className="lead">{t('index.intro')}</p>
      <section className="assess-section">
        <h2 className="heading">{t('index.aaa')}</h2>
        <p>{t('index.aaa-about')}</p>
        <form method="get" action={path} className="year-tools__form">
          <SelectField name="period" label={t('index.period')} options={periods} />
          <Button look="secondary">{t('index.write')}</Button>
        </form>
        {reports.length === 0 ? (
          <p>{t('index.none')}</p>
        ) : (
          <Table
            stacked
            caption={t('index.list')}
            head={[t('column.period'), t('column.saved'), t('column.written-in'), t('column.files')]}
            rows={reports.map(({ key, name, saved, language }) => [
              name,
              saved,
              language,
              <span className="report__ways" key={key}>
                <a href={`${path}/aaa/${key}/report`} aria-label={t('tools.report-of', { period: name })}>
                  {t('tools.report')}
                </a>
                <a href={`${path}/aaa/${key}`} aria-label={t('tools.edit-of', { period: name })}>
                  {t('tools.edit')}
                </a>
              </span>,
            ])}
          />
        )}
      </section>
      <section className="assess-section">
        <h2 className="heading">{t('index.year')}</h2>
        <p>{t('index.year-about')}</p>
        <ul className="texts">
          {years.map(({ from, label }) => (
            <li key={from}>
              <a href={`${path}/self-assessment?period=${from}`}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
      <section className="assess-section">
        <h2 className="heading">
          <a href={`/${lang}/assessment/trends`}>{t('trends.title')}</a>
        </h2>
        <p>{t('index.trends-about')}</p>
      </section>
    </StaffPage>
  )
}
