import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { missingToPublish } from '~/core/assessment/told-back'
import { dayOf } from '~/core/journey/days'
import { formatDateTime, say, translator } from '~/i18n'
import { readChangeHistory } from '~/steps/assessment/read-changes'
import { removeChange } from '~/steps/assessment/save-change'
import { Details } from '~/ui/Details'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { CHANGE_FORM, ChangeForm } from './change-form'
import { ChangeParts } from './change-parts'
import { changeView, emptyForm, formView } from './change-view'
import { Publishing } from './publishing'
import { type CameBack, saveForm } from './save'

export const meta = staffMeta

const said = ['saved', 'published', 'unchanged'] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const t = translator(lang)
  const id = idParam(params, 'change')
  const member = await requireMember(request, 'lead')
  const [latest, ...earlier] = found(await readChangeHistory({ lead: member, id }))
  const query = new URL(request.url).searchParams
  const page = {
    member,
    title: t('changes:form.change'),
    path: `/${lang}/assessment/changes`,
    back: { href: `/${lang}/assessment/changes`, label: t('changes:title') },
    view: latest ? formView(latest) : emptyForm(dayOf(new Date())),
    missing: latest ? missingToPublish(latest) : [],
    there: latest !== undefined,
    earlier: earlier.map(each => ({
      revision: each.revision,
      name: each.by,
      at: formatDateTime(lang, each.savedAt),
      view: changeView(lang, each),
    })),
    said: said.find(one => one === query.get('said')) ?? null,
    changed: query.has('changed'),
  }
  // What was removed leaves the form standing: after a save that came too late it holds what was typed.
  return data(page, { status: latest ? 200 : 404 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const id = idParam(params, 'change')
  const lead = await requireMember(request, 'lead')
  // The button that takes it off the list stands in a form of its own.
  if (new URL(request.url).searchParams.has('remove')) {
    const form = await readForm(request)
    const basedOn = Number(textOf(form, 'basedOn')) || 0
    const removed = await removeChange({ lead, id, basedOn, now: new Date() })
    const path = `/${lang}/assessment/changes`
    if (removed === 'unknown') throw new Response(null, { status: 404 })
    return redirect(removed === 'removed' ? `${path}?said=removed` : `${path}/${id}?changed`, 303)
  }
  return saveForm({ request, lang, lead, id })
}

export default function ChangePage() {
  const shown = useLoaderData<typeof loader>()
  const { member, title, path, back, view, missing, there, earlier, changed } = shown
  const sent = useActionData<typeof action>() as CameBack | undefined
  const { t } = useTranslation('changes')
  const problems = problemsOf(sent?.result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      member={member}
      area="assessment"
      back={back}
      problems={problems}
      formId={CHANGE_FORM}
      wide
    >
      {shown.said && !sent && <Notice look="done" title={t(`said.${shown.said}`)} />}
      {changed && !sent && <Notice look="attention" title={t('newer.remove')} />}
      {!there && !sent && <Notice look="attention" title={t('newer.gone')} />}
      {there && <Publishing published={view.published} missing={missing} />}
      <ChangeForm
        view={view}
        sent={sent}
        problems={problems}
        action={sent?.gone || !there ? `${path}/new` : undefined}
      />
      {earlier.length > 0 && (
        <Details summary={t('history.title')}>
          {earlier.map(({ revision, name, at, view: one }) => (
            <section key={revision}>
              <h2 className="heading heading--small">{t('history.by', { number: revision, name, at })}</h2>
              <ChangeParts change={one} />
            </section>
          ))}
        </Details>
      )}
      {there && (
        <form method="post" action="?remove" className="no-print">
          <input type="hidden" name="basedOn" value={view.revision} />
          <p className="soft">{t('form.remove-about')}</p>
          <button className="button button--quiet" type="submit">
            {t('form.remove')}
          </button>
        </form>
      )}
    </StaffPage>
  )
}
