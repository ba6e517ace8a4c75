import type { ActionFunctionArgs } from '@remix-run/node'
import { permissions } from '~/core/staff/permissions'
import { itemStamp } from '~/steps/instruments/edit-item'
import { readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { whichParam } from './find'
import { saveItemForm } from './item-save'

/** There is nothing to see here: a form is sent to it. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: 'POST' } })

/**
 * Keeps a question while somebody writes it, for the script of the page: 200 with the page's new `seen`, 409 when
 * somebody else has changed it, 422 when a text is too long. Whatever is not kept here is kept by the page's button.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  langParam(params)
  const editor = await requireMember(request, permissions['edit-instruments'])
  const item = params.item ?? ''
  const saved = await saveItemForm(
    whichParam(editor, params),
    item,
    await readForm(request, { nul: 'keep' }),
    new Date(),
  )
  if (saved.kind === 'invalid') return answer(422)
  if (saved.kind === 'not-found') return answer(404)
  if (saved.kind !== 'saved') return answer(409)
  const kept = saved.body.items.find(one => one.key === item)
  return answer(200, { seen: kept && itemStamp(kept) })
}

const answer = (status: number, body: object = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
