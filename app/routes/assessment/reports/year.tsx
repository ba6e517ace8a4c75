import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readSelfAssessment } from '~/steps/assessment/read-self-assessment'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { yearLabel } from '../component-view'
import { YearForm } from '../year-form'
import { ReportPage } from './report-page'
import { yearDocument } from './year-document'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const period = new URL(request.url).searchParams.get('period')
  const now = new Date()
  const read = found(await readSelfAssessment({ lead: member, period, now }))
  const report = yearDocument(lang, member, read, now)
  return {
    member,
    title: report.title,
    report,
    path: `/${lang}/assessment/reports`,
    from: read.evidence.year.from,
    years: read.evidence.years.map(from => ({ value: from, label: yearLabel(lang, from) })),
  }
}

export default function YearReport() {
  const { member, report, path, from, years } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['reports', 'assessment'])
  return (
    <ReportPage
      report={report}
      member={member}
      back={{ href: path, label: t('index.title') }}
      pdf={`${path}/self-assessment.pdf?period=${from}`}
    >
      <YearForm path={`${path}/self-assessment`} from={from} years={years} />
    </ReportPage>
  )
}
