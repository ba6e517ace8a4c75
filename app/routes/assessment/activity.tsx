import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { MAX_ATTACHMENTS } from '~/core/assessment/attachment'
import { findComponent } from '~/core/assessment/components'
import { translator } from '~/i18n'
import { attachFile, readActivity, removeFile } from '~/steps/assessment/attach-file'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { problemAt, readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { isUpload, readUpload } from '~/web/upload'
import { activityView } from './component-view'
import { ActivityParts } from './recorded'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findComponent(params.component))
  const lead = await requireMember(request, 'lead')
  const activity = idParam(params, 'activity')
  const view = activityView(lang, found(await readActivity({ lead, component: component.key, activity })))
  return {
    lang,
    member: lead,
    title: translator(lang)('record:file.title', { title: view.title }),
    name: component.name[lang],
    path: `/${lang}/assessment/${component.key}`,
    view,
    said: new URL(request.url).searchParams.get('said'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const t = translator(lang)
  const { key: component } = found(findComponent(params.component))
  const lead = await requireMember(request, 'lead')
  const activity = idParam(params, 'activity')
  const back = (said: string) =>
    redirect(`/${lang}/assessment/${component}/activities/${activity}?said=${said}`, 303)
  if (!isUpload(request)) {
    const id = idParam({ id: textOf(await readForm(request), 'remove') }, 'id')
    if (!(await removeFile({ lead, component, activity, id }))) throw new Response(null, { status: 404 })
    return back('removed')
  }
  const refused = (message: string) => data({ problems: [{ field: 'file', message }] }, { status: 422 })
  const { bytes, filename } = await readUpload(request, 'file')
  if (!bytes) return refused(t('record:file.problem.none'))
  const wish = { lead, component, activity, bytes, name: filename, now: new Date() }
  const attached = await attachFile(wish)
  if (attached.kind === 'gone') throw new Response(null, { status: 404 })
  if (attached.kind === 'attached') return back('added')
  return refused(t(`record:file.problem.${attached.kind === 'full' ? 'full' : attached.why}`))
}

export default function ActivityFiles() {
  const { member, title, name, path, view, said } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('record')
  const problems = sent?.problems ?? []
  return (
    <StaffPage
      title={title}
      caption={name}
      member={member}
      area="assessment"
      back={{ href: `${path}#activities`, label: name }}
      problems={problems}
    >
      {!sent && (said === 'added' || said === 'removed') && <Notice look="done" title={t(`file.${said}`)} />}
      <ActivityParts activity={view} path={path} />
      {view.files.length < MAX_ATTACHMENTS ? (
        <form method="post" encType="multipart/form-data" noValidate>
          <TextField
            type="file"
            name="file"
            label={t('file.choose')}
            hint={t('file.hint')}
            error={problemAt(problems, 'file')}
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.csv,.txt"
          />
          <Button>{t('file.upload')}</Button>
        </form>
      ) : (
        <p>{t('file.enough')}</p>
      )}
      {view.files.length > 0 && (
        <section className="files__gone">
          <h2 className="heading heading--small">{t('file.remove-title')}</h2>
          <p>{t('file.remove-about')}</p>
          {view.files.map(file => (
            <form method="post" key={file.id} className="files__remove">
              <Button look="quiet" name="remove" value={file.id}>
                {t('file.remove', { name: file.name })}
              </Button>
            </form>
          ))}
        </section>
      )}
    </StaffPage>
  )
}
