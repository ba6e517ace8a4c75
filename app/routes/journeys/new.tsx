import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { journeySchema } from '~/core/journey/forms'
import { sorted, translator } from '~/i18n'
import { listServices } from '~/steps/find-journey'
import { openJourney } from '~/steps/open-journey'
import { Button } from '~/ui/Button'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { Notice } from '~/ui/Notice'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { problemAt, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { formState, typed } from './form-state'
import { changedRows, RespondentRows, rowsOf } from './respondent-rows'
import { journeyPath, serviceName } from './words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const services = (await listServices(worker)).map(service => ({
    value: service.id,
    label: serviceName(lang, service),
  }))
  return {
    title: translator(lang)('journeys:new.title'),
    member: worker,
    services: sorted(lang, services, ({ label }) => label),
  }
}

/** Opens the journey, or adds or removes a person in the form, which needs no script. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: journeySchema })

  const changed = changedRows(form, submission.payload)
  if (changed) return { values: changed, problems: [], doubtful: form.has('confirmed') }
  if (submission.status !== 'success') {
    return data({ ...formState(lang, submission.reply()), doubtful: form.has('confirmed') }, 422)
  }
  const { service: serviceId, ...value } = submission.value
  const opened = await openJourney({ worker, serviceId, ...value, now: new Date(), randomBytes })
  if (opened.kind === 'opened') return redirect(journeyPath(lang, opened.journeyId), 303)

  const doubtful = opened.kind === 'doubtful'
  const fieldErrors: Record<string, string[]> =
    opened.kind === 'unknown-service'
      ? { service: ['journeys:problem.service-missing'] }
      : { reference: [`journeys:problem.reference-${opened.kind === 'doubtful' ? opened.doubt : 'taken'}`] }
  const state = formState(lang, submission.reply({ fieldErrors }))
  return data({ ...state, doubtful: doubtful || value.confirmed }, opened.kind === 'taken' ? 409 : 422)
}

export default function NewJourney() {
  const { title, member, services } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { t, i18n } = useTranslation('journeys')
  const problems = state?.problems ?? []
  const back = `/${i18n.language}/journeys`
  return (
    <StaffPage title={title} member={member} area="journeys" back={back} problems={problems}>
      {services.length === 0 && <Notice look="attention">{t('new.service.none')}</Notice>}
      <form method="post">
        {/* Return in the first field opens the journey rather than adding a person. */}
        <button className="govuk-visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
        <TextField
          name="reference"
          label={t('field.reference')}
          hint={t('new.reference.hint')}
          error={problemAt(problems, 'reference')}
          defaultValue={typed(state, 'reference')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          expect={20}
        />
        {state?.doubtful && (
          <CheckboxGroup
            name="confirmed"
            legend={t('new.confirm.legend')}
            options={[{ value: 'yes', label: t('new.confirm.yes') }]}
            defaultValue={[typed(state, 'confirmed') ?? '']}
          />
        )}
        <RadioGroup
          name="service"
          legend={t('field.service')}
          hint={t('new.service.hint')}
          error={problemAt(problems, 'service')}
          options={services}
          defaultValue={typed(state, 'service') ?? (services.length === 1 ? services[0]?.value : null)}
        />
        <RespondentRows rows={rowsOf(state?.values)} problems={problems} />
        <Button>{t('new.open')}</Button>
      </form>
    </StaffPage>
  )
}
