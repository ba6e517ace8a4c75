import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/core/journey/days'
import { say, translator } from '~/i18n'
import { useLang } from '~/i18n/use-lang'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { CHANGE_FORM, ChangeForm } from './change-form'
import { emptyForm } from './change-view'
import { saveForm } from './save'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const t = translator(lang)
  const member = await requireMember(request, 'lead')
  return {
    member,
    title: t('changes:form.new'),
    back: { href: `/${lang}/assessment/changes`, label: t('changes:title') },
    view: emptyForm(dayOf(new Date())),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const lead = await requireMember(request, 'lead')
  return saveForm({ request, lang, lead, id: null })
}

export default function ChangeNew() {
  const { member, title, back, view } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = translator(useLang())
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
      <ChangeForm view={view} sent={sent} problems={problems} />
    </StaffPage>
  )
}
