import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { stateSchema } from '~/core/distance/forms'
import { dayOf } from '~/core/journey/days'
import { translator } from '~/i18n'
import { changeGoal } from '~/steps/distance/change-goal'
import { findDistance } from '~/steps/distance/find-distance'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { GoalChange } from './goal-change'
import { goalDetails } from './goal-details'
import { GoalHistory, GoalNumbers, GoalSummary } from './goal-parts'
import { returned } from './own-words'
import { pathsOf } from './words'

export const meta = staffMeta

/** A goal: its words, how it stands and stood, every number, and room to say what has become of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const goalId = idParam(params, 'goal')
  const view = found(await findDistance({ worker, journeyId }))
  const goal = found(view.goals.find(({ id }) => id === goalId))
  return {
    title: translator(lang)('distance:goal.title'),
    member: worker,
    back: pathsOf(lang, journeyId).journey,
    saved: new URL(request.url).searchParams.has('saved'),
    goal: goalDetails(lang, view, goal),
    today: dayOf(new Date()),
  }
}

/** Says how the goal stands now. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const goalId = idParam(params, 'goal')
  const now = new Date()
  const view = found(await findDistance({ worker, journeyId }))
  const { chosenOn } = found(view.goals.find(({ id }) => id === goalId))
  const form = await readForm(request, { nul: 'keep' })
  const submission = parseWithZod(form, { schema: stateSchema(chosenOn, dayOf(now)) })
  if (submission.status !== 'success') return data(returned(lang, submission.reply()), 422)
  const { kind } = await changeGoal({ worker, journeyId, goalId, ...submission.value, now })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  if (kind === 'final') {
    return data(returned(lang, submission.reply({ formErrors: ['distance:problem.final'] })), 409)
  }
  return redirect(`${pathsOf(lang, journeyId).goal(goalId)}?saved`, 303)
}

export default function Goal() {
  const { title, member, back, saved, goal, today } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { t } = useTranslation('distance')
  const problems = state?.problems ?? []
  return (
    <StaffPage
      title={title}
      heading={<span lang={goal.language}>{goal.text}</span>}
      caption={goal.caption}
      member={member}
      area="journeys"
      back={back}
      problems={problems}
    >
      {saved && problems.length === 0 && <Notice look="done" title={t('goal.saved')} />}
      <GoalSummary goal={goal} />
      <GoalNumbers goal={goal} />
      <GoalHistory goal={goal} />
      {goal.state !== 'changed' && <GoalChange goal={goal} state={state} today={today} />}
    </StaffPage>
  )
}
