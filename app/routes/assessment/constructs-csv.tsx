import type { LoaderFunctionArgs } from '@remix-run/node'
import { findWithEvidence } from '~/core/assessment/components'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { constructsCsv } from './constructs-view'
import { csvFile } from './csv-file'

/** What several questionnaires ask alike, by stage, as a file of a year. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findWithEvidence(params.component))
  const lead = await requireMember(request, 'lead')
  const period = new URL(request.url).searchParams.get('period')
  const evidence = found(await readEvidence({ lead, component: component.key, period, now: new Date() }))
  return csvFile(
    `${component.key}-constructs-${evidence.year.from}-${lang}.csv`,
    constructsCsv(lang, evidence),
  )
}
