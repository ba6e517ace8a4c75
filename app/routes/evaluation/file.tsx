import type { LoaderFunctionArgs } from '@remix-run/node'
import { type PackageFile, packageFiles, zipOf } from '~/core/evidence/package'
import { permissions } from '~/core/staff/permissions'
import { readReleased } from '~/steps/evaluation/read-released'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { packageOf } from './package-words'

const ZIP = 'package.zip'

const typeOf = (file: PackageFile | typeof ZIP): string => {
  if (file.endsWith('.zip')) return 'application/zip'
  if (file.endsWith('.json')) return 'application/json; charset=utf-8'
  return `text/${file.endsWith('.csv') ? 'csv' : 'markdown'}; charset=utf-8`
}

/** A file of a year's package, or all of them as a .zip: the same bytes whichever language the page was in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  langParam(params)
  const member = await requireMember(request, permissions['read-releases'])
  const { partnershipId } = member
  const file = found([ZIP, ...packageFiles].find(name => name === params.file)) as PackageFile | typeof ZIP
  const released = found(await readReleased({ partnershipId, period: params.year ?? '', now: new Date() }))
  if (released.released.length === 0) throw new Response(null, { status: 404 })
  const files = packageOf(released, member)
  const name = `clywed-${member.partnership.slug}-${released.year.from}${file === ZIP ? '.zip' : `-${file}`}`
  return new Response(file === ZIP ? Buffer.from(zipOf(files)) : files[file], {
    headers: {
      'Content-Type': typeOf(file),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
