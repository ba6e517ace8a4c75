import type { LoaderFunctionArgs } from '@remix-run/node'
import { findWithEvidence } from '~/core/assessment/components'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { constructsFigures } from './figures-file'
import { xlsxFile } from './xlsx-file'

/** What several questionnaires ask alike, by stage, as a workbook of a year. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findWithEvidence(params.component))
  const lead = await requireMember(request, 'lead')
  const search = new URL(request.url).searchParams
  return xlsxFile(lang, lead, await constructsFigures({ lang, lead, component, search, now: new Date() }))
}
