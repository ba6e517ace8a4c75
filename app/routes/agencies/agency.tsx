import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { agencyForm } from '~/core/assessment/agency-forms'
import { say, translator } from '~/i18n'
import { changeAgency, showAgency } from '~/steps/agencies/keep-agencies'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { AgencyFields } from './agency-fields'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const agencyId = idParam(params, 'agency')
  const agency = found(await showAgency({ partnershipId: member.partnershipId, agencyId }))
  const saved = new URL(request.url).searchParams.has('saved')
  return { lang, member, title: translator(lang)('agencies:agency.change-title'), agency, saved }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { partnershipId } = await requireMember(request, 'lead')
  const agencyId = idParam(params, 'agency')
  const form = await readForm(request, { nul: 'keep' })
  const intent = textOf(form, 'intent')
  if (intent === 'retire' || intent === 'bring-back') {
    const change = { active: intent === 'bring-back' }
    found((await changeAgency({ partnershipId, agencyId, change })) || null)
  } else {
    const submission = parseWithZod(form, { schema: agencyForm })
    if (submission.status !== 'success') return data({ result: submission.reply() }, { status: 422 })
    found((await changeAgency({ partnershipId, agencyId, change: submission.value })) || null)
  }
  return redirect(`/${lang}/assessment/agencies/${agencyId}?saved`, 303)
}

export default function AgencyPage() {
  const { lang, member, title, agency, saved } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()?.result
  const { t } = useTranslation('agencies')
  const problems = problemsOf(result, key => say(t, key))
  const back = { href: `/${lang}/assessment/agencies`, label: t('list.title') }
  return (
    <StaffPage title={title} member={member} area="assessment" back={back} problems={problems}>
      {saved && !result ? <Notice look="done" title={t('agency.saved')} /> : null}
      <form method="post" noValidate>
        <AgencyFields agency={agency} result={result} problems={problems} />
        <Button>{t('agency.save')}</Button>
      </form>
      <Panel title={t('agency.retire-title')}>
        <p>{t('agency.retire-text')}</p>
        <form method="post">
          <Button name="intent" value={agency.active ? 'retire' : 'bring-back'} look="secondary">
            {t(agency.active ? 'agency.retire' : 'agency.bring-back')}
          </Button>
        </form>
      </Panel>
    </StaffPage>
  )
}
