import type { LoaderFunctionArgs } from '@remix-run/node'
import { findWithEvidence } from '~/core/assessment/components'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { distanceFigures } from './figures-file'
import { xlsxFile } from './xlsx-file'

/** The distance travelled as a workbook: of one release (`file=quarter.2026-07-01`), or of a whole year. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findWithEvidence(params.component))
  const lead = await requireMember(request, 'lead')
  const search = new URL(request.url).searchParams
  return xlsxFile(lang, lead, await distanceFigures({ lang, lead, component, search, now: new Date() }))
}
