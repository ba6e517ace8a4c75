import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { lookAt } from '~/core/safeguarding/hours'
import { routeOf } from '~/core/safeguarding/queue'
import { readSignal, SIGNAL_LIMIT, type SignalProblem } from '~/core/safeguarding/signal'
import { respondentNamespace, say } from '~/i18n'
import { listLeadsToPick } from '~/steps/answer/list-leads'
import { raiseConcern } from '~/steps/answer/raise-concern'
import { Button } from '~/ui/Button'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { ErrorSummary } from '~/ui/ErrorSummary'
import { HelpList } from '~/ui/HelpList'
import { Inset } from '~/ui/Inset'
import { RadioGroup } from '~/ui/RadioGroup'
import { RespondentPage } from '~/ui/RespondentPage'
import { TextArea } from '~/ui/TextArea'
import { answerMeta } from '~/web/answer-meta'
import { openPage, pageProps, titleOf, welcomePath } from '~/web/answering'
import { readForm } from '~/web/forms'
import { languageAsked, toLanguage } from '~/web/language-button'
import { lookText } from '~/web/look-text'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

/**
 * Open to whoever has the link, before, during and after answering; says nothing of what was answered. The title and
 * the address are the same before and after a message is sent: a history that somebody else reads tells neither.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token)
  const { lang, visit } = page
  const leads = await listLeadsToPick(visit.invitation.partnershipId)
  return {
    page: pageProps(page),
    title: titleOf(page, 'safe.title'),
    hours: visit.help && (lang === 'cy' ? visit.help.hoursCy : visit.help.hoursEn),
    phone: visit.help?.phone ?? null,
    look: visit.watch && lookText(lang, lookAt(visit.watch, new Date()), respondentNamespace(page.register)),
    route: routeOf(leads).length > 0,
    leads: leads.map(({ id, name, titleCy, titleEn, outside }) => ({
      id,
      label: [name, lang === 'cy' ? titleCy : titleEn].filter(Boolean).join(', '),
      outside,
    })),
    back: welcomePath(page),
  }
}

/**
 * Answers with the confirmation itself and not with a redirect, which would leave an address that says what was done.
 * Loading it again sends the form again, and the same signal stands once.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const page = await openPage(request, params.token)
  const form = await readForm(request, { nul: 'keep' })
  const signal = readSignal(Object.fromEntries(form))
  const again = (problems: SignalProblem[]) =>
    data({ sent: false, typed: signal.typed, problems }, { status: problems.length > 0 ? 422 : 200 })
  const asked = languageAsked(form)
  if (asked) return toLanguage(request, asked) ?? again([])
  if (signal.kind === 'invalid') return again(signal.problems)

  const { invitation } = page.visit
  const raised = await raiseConcern({ ...signal.value, invitation, language: page.lang, now: new Date() })
  if (raised.kind === 'unknown-lead') {
    return again([{ field: 'to', message: 'safe.problem.to', values: { length: 0, limit: 0 } }])
  }
  return data({ sent: true, typed: null, problems: [] })
}

export default function Safe() {
  const { page, title, hours, phone, look, route, leads, back } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { t } = useTranslation(respondentNamespace(page.register))
  if (outcome?.sent) {
    // The other language would be another address, and show the form as if nothing had been sent.
    return (
      <RespondentPage {...page} seenOnce>
        <h1 className="heading">{t('safe.sent.title')}</h1>
        <p className="lead">{t('safe.sent.email')}</p>
        <p>{t('safe.sent.read')}</p>
        {look ? <p>{look}</p> : hours && <p>{t('safe.hours', { hours })}</p>}
        <p>{t('safe.sent.then')}</p>
        <Inset>
          <strong>{t('safe.sent.wait')}</strong>
        </Inset>
        <HelpList register={page.register} />
        <p>
          <a href={back}>{t('safe.sent.back')}</a>
        </p>
      </RespondentPage>
    )
  }
  const problems = (outcome?.problems ?? []).map(({ field, message, values }: SignalProblem) => ({
    field,
    message: say(t, message, values),
  }))
  const error = (field: string) =>
    problems.find((problem: { field: string }) => problem.field === field)?.message
  const typed = outcome?.typed
  return (
    <RespondentPage {...page} back={back} formId="safe">
      <ErrorSummary problems={problems} />
      <h1 className="heading">{title}</h1>
      <Inset>
        <strong>{t('safe.danger')}</strong> {t('safe.watching')}
      </Inset>
      {look && <p>{look}</p>}
      {hours && <p>{t('safe.hours', { hours })}</p>}
      {phone && <p>{t('safe.phone', { phone })}</p>}
      <p>
        <strong>{t('safe.known')}</strong>
      </p>
      <p>{t('safe.apart')}</p>
      <p>{t('safe.worker')}</p>
      <form method="post" id="safe" noValidate>
        <RadioGroup
          name="kind"
          legend={t('safe.kind.legend')}
          error={error('kind')}
          defaultValue={typed?.kind}
          options={[
            { value: 'unsafe', label: t('safe.kind.unsafe') },
            { value: 'contact', label: t('safe.kind.contact') },
          ]}
        />
        <RadioGroup
          name="to"
          legend={t('safe.to.legend')}
          error={error('to')}
          defaultValue={typed?.to ?? 'everyone'}
          options={[
            { value: 'everyone', label: t('safe.to.everyone') },
            ...leads.map(({ id, label, outside }) => ({
              value: id,
              label,
              hint: outside ? t('safe.to.outside') : undefined,
            })),
          ]}
        />
        {route && (
          <CheckboxGroup
            name="practitioner"
            legend={t('safe.practitioner.legend')}
            hint={t('safe.practitioner.hint')}
            options={[{ value: 'yes', label: t('safe.practitioner.yes') }]}
            defaultValue={typed?.practitioner === 'yes' ? ['yes'] : []}
          />
        )}
        <TextArea
          name="message"
          label={t('safe.message.label')}
          hint={t('safe.message.hint')}
          error={error('message')}
          defaultValue={typed?.message}
          limit={SIGNAL_LIMIT}
        />
        <TextArea
          name="contact"
          label={t('safe.reach.label')}
          hint={t('safe.reach.hint')}
          error={error('contact')}
          defaultValue={typed?.contact}
          rows={2}
        />
        <Button>{t('safe.send')}</Button>
      </form>
    </RespondentPage>
  )
}
