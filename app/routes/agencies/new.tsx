import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { agencyForm } from '~/core/assessment/agency-forms'
import { say, translator } from '~/i18n'
import { addAgency } from '~/steps/agencies/keep-agencies'
import { Button } from '~/ui/Button'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { AgencyFields } from './agency-fields'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  return { lang, member, title: translator(lang)('agencies:agency.new-title') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { partnershipId } = await requireMember(request, 'lead')
  const submission = parseWithZod(await readForm(request, { nul: 'keep' }), { schema: agencyForm })
  if (submission.status !== 'success') return data({ result: submission.reply() }, { status: 422 })
  const id = await addAgency({ partnershipId, names: submission.value, randomBytes })
  return redirect(`/${lang}/assessment/agencies/${id}?saved`, 303)
}

export default function NewAgency() {
  const { lang, member, title } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()?.result
  const { t } = useTranslation('agencies')
  const problems = problemsOf(result, key => say(t, key))
  const back = { href: `/${lang}/assessment/agencies`, label: t('list.title') }
  return (
    <StaffPage title={title} member={member} area="assessment" back={back} problems={problems}>
      <form method="post" noValidate>
        <AgencyFields result={result} problems={problems} />
        <Button>{t('agency.add')}</Button>
      </form>
    </StaffPage>
  )
}
