import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { collaboration, components } from '~/core/assessment/components'
import { readTrends } from '~/steps/assessment/read-trends'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { ReportPage } from './report-page'
import { trendsDocument } from './trends-document'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const trends = await readTrends({ lead: member, now: new Date() })
  const report = trendsDocument(lang, member, trends)
  return {
    member,
    title: report.title,
    report,
    path: `/${lang}/assessment`,
    constructs: components.find(({ key }) => key === collaboration)?.name[lang] ?? '',
  }
}

export default function TrendsPage() {
  const { member, report, path, constructs } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['reports', 'assessment'])
  return (
    <ReportPage
      report={report}
      member={member}
      back={{ href: path, label: t('assessment:index.title') }}
      pdf={`${path}/trends.pdf`}
      tools={
        <li>
          <a href={`${path}/${collaboration}#constructs`}>
            {t('trends.constructs', { component: constructs })}
          </a>
        </li>
      }
    />
  )
}
