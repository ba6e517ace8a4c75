import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isLead } from '~/core/staff/leads'
import { mailIsOffered } from '~/deliver/settings'
import { say } from '~/i18n'
import { hasFactor } from '~/steps/factor-rule'
import { showMember } from '~/steps/show-member'
import { Button } from '~/ui/Button'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { agenciesFor, servicesToChoose } from '~/web/administration'
import { type Problem, problemAt, problemsOf } from '~/web/forms'
import { found, idParam, langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'
import { actOnMember } from './member-action'
import { MemberFields } from './member-fields'
import { NewLink, OneTimeLink } from './one-time-link'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireRecent(request, 'administrator')
  const memberId = idParam(params, 'member')
  const shown = found(await showMember({ partnershipId: member.partnershipId, memberId }))
  const saved = new URL(request.url).searchParams.has('saved')
  const services = await servicesToChoose(lang, member.partnershipId)
  const agencies = await agenciesFor(lang, member.partnershipId, shown.member.agencyId)
  const factor = await hasFactor(member.partnershipId, memberId)
  const title = shown.member.name
  return { lang, member, title, shown, services, agencies, saved, factor, mail: mailIsOffered() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { partnershipId, memberId: actor } = await requireRecent(request, 'administrator')
  return actOnMember(request, { lang, partnershipId, actor, memberId: idParam(params, 'member') })
}

export default function Member() {
  const { lang, member, title, shown, services, agencies, saved, factor, mail } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('admin')
  const result = sent && 'result' in sent ? sent.result : null
  const problems = problemsOf(result, key => say(t, key))
  const back = { href: `/${lang}/admin`, label: t('title') }
  return (
    <StaffPage title={title} member={member} area="admin" back={back} problems={problems}>
      {saved && !sent ? <Notice look="done" title={t('saved')} /> : null}
      {sent && 'link' in sent ? <OneTimeLink link={sent.link} /> : null}
      <Panel title={t('member.details')}>
        <form method="post" noValidate>
          <MemberFields
            member={shown.member}
            services={services}
            agencies={agencies}
            result={sent?.intent === 'details' ? result : null}
            problems={problems}
          />
          <Confirm name="confirmed" problems={problems} />
          <Button name="intent" value="details">
            {t('member.save')}
          </Button>
        </form>
      </Panel>
      {shown.member.active ? <NewLink lead={isLead(shown.member)} mail={mail} /> : null}
      {factor ? <ResetFactor /> : null}
      <Access {...shown} problems={problems} />
    </StaffPage>
  )
}

/** Takes away the second factor of somebody who has lost it. */
function ResetFactor() {
  const { t } = useTranslation('own-sign-in')
  return (
    <Panel title={t('reset.title')}>
      <p>{t('reset.text')}</p>
      <form method="post">
        <Button name="intent" value="factor" look="warning">
          {t('reset.button')}
        </Button>
      </form>
    </Panel>
  )
}

type Shown = NonNullable<Awaited<ReturnType<typeof showMember>>>

/** Ending somebody's access, with what it would mean said beforehand, and giving it back. */
function Access({
  member,
  isLastAdministrator,
  leavesTooFewSafeguardingLeads,
  problems,
}: Shown & { problems: Problem[] }) {
  const { t } = useTranslation('admin')
  return (
    <Panel title={t('access.title')}>
      <p>{t(member.active ? 'access.end-text' : 'access.ended-text')}</p>
      {isLastAdministrator ? <p>{t('access.last-administrator')}</p> : null}
      {isLastAdministrator ? null : (
        <form method="post">
          {leavesTooFewSafeguardingLeads ? <Confirm name="confirmed-end" problems={problems} always /> : null}
          <Button
            name="intent"
            value={member.active ? 'end' : 'give'}
            look={member.active ? 'warning' : 'secondary'}
          >
            {t(member.active ? 'access.end' : 'access.give')}
          </Button>
        </form>
      )}
    </Panel>
  )
}

interface ConfirmProps {
  name: 'confirmed' | 'confirmed-end'
  problems: readonly Problem[]
  /** Shown although nothing was sent yet. */
  always?: boolean
}

/** Asks whether fewer safeguarding leads than needed are meant. */
function Confirm({ name, problems, always = false }: ConfirmProps) {
  const { t } = useTranslation('admin')
  const error = problemAt(problems, name)
  if (!error && !always) return null
  return (
    <CheckboxGroup
      name={name}
      legend={t('access.confirm')}
      hint={t('access.too-few')}
      error={error}
      options={[{ value: 'yes', label: t('access.confirm-yes') }]}
    />
  )
}
