import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { respondentSchema } from '~/core/journey/forms'
import { translator } from '~/i18n'
import { addRespondent } from '~/steps/add-respondent'
import { findJourneyView } from '~/steps/find-journey'
import { Button } from '~/ui/Button'
import { StaffPage } from '~/ui/StaffPage'
import { readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { formState } from './form-state'
import { RespondentFields } from './respondent-rows'
import { journeyPath } from './words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const { journey } = found(await findJourneyView({ worker, journeyId, now: new Date() }))
  return {
    title: translator(lang)('journeys:respondent.new.title'),
    member: worker,
    reference: journey.reference,
    back: journeyPath(lang, journeyId),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const submission = parseWithZod(await readForm(request), { schema: respondentSchema })
  if (submission.status !== 'success') return data(formState(lang, submission.reply()), 422)
  const added = await addRespondent({ worker, journeyId, respondent: submission.value, randomBytes })
  if (added.kind === 'not-found') throw new Response(null, { status: 404 })
  return redirect(journeyPath(lang, journeyId), 303)
}

export default function NewRespondent() {
  const { title, member, reference, back } = useLoaderData<typeof loader>()
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
      <form method="post">
        <RespondentFields row={state?.values ?? {}} problems={problems} />
        <Button>{t('respondent.new.add')}</Button>
      </form>
    </StaffPage>
  )
}
