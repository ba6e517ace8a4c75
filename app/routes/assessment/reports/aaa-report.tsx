import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readReportPeriod, reportPeriodKey } from '~/core/assessment/report-period'
import { dayOf } from '~/core/journey/days'
import { readAaaReport } from '~/steps/assessment/read-aaa-report'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { aaaDocument } from './aaa-document'
import { ReportPage } from './report-page'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const period = found(readReportPeriod(params.period, dayOf(new Date())))
  const { latest } = await readAaaReport({ lead: member, period, now: new Date() })
  const report = aaaDocument(lang, member, period, found(latest))
  const path = `/${lang}/assessment/reports`
  return { member, title: report.title, report, path, form: `${path}/aaa/${reportPeriodKey(period)}` }
}

export default function AaaReportPage() {
  const { member, report, path, form } = useLoaderData<typeof loader>()
  const { t } = useTranslation('reports')
  return (
    <ReportPage
      report={report}
      member={member}
      back={{ href: path, label: t('index.title') }}
      pdf={`${form}/report.pdf`}
      tools={
        <li>
          <a href={form}>{t('tools.edit')}</a>
        </li>
      }
    />
  )
}
