import type { LoaderFunctionArgs } from '@remix-run/node'
import { type AttachmentType, mediaTypes } from '~/core/assessment/attachment'
import { findComponent } from '~/core/assessment/components'
import { readFile } from '~/steps/assessment/attach-file'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'

/** A file of evidence, to be taken away and never shown as a page of ours. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  langParam(params)
  const { key } = found(findComponent(params.component))
  const lead = await requireMember(request, 'lead')
  const file = found(await readFile({ lead, component: key, id: idParam(params, 'attachment') }))
  return new Response(Buffer.from(file.content), {
    headers: {
      'Content-Type': mediaTypes[file.type as AttachmentType] ?? 'application/octet-stream',
      'Content-Disposition': dispositionOf(file.name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}

/** RFC 6266: the name as it is, and one in plain letters for what does not know better. */
function dispositionOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
