import type { LoaderFunctionArgs } from '@remix-run/node'
import { findWithEvidence } from '~/core/assessment/components'
import { csvOf } from '~/core/evidence'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { csvFile } from './csv-file'
import { constructsFigures } from './figures-file'

/** What several questionnaires ask alike, by stage, as a CSV file of a year. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findWithEvidence(params.component))
  const lead = await requireMember(request, 'lead')
  const search = new URL(request.url).searchParams
  const { name, head, lines } = await constructsFigures({ lang, lead, component, search, now: new Date() })
  return csvFile(`${name}.csv`, csvOf([head, ...lines]))
}
