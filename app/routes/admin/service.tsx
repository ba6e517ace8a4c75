import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { serviceSchema } from '~/core/staff/forms'
import { say, translator } from '~/i18n'
import { changeService, showService } from '~/steps/services'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { ServiceFields } from './service-fields'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'administrator')
  const serviceId = idParam(params, 'service')
  const service = found(await showService({ partnershipId: member.partnershipId, serviceId }))
  const saved = new URL(request.url).searchParams.has('saved')
  return { lang, member, title: translator(lang)('admin:service.change-title'), service, saved }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { partnershipId, memberId: actor } = await requireMember(request, 'administrator')
  const serviceId = idParam(params, 'service')
  const form = await readForm(request, { nul: 'keep' })
  const intent = textOf(form, 'intent')
  if (intent === 'retire' || intent === 'bring-back') {
    const there = await changeService({
      actor,
      partnershipId,
      serviceId,
      change: { active: intent === 'bring-back' },
    })
    found(there || null)
  } else {
    const submission = parseWithZod(form, { schema: serviceSchema })
    if (submission.status !== 'success') return data({ result: submission.reply() }, { status: 422 })
    found((await changeService({ partnershipId, actor, serviceId, change: submission.value })) || null)
  }
  return redirect(`/${lang}/admin/services/${serviceId}?saved`, 303)
}

export default function Service() {
  const { lang, member, title, service, saved } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()?.result
  const { t } = useTranslation('admin')
  const problems = problemsOf(result, key => say(t, key))
  const back = { href: `/${lang}/admin`, label: t('title') }
  return (
    <StaffPage title={title} member={member} area="admin" back={back} problems={problems}>
      {saved && !result ? <Notice look="done" title={t('saved')} /> : null}
      <form method="post" noValidate>
        <ServiceFields service={service} result={result} problems={problems} />
        <Button>{t('service.save')}</Button>
      </form>
      <Panel title={t('service.retire-title')}>
        <p>{t('service.retire-text')}</p>
        <form method="post">
          <Button name="intent" value={service.active ? 'retire' : 'bring-back'} look="secondary">
            {t(service.active ? 'service.retire' : 'service.bring-back')}
          </Button>
        </form>
      </Panel>
    </StaffPage>
  )
}
