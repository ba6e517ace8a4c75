import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { actionForm } from '~/core/assessment/plan-forms'
import { dayOf } from '~/core/journey/days'
import { say, translator } from '~/i18n'
import { saveAction } from '~/steps/assessment/save-action'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { langParam } from '~/web/params'
import { confirmedIn } from '~/web/questioned'
import { staffMeta } from '~/web/staff-meta'
import { ACTION_FORM, ActionForm } from './plan-action-form'
import { planComponent, planPath } from './plan-params'
import { questionedAction } from './plan-questioned'
import { PlanSource } from './plan-source'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = planComponent(params)
  const member = await requireMember(request, 'lead')
  return {
    member,
    title: translator(lang)('plan:action.title-new'),
    name: component.name[lang],
    back: planPath(lang, component.key),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = planComponent(params)
  const lead = await requireMember(request, 'lead')
  const now = new Date()
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  if (again) return data({ result: again, questioned: null })
  const submission = parseWithZod(form, { schema: actionForm(dayOf(now)) })
  if (submission.status !== 'success')
    return data({ result: submission.reply(), questioned: null }, { status: 422 })
  const { writtenIn: language, basedOn, ...typed } = submission.value
  const action = { ...typed, language }
  const confirmed = confirmedIn(form)
  const saved = await saveAction({ lead, component: key, actionId: null, action, basedOn, confirmed, now })
  if (saved.kind === 'questioned')
    return data(questionedAction(lang, submission, saved.questions, action), { status: 422 })
  return redirect(`${planPath(lang, key)}?said=action-added`, 303)
}

export default function PlanActionNew() {
  const { member, title, name, back } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const result = sent?.result
  const { t } = useTranslation('plan')
  const problems = problemsOf(result, key => say(t, key))
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
      <ActionForm
        before={null}
        basedOn={0}
        typed={result}
        problems={problems}
        questioned={sent?.questioned ?? null}
      />
      <PlanSource />
    </StaffPage>
  )
}
