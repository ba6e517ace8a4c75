import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { sendSchema } from '~/core/journey/forms'
import { newFormKey } from '~/core/journey/link'
import { translator } from '~/i18n'
import { findJourneyView } from '~/steps/find-journey'
import { sendCheckIn } from '~/steps/send-check-in'
import { Button } from '~/ui/Button'
import { StaffPage } from '~/ui/StaffPage'
import { settings } from '~/web/env'
import { readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { formState } from './form-state'
import { pressedTwice, toPhone } from './hand-over'
import { HindranceNotice } from './hindrance-notice'
import { linkCookie } from './link-cookie'
import { sendChoices } from './send-choices'
import { SendFields } from './send-fields'
import { journeyPath } from './words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const now = new Date()
  const view = found(await findJourneyView({ worker, journeyId: idParam(params, 'journey'), now }))
  return {
    title: translator(lang)('journeys:send.title'),
    member: worker,
    reference: view.journey.reference,
    back: journeyPath(lang, view.journey.id),
    hindrance: view.hindrance,
    formKey: newFormKey(randomBytes),
    choices: sendChoices(lang, view, new URL(request.url).searchParams, now),
  }
}

/** Sends once, however often the form is posted. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const journeyId = idParam(params, 'journey')
  const submission = parseWithZod(await readForm(request), { schema: sendSchema })
  const value = submission.status === 'success' ? submission.value : null
  const now = new Date()
  const twice = value && (await pressedTwice(request, { journeyId, value, now }))
  if (twice) return twice

  const worker = await requireMember(request, 'worker')
  if (!value) return data(formState(lang, submission.reply()), 422)
  const { respondent: respondentId, formKey = newFormKey(randomBytes), ...how } = value
  const wish = { worker, journeyId, respondentId, ...how, formKey, baseUrl: settings().baseUrl, now }
  const sent = how.channel === 'phone' ? await toPhone(request, wish) : await sendCheckIn(wish)

  if (sent instanceof Response) return sent
  if (sent.kind === 'not-found') throw new Response(null, { status: 404 })
  if (sent.kind === 'refused') {
    const reply = submission.reply({ formErrors: [`journeys:hindrance.${sent.why}`] })
    return data(formState(lang, reply), 409)
  }
  if (sent.kind === 'not-for-them') {
    const reply = submission.reply({ fieldErrors: { instrument: ['journeys:problem.not-for-them'] } })
    return data(formState(lang, reply), 422)
  }
  const { invitationId, token } = sent
  const headers = new Headers()
  if (token) headers.append('Set-Cookie', linkCookie({ memberId: worker.memberId, invitationId }, token, now))
  return redirect(journeyPath(lang, journeyId, `/invitations/${invitationId}`), { status: 303, headers })
}

export default function Send() {
  const { title, member, reference, back, hindrance, formKey, choices } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { t } = useTranslation('journeys')
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
      {problems.length === 0 && <HindranceNotice hindrance={hindrance} />}
      <form method="post">
        <input type="hidden" name="formKey" value={formKey} />
        <SendFields choices={choices} state={state} />
        <Button>{t('send.button')}</Button>
      </form>
    </StaffPage>
  )
}
