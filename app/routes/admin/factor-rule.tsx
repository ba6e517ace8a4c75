import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRole, roles } from '~/core/staff/roles'
import { translator } from '~/i18n'
import { keepFactorRule, showFactorRule } from '~/steps/factor-rule'
import { Button } from '~/ui/Button'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { readForm } from '~/web/forms'
import { langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireRecent(request, 'administrator')
  return {
    lang,
    member,
    title: translator(lang)('own-sign-in:rule.title'),
    rule: await showFactorRule(member.partnershipId),
    saved: new URL(request.url).searchParams.has('saved'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { partnershipId } = await requireRecent(request, 'administrator')
  const form = await readForm(request)
  await keepFactorRule(partnershipId, form.getAll('roles').filter(isRole))
  return redirect(`/${lang}/admin/second-factor?saved`, 303)
}

/** Which roles have to have an authenticator app. */
export default function FactorRule() {
  const { lang, member, title, rule, saved } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['own-sign-in', 'admin'])
  const back = { href: `/${lang}/admin`, label: t('admin:title') }
  return (
    <StaffPage title={title} member={member} area="admin" back={back}>
      {saved ? <Notice look="done" title={t('admin:saved')} /> : null}
      {member.partnership.invented ? <p>{t('rule.invented')}</p> : null}
      <form method="post">
        <CheckboxGroup
          name="roles"
          legend={t('rule.legend')}
          hint={t('rule.hint')}
          options={roles.map(role => ({ value: role, label: t(`admin:role.${role}`) }))}
          defaultValue={rule}
        />
        <Button>{t('rule.save')}</Button>
      </form>
    </StaffPage>
  )
}
