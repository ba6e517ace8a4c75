import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/web/guards'
import { idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { actOnConcern, loadConcern } from './concern-page'
import { ConcernView } from './concern-view'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'safeguarding_lead')
  return loadConcern({
    ...{ request, member, training: true },
    lang: langParam(params),
    id: idParam(params, 'concern'),
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request, 'safeguarding_lead')
  return actOnConcern({
    ...{ request, member, training: true },
    lang: langParam(params),
    id: idParam(params, 'concern'),
  })
}

export default function InventedConcern() {
  return <ConcernView concern={useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />
}
