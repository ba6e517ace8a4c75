import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { permissions } from '~/core/staff/permissions'
import { say, translator } from '~/i18n'
import { readStatement } from '~/steps/account/statements'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { dpiaLegends } from './dpia-words'
import { Newer } from './newer'
import { StatementForm } from './statement-fields'
import { saveTyped } from './statement-save'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['fill-in-statements'])
  const { revision, body } = await readStatement(member.partnershipId, 'dpia')
  const title = translator(lang)('dpia:form.title')
  return { lang, member, title, revision, body, legends: dpiaLegends(lang) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const administrator = await requireMember(request, permissions['fill-in-statements'])
  const back = await saveTyped(lang, administrator, 'dpia', await readForm(request))
  if (back) return data(back, { status: back.status })
  return redirect(`/${lang}/admin/impact-assessment?saved`, 303)
}

export default function FillIn() {
  const { lang, member, title, revision, body, legends } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation(['dpia', 'notices'])
  const problems = problemsOf(sent?.result, key => say(t, key))
  const back = { href: `/${lang}/admin/impact-assessment`, label: t('title') }
  return (
    <StaffPage title={title} member={member} area="admin" back={back} problems={problems} wide>
      {sent?.newer && <Newer newer={sent.newer} legends={legends} />}
      <p>{t('form.intro')}</p>
      <StatementForm
        document="dpia"
        body={body}
        revision={revision}
        sent={sent}
        problems={problems}
        legends={legends}
      />
    </StaffPage>
  )
}
