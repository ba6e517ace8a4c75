import type { LoaderFunctionArgs } from '@remix-run/node'
import { readSelfAssessment } from '~/steps/assessment/read-self-assessment'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { pdfFile } from './pdf-file'
import { yearDocument } from './year-document'

/** The report on a year's self-assessment as a PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const period = new URL(request.url).searchParams.get('period')
  const now = new Date()
  const read = found(await readSelfAssessment({ lead: member, period, now }))
  return pdfFile(`self-assessment-${read.evidence.year.from}`, yearDocument(lang, member, read, now))
}
