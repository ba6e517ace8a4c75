import type { LoaderFunctionArgs } from '@remix-run/node'
import { readTrends } from '~/steps/assessment/read-trends'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { pdfFile } from './pdf-file'
import { trendsDocument } from './trends-document'

/** The trends as a PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const trends = await readTrends({ lead: member, now: new Date() })
  return pdfFile('trends', trendsDocument(lang, member, trends))
}
