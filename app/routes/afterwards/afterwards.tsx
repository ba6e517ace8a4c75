import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { afterwardsSchema } from '~/core/journey/afterwards'
import { addMonths } from '~/core/journey/days'
import { AFTER_MONTHS } from '~/core/journey/timing'
import { formatDate, translator } from '~/i18n'
import { findJourneyView } from '~/steps/find-journey'
import { recordAskedAgain } from '~/steps/record-asked-again'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { LinkButton } from '~/ui/LinkButton'
import { StaffPage } from '~/ui/StaffPage'
import { readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { formState } from '../journeys/form-state'
import { journeyPath, respondentName } from '../journeys/words'
import { AfterwardsFields } from './fields'

export const meta = staffMeta

/** Whether, how and when each person of a closed journey wants to be asked again. Nothing is chosen for them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const { journey, again } = found(await findJourneyView({ worker, journeyId, now: new Date() }))
  const closedOn = found(journey.closedOn)
  const t = translator(lang)
  return {
    title: t('afterwards:title'),
    reference: journey.reference,
    member: worker,
    back: journeyPath(lang, journeyId),
    closed: formatDate(lang, closedOn),
    people: journey.respondents.map(({ id }) => {
      const said = again.find(({ respondentId }) => respondentId === id)
      return {
        id,
        name: respondentName(lang, journey, id),
        way: said?.way as string | undefined,
        months: said?.months?.toString(),
      }
    }),
    months: AFTER_MONTHS.map(months => ({
      value: String(months),
      label: t(`afterwards:months.${months}`, { date: formatDate(lang, addMonths(closedOn, months)) }),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const submission = parseWithZod(await readForm(request), { schema: afterwardsSchema })
  if (submission.status !== 'success') return data(formState(lang, submission.reply()), 422)
  const people = submission.value.people.flatMap(({ respondent: respondentId, way, months }) =>
    way === undefined ? [] : [{ respondentId, way, months }],
  )
  const { kind } = await recordAskedAgain({ worker, journeyId, people, now: new Date() })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  if (kind === 'taken')
    return data(formState(lang, submission.reply({ formErrors: ['afterwards:problem.taken'] })), 409)
  return redirect(journeyPath(lang, journeyId), 303)
}

export default function Afterwards() {
  const { title, reference, member, back, closed, people, months } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { t } = useTranslation('afterwards')
  const problems = state?.problems ?? []
  return (
    <StaffPage
      title={title}
      caption={reference}
      member={member}
      area="journeys"
      back={back}
      problems={problems}
    >
      <p>{t('closed', { date: closed })}</p>
      <p className="lead">{t('lead')}</p>
      <p>{t('address')}</p>
      <form method="post" noValidate>
        {people.map((person, index) => (
          <AfterwardsFields
            key={person.id}
            prefix={`people[${index}].`}
            person={person}
            typed={typedAt(state?.values, index)}
            months={months}
            problems={problems}
          />
        ))}
        <ButtonGroup>
          <Button>{t('save')}</Button>
          <LinkButton href={back} look="secondary">
            {t('later')}
          </LinkButton>
        </ButtonGroup>
      </form>
    </StaffPage>
  )
}

/** What was chosen for one person in a form that came back; null before anything was sent. */
function typedAt(values: Record<string, unknown> | undefined, index: number) {
  if (!values) return null
  const people = Array.isArray(values.people) ? values.people : []
  return (people[index] ?? {}) as { way?: string; months?: string }
}
