import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { usualDeadlines } from '~/core/safeguarding/escalation'
import { watchForm } from '~/core/safeguarding/forms'
import { lookAt } from '~/core/safeguarding/hours'
import { say, translator } from '~/i18n'
import { keepWatch, readWatch } from '~/steps/safeguarding/keep-watch'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { lookText } from '~/web/look-text'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { HoursForm } from './hours-form'
import { byAt } from './views'

export const meta = staffMeta

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'safeguarding_lead')
  const watch = await readWatch({ lead: member })
  const { urgentMinutes, ordinaryMinutes } = watch ?? usualDeadlines
  return {
    lang,
    member,
    title: translator(lang)('safeguarding:hours.title'),
    kept: {
      hours: (watch?.hours ?? Array<null>(7).fill(null)).map(day => day && [clock(day[0]), clock(day[1])]),
      closedDays: (watch?.closedDays ?? []).map(day => day.split('-').reverse().join('/')).join('\n'),
      urgentMinutes: String(urgentMinutes),
      ordinaryHours: String(ordinaryMinutes / 60),
      contactEmail: watch?.contactEmail ?? '',
      contactLanguage: watch?.contactLanguage ?? 'cy',
      basedOn: watch?.changedAt.toISOString() ?? '',
    },
    now: watch && lookText(lang, lookAt(watch, new Date()), 'safeguarding'),
    changed: watch && byAt(lang, { by: watch.by, at: watch.changedAt }),
    saved: new URL(request.url).searchParams.has('saved'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { memberId, partnershipId } = await requireMember(request, 'safeguarding_lead')
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  if (again) return data({ newer: false, result: again })
  const submission = parseWithZod(form, { schema: watchForm })
  if (submission.status !== 'success')
    return data({ newer: false, result: submission.reply() }, { status: 422 })
  const { watch, basedOn } = submission.value
  const { kind } = await keepWatch({ lead: { memberId, partnershipId }, watch, basedOn, now: new Date() })
  if (kind === 'newer')
    return data({ newer: true, result: submission.reply({ hideFields: ['basedOn'] }) }, { status: 409 })
  return redirect(`/${lang}/safeguarding/hours?saved`, 303)
}

export default function HoursPage() {
  const { lang, member, title, kept, now, changed, saved } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('safeguarding')
  const problems = problemsOf(sent?.result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      member={member}
      area="safeguarding"
      back={{ href: `/${lang}/safeguarding`, label: t('queue.title') }}
      problems={problems}
      formId="hours"
    >
      {saved && !sent && <Notice look="done" title={t('hours.saved')} />}
      {sent?.newer && (
        <Notice look="attention" title={t('concern.newer.title')}>
          <p>{t('hours.newer')}</p>
        </Notice>
      )}
      <p>{t('hours.intro')}</p>
      {now && (
        <Notice title={t('hours.told-now')}>
          <p>{now}</p>
        </Notice>
      )}
      {changed && <p className="soft">{t('concern.changed', changed)}</p>}
      <HoursForm kept={kept} result={sent?.result} problems={problems} />
    </StaffPage>
  )
}
