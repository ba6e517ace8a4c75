import type { LoaderFunctionArgs } from '@remix-run/node'
import { findWithEvidence } from '~/core/assessment/components'
import { toCsv } from '~/core/evidence'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { csvFile } from './csv-file'
import { distanceLabels } from './distance-view'
import { fileOf } from './release-view'

/** The distance travelled as a file: of one release (`file=quarter.2026-07-01`), or of a whole year. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findWithEvidence(params.component))
  const lead = await requireMember(request, 'lead')
  const asked = new URL(request.url).searchParams
  const period = asked.get('period')
  const evidence = found(await readEvidence({ lead, component: component.key, period, now: new Date() }))
  const { releases } = evidence.distance
  const file = asked.get('file')
  const chosen = releases.map(({ release }) => release).filter(one => file === null || fileOf(one) === file)
  if (file !== null && chosen.length === 0) throw new Response(null, { status: 404 })
  const name = `${component.key}-distance-${file ?? evidence.year.from}-${lang}.csv`
  return csvFile(name, toCsv(chosen, distanceLabels(lang, evidence.services)))
}
