import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvOf } from '~/core/evidence'
import { toInstrument } from '~/core/instrument/build'
import { codebookOf } from '~/core/instrument/codebook'
import { permissions } from '~/core/staff/permissions'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { dataParam, fileName } from './find'

/** What each code of an instrument means, in both languages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  langParam(params)
  const { partnershipId } = await requireMember(request, permissions['read-instruments'])
  const data = await dataParam(partnershipId, params)
  return new Response(csvOf(codebookOf(toInstrument(data))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName(data, 'codebook.csv')}"`,
    },
  })
}
