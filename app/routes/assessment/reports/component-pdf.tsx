import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { pdfFile } from './pdf-file'
import { readComponentReport } from './read-component'

/** The report on a component as a PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const { report, component, from } = found(await readComponentReport(lang, member, request, params))
  return pdfFile(`${component}-${from}`, report)
}
