import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { actionForm } from '~/core/assessment/plan-forms'
import { dayOf } from '~/core/journey/days'
import { formatDateTime, formatList, say, translator } from '~/i18n'
import { readAction } from '~/steps/assessment/read-plan'
import { saveAction } from '~/steps/assessment/save-action'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { found, idParam, langParam } from '~/web/params'
import { confirmedIn } from '~/web/questioned'
import { staffMeta } from '~/web/staff-meta'
import { ACTION_FORM, ActionForm } from './plan-action-form'
import { ActionText } from './plan-action-text'
import { ActionTags } from './plan-card'
import { planComponent, planPath } from './plan-params'
import { questionedAction } from './plan-questioned'
import { PlanSource } from './plan-source'
import { actionTextView } from './plan-view'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = planComponent(params)
  const lead = await requireMember(request, 'lead')
  const actionId = idParam(params, 'action')
  const { latest, entries } = found(
    await readAction({ lead, component: component.key, actionId, now: new Date() }),
  )
  const t = translator(lang)
  return {
    member: lead,
    title: t('plan:action.title'),
    name: component.name[lang],
    back: planPath(lang, component.key),
    said: new URL(request.url).searchParams.get('said'),
    latest,
    now: actionTextView(lang, latest),
    entries: entries.map(({ revision, by, changed, ...entry }) => ({
      revision,
      name: by,
      at: formatDateTime(lang, entry.savedAt),
      changed: formatList(
        lang,
        changed.map(part => t(`plan:part.${part}`)),
      ),
      text: revision === latest.revision ? null : actionTextView(lang, { ...entry, revision }),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = planComponent(params)
  const lead = await requireMember(request, 'lead')
  const actionId = idParam(params, 'action')
  const now = new Date()
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  const nothing = { newer: null, questioned: null }
  if (again) return data({ ...nothing, result: again })
  const submission = parseWithZod(form, { schema: actionForm(dayOf(now)) })
  if (submission.status !== 'success')
    return data({ ...nothing, result: submission.reply() }, { status: 422 })
  const { writtenIn: language, basedOn, ...typed } = submission.value
  const action = { ...typed, language }
  const confirmed = confirmedIn(form)
  const saved = await saveAction({ lead, component: key, actionId, action, basedOn, confirmed, now })
  if (saved.kind === 'questioned')
    return data(questionedAction(lang, submission, saved.questions, action), { status: 422 })
  if (saved.kind === 'gone') throw new Response(null, { status: 404 })
  if (saved.kind !== 'newer')
    return redirect(`${planPath(lang, key)}/actions/${actionId}?said=${saved.kind}`, 303)
  const { by: name, savedAt } = saved.newer
  const newer = { text: actionTextView(lang, saved.newer), name, at: formatDateTime(lang, savedAt) }
  return data({ ...nothing, result: submission.reply(), newer }, { status: 409 })
}

export default function PlanAction() {
  const { member, title, name, back, said, latest, now, entries } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation(['plan', 'assessment'])
  const problems = sent?.newer
    ? [{ field: 'state', message: t('assessment:assess.newer.title') }]
    : problemsOf(sent?.result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      caption={name}
      member={member}
      area="assessment"
      back={{ href: back, label: t('title') }}
      problems={problems}
      formId={ACTION_FORM}
    >
      {!sent && said === 'saved' && <Notice look="done" title={t('action.saved')} />}
      {!sent && said === 'unchanged' && <Notice look="done" title={t('action.unchanged')} />}
      {sent?.newer ? (
        <Notice look="attention" title={t('assessment:assess.newer.title')}>
          <p>{t('action.newer', { name: sent.newer.name, at: sent.newer.at })}</p>
          <ActionText text={sent.newer.text} />
        </Notice>
      ) : (
        <section className="assess-section">
          <h2 className="heading">{t('action.now')}</h2>
          <ActionTags action={latest} />
          <ActionText text={now} />
        </section>
      )}
      <section className="assess-section no-print">
        <h2 className="heading">{t('action.update')}</h2>
        <ActionForm
          before={latest}
          basedOn={latest.revision}
          typed={sent?.result}
          problems={sent?.newer ? [] : problems}
          questioned={sent?.questioned ?? null}
        />
        <PlanSource />
      </section>
      <section className="assess-section">
        <h2 className="heading">{t('assessment:history.title')}</h2>
        <p>{t('assessment:history.intro')}</p>
        {entries.map(entry => (
          <article className="record" key={entry.revision}>
            <h3 className="heading heading--small">
              {t('assessment:history.revision', { number: entry.revision })}
            </h3>
            <p>{t('assessment:history.by', { name: entry.name, at: entry.at })}</p>
            {entry.changed && (
              <p className="soft">
                {t('assessment:history.changed')}: {entry.changed}
              </p>
            )}
            {entry.text && <ActionText text={entry.text} />}
          </article>
        ))}
      </section>
    </StaffPage>
  )
}
