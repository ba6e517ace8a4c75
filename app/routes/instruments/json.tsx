import type { LoaderFunctionArgs } from '@remix-run/node'
import { permissions } from '~/core/staff/permissions'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { dataParam, fileName } from './find'

/** An instrument as a file, whole, as `schema.json` describes it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  langParam(params)
  const { partnershipId } = await requireMember(request, permissions['read-instruments'])
  const data = await dataParam(partnershipId, params)
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName(data, 'instrument.json')}"`,
    },
  })
}
