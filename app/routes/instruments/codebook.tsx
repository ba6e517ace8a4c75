import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvOf } from '~/core/evidence'
import { instrument } from '~/core/instrument'
import { codebookOf } from '~/core/instrument/codebook'
import { permissions } from '~/core/staff/permissions'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { dataParam, fileName } from './find'

/** What each code of an instrument means, in both languages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  langParam(params)
  await requireMember(request, permissions['read-instruments'])
  const data = dataParam(params)
  return new Response(csvOf(codebookOf(instrument(data.key, data.version))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName(data, 'codebook.csv')}"`,
    },
  })
}
