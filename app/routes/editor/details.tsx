import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { detailsSchema } from '~/core/instrument/editing'
import { permissions } from '~/core/staff/permissions'
import { say, translator } from '~/i18n'
import { detailsStamp, saveDetails } from '~/steps/instruments/edit-item'
import { Button } from '~/ui/Button'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { DetailsFields } from './details-fields'
import { versionOf, whichParam } from './find'
import { pairsInLanguage } from './typed'
import { editorPath, titleWords } from './words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['edit-instruments'])
  const { body } = await versionOf(member, params)
  const { title, practice, audiences, stages } = body
  return {
    title: translator(lang)('editor:details.title'),
    caption: titleWords(lang, body).text,
    member,
    back: editorPath(lang, body),
    seen: detailsStamp(body),
    details: { title, practice, audiences, stages },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const editor = await requireMember(request, permissions['edit-instruments'])
  const which = whichParam(editor, params)
  const form = await readForm(request, { nul: 'keep' })
  const submission = parseWithZod(form, { schema: detailsSchema })
  const other = pairsInLanguage(request, form, submission)
  if (other instanceof Response) return other
  if (other) return data({ result: other })
  if (submission.status !== 'success') return data({ result: submission.reply() }, { status: 422 })
  const wish = { ...which, now: new Date(), details: submission.value, seen: textOf(form, 'seen') }
  const edited = await saveDetails(wish)
  if (edited.kind === 'not-found') throw new Response(null, { status: 404 })
  if (edited.kind === 'saved') return redirect(editorPath(lang, which, '?saved'), 303)
  const why = edited.kind === 'conflict' ? 'editor:item.conflict' : 'editor:item.published'
  return data({ result: submission.reply({ formErrors: [why] }) }, { status: 409 })
}

export default function DetailsPage() {
  const { title, caption, member, back, seen, details } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()?.result
  const { t } = useTranslation('editor')
  const problems = problemsOf(result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="editor"
      back={back}
      problems={problems}
      formId="details"
      wide
    >
      <form method="post" id="details" noValidate>
        <input type="hidden" name="seen" value={seen} />
        <DetailsFields details={details} result={result} problems={problems} />
        <Button>{t('details.save')}</Button>
      </form>
    </StaffPage>
  )
}
