import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { memberSchema } from '~/core/staff/forms'
import { mailIsOffered } from '~/deliver/settings'
import { say, translator } from '~/i18n'
import { addMember } from '~/steps/add-member'
import { Button } from '~/ui/Button'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { agenciesFor, byEmail, servicesToChoose, shownLink } from '~/web/administration'
import { settings } from '~/web/env'
import { problemsOf, readForm, typedList } from '~/web/forms'
import { langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'
import { MemberFields } from './member-fields'
import { ByEmail, OneTimeLink } from './one-time-link'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireRecent(request, 'administrator')
  const services = await servicesToChoose(lang, member.partnershipId)
  const agencies = await agenciesFor(lang, member.partnershipId)
  const title = translator(lang)('admin:member.new-title')
  return { lang, member, services, agencies, title, mail: mailIsOffered() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { partnershipId, memberId: actor } = await requireRecent(request, 'administrator')
  const form = await readForm(request, { nul: 'keep' })
  const submission = parseWithZod(form, { schema: memberSchema })
  if (submission.status !== 'success') return data({ result: submission.reply() }, { status: 422 })

  const { baseUrl } = settings()
  const details = submission.value
  const added = await addMember({
    partnershipId,
    actor,
    details,
    byEmail: byEmail(form),
    mailIsOffered: mailIsOffered(),
    baseUrl,
    now: new Date(),
    randomBytes,
  })
  if (added.kind !== 'added') {
    const fieldErrors: Record<typeof added.kind, Record<string, string[]>> = {
      'email-taken': { email: ['admin:problem.email-taken'] },
      'no-agency': { agencyId: ['admin:problem.agency-unknown'] },
      'no-mail': { roles: ['admin:problem.lead-no-mail'] },
    }
    return data({ result: submission.reply({ fieldErrors: fieldErrors[added.kind] }) }, { status: 422 })
  }
  // No redirect: the link stands on this answer and nowhere else.
  return data({ link: shownLink(lang, added.link, details.email), name: details.name })
}

export default function NewMember() {
  const { lang, member, services, agencies, title, mail } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('admin')
  const back = { href: `/${lang}/admin`, label: t('title') }
  if (sent && 'link' in sent) {
    return (
      <StaffPage title={sent.name} member={member} area="admin" back={back}>
        <Notice look="done" title={t('member.added')} />
        <OneTimeLink link={sent.link} />
        <LinkButton look="secondary" href={`/${lang}/admin/members/new`}>
          {t('people.add')}
        </LinkButton>
      </StaffPage>
    )
  }
  const result = sent?.result
  const problems = problemsOf(result, key => say(t, key))
  return (
    <StaffPage title={title} member={member} area="admin" back={back} problems={problems}>
      <form method="post" noValidate>
        <MemberFields services={services} agencies={agencies} result={result} problems={problems} />
        <ByEmail offered={mail} chosen={typedList(result, 'byEmail')?.includes('yes') ?? false} />
        <Button>{t('member.add')}</Button>
      </form>
    </StaffPage>
  )
}
