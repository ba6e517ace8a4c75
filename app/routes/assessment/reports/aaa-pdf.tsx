import type { LoaderFunctionArgs } from '@remix-run/node'
import { readReportPeriod, reportPeriodKey } from '~/core/assessment/report-period'
import { dayOf } from '~/core/journey/days'
import { readAaaReport } from '~/steps/assessment/read-aaa-report'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { aaaDocument } from './aaa-document'
import { pdfFile } from './pdf-file'

/** An AAA report as a PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const period = found(readReportPeriod(params.period, dayOf(new Date())))
  const { latest } = await readAaaReport({ lead: member, period, now: new Date() })
  return pdfFile(`aaa-${reportPeriodKey(period)}`, aaaDocument(lang, member, period, found(latest)))
}
