import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { beginningSchema, detailsSchema } from '~/core/instrument/editing'
import { permissions } from '~/core/staff/permissions'
import { say, translator } from '~/i18n'
import { saveDetails } from '~/steps/instruments/edit-item'
import { readCatalogue } from '~/steps/instruments/find-instrument'
import { startCopy, startDraft } from '~/steps/instruments/start-draft'
import { Button } from '~/ui/Button'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { DetailsFields } from './details-fields'
import { pairsInLanguage } from './typed'
import { editorPath } from './words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['edit-instruments'])
  const { current } = await readCatalogue('staff', member.partnershipId)
  const t = translator(lang)
  return {
    title: t('editor:begin.title'),
    member,
    back: `/${lang}/editor`,
    sources: current.map(({ key, version, title }) => ({
      value: `${key}.${version}`,
      label: t('editor:begin.copy-of', { title: title[lang] }),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const editor = await requireMember(request, permissions['edit-instruments'])
  const form = await readForm(request, { nul: 'keep' })
  const submission = parseWithZod(form, { schema: detailsSchema.and(beginningSchema) })
  const other = pairsInLanguage(request, form, submission)
  if (other instanceof Response) return other
  if (other) return data({ result: other })
  if (submission.status !== 'success') return data({ result: submission.reply() }, { status: 422 })
  const { from, ...details } = submission.value
  const about = { editor, now: new Date(), randomBytes }
  if (from === 'blank') return redirect(editorPath(lang, await startDraft({ ...about, details })), 303)
  const [key = '', version = ''] = from.split('.')
  const started = found(
    await startCopy({ ...about, from: { key, version: Number(version) || 0 }, title: details.title }),
  )
  await saveDetails({ editor, ...started, now: about.now, details, seen: '' })
  return redirect(editorPath(lang, started), 303)
}

export default function NewQuestionnaire() {
  const { title, member, back, sources } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()?.result
  const { t } = useTranslation('editor')
  const problems = problemsOf(result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      member={member}
      area="editor"
      back={back}
      problems={problems}
      formId="details"
      wide
    >
      <form method="post" id="details" noValidate>
        <DetailsFields result={result} problems={problems} />
        <RadioGroup
          name="from"
          legend={t('begin.from')}
          options={[{ value: 'blank', label: t('begin.blank') }, ...sources]}
          defaultValue={typedText(result, 'from') ?? 'blank'}
        />
        <Button>{t('begin.button')}</Button>
      </form>
    </StaffPage>
  )
}
