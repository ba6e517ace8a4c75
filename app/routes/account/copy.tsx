import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { permissions } from '~/core/staff/permissions'
import { requireMember } from '~/web/guards'
import { idParam, langParam } from '~/web/params'
import { copyFile } from './copy-file'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  await requireMember(request, permissions['copy-journey'])
  throw redirect(`/${lang}/admin/journeys/${idParam(params, 'journey')}`, 303)
}

/** An administrator's copy of everything held in a journey. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['copy-journey'])
  const journeyId = idParam(params, 'journey')
  return copyFile(request, member, {
    journeyId,
    anybodys: true,
    page: `/${lang}/admin/journeys/${journeyId}`,
  })
}
