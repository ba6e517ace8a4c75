import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/web/guards'
import { idParam, langParam } from '~/web/params'
import { copyFile } from '../account/copy-file'
import { journeyPath } from './words'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  await requireMember(request, 'worker')
  throw redirect(journeyPath(lang, idParam(params, 'journey'), '/looked-at'), 303)
}

/** The keeper's copy of everything held in an own journey: no more than they see. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const page = journeyPath(lang, journeyId, '/looked-at')
  return copyFile(request, worker, { journeyId, anybodys: false, page })
}
