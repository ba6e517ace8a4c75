import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { readComponentReport } from './read-component'
import { ReportPage } from './report-page'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const { report, component, from } = found(await readComponentReport(lang, member, request, params))
  const path = `/${lang}/assessment/${component}`
  return { member, title: report.title, report, path, from }
}

export default function ComponentReport() {
  const { member, title, report, path, from } = useLoaderData<typeof loader>()
  return (
    <ReportPage
      report={report}
      member={member}
      back={{ href: `${path}?period=${from}`, label: title }}
      pdf={`${path}/report.pdf?period=${from}`}
    />
  )
}
