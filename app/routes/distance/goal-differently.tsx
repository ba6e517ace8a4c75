import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { insteadSchema, limits } from '~/core/distance/forms'
import { stateOf } from '~/core/distance/types'
import { dayOf } from '~/core/journey/days'
import { newFormKey } from '~/core/journey/link'
import { translator } from '~/i18n'
import { putDifferently } from '~/steps/distance/choose-goal'
import { findDistance } from '~/steps/distance/find-distance'
import { Button } from '~/ui/Button'
import { Inset } from '~/ui/Inset'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { problemAt, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { typed } from '../journeys/form-state'
import { respondentName } from '../journeys/words'
import { GoalFields } from './goal-fields'
import { returned } from './own-words'
import { pathsOf } from './words'

export const meta = staffMeta

/** Another goal in the place of one that is no longer right, with why and when. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const goalId = idParam(params, 'goal')
  const { journey, goals } = found(await findDistance({ worker, journeyId }))
  const goal = found(goals.find(({ id }) => id === goalId))
  const t = translator(lang)
  return {
    title: t('distance:new.differently'),
    caption: t('distance:caption', {
      reference: journey.reference,
      respondent: respondentName(lang, journey, goal.respondentId),
    }),
    member: worker,
    back: pathsOf(lang, journeyId).goal(goalId),
    formKey: newFormKey(randomBytes),
    goal: { text: goal.text, language: goal.language, area: goal.area },
    /** another goal stands in its place already; the page of this one says which */
    final: stateOf(goal) === 'changed',
    today: dayOf(new Date()),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const goalId = idParam(params, 'goal')
  const now = new Date()
  const view = found(await findDistance({ worker, journeyId }))
  const { chosenOn } = found(view.goals.find(({ id }) => id === goalId))
  const form = await readForm(request, { nul: 'keep' })
  const submission = parseWithZod(form, { schema: insteadSchema(chosenOn, dayOf(now)) })
  if (submission.status !== 'success') return data(returned(lang, submission.reply()), 422)
  const { reason, on, ...goal } = submission.value
  const put = await putDifferently({ worker, journeyId, goalId, goal, reason, on, now })
  if (put.kind === 'not-found') throw new Response(null, { status: 404 })
  if (put.kind === 'already-changed') {
    return data(returned(lang, submission.reply({ formErrors: ['distance:problem.final'] })), 409)
  }
  return redirect(`${pathsOf(lang, journeyId).goal(put.goalId)}?saved`, 303)
}

export default function PutDifferently() {
  const { title, caption, member, back, formKey, goal, final, today } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { t } = useTranslation('distance')
  const problems = state?.problems ?? []
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="journeys"
      back={back}
      problems={problems}
    >
      <p>{t('goal.before')}</p>
      <Inset lang={goal.language}>
        <p className="own-words">{goal.text}</p>
      </Inset>
      {final && !state && <Notice title={t('problem.final')} />}
      <form method="post" hidden={final && !state}>
        <GoalFields state={state} area={goal.area} language={goal.language} formKey={formKey} />
        <TextArea
          name="reason"
          label={t('goal.differently-reason')}
          hint={t('goal.reason-hint')}
          error={problemAt(problems, 'reason')}
          defaultValue={typed(state, 'reason')}
          limit={limits.reason}
          rows={3}
        />
        <TextField
          name="on"
          label={t('goal.on')}
          type="date"
          error={problemAt(problems, 'on')}
          defaultValue={typed(state, 'on') ?? today}
          expect={10}
        />
        <Button>{t('goal.choose')}</Button>
      </form>
    </StaffPage>
  )
}
