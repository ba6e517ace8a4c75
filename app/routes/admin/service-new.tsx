import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { serviceSchema } from '~/core/staff/forms'
import { say, translator } from '~/i18n'
import { addService } from '~/steps/services'
import { Button } from '~/ui/Button'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { ServiceFields } from './service-fields'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'administrator')
  return { lang, member, title: translator(lang)('admin:service.new-title') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { partnershipId, memberId: actor } = await requireMember(request, 'administrator')
  const submission = parseWithZod(await readForm(request, { nul: 'keep' }), { schema: serviceSchema })
  if (submission.status !== 'success') return data({ result: submission.reply() }, { status: 422 })
  const id = await addService({ partnershipId, actor, names: submission.value, randomBytes })
  return redirect(`/${lang}/admin/services/${id}?saved`, 303)
}

export default function NewService() {
  const { lang, member, title } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()?.result
  const { t } = useTranslation('admin')
  const problems = problemsOf(result, key => say(t, key))
  const back = { href: `/${lang}/admin`, label: t('title') }
  return (
    <StaffPage title={title} member={member} area="admin" back={back} problems={problems}>
      <form method="post" noValidate>
        <ServiceFields result={result} problems={problems} />
        <Button>{t('service.add')}</Button>
      </form>
    </StaffPage>
  )
}
