import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { goalSchema } from '~/core/distance/forms'
import { newFormKey } from '~/core/journey/link'
import { translator } from '~/i18n'
import { chooseGoal } from '~/steps/distance/choose-goal'
import { findDistance } from '~/steps/distance/find-distance'
import { Button } from '~/ui/Button'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
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

/** A goal that worker and family choose together; whose it is stands in the address, and can be changed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const { journey } = found(await findDistance({ worker, journeyId }))
  const wanted = new URL(request.url).searchParams.get('respondent')
  const only = journey.respondents.length === 1 ? journey.respondents[0] : undefined
  const whose = journey.respondents.find(({ id }) => id === wanted) ?? only
  return {
    title: translator(lang)('distance:new.title'),
    reference: journey.reference,
    member: worker,
    back: pathsOf(lang, journeyId).journey,
    formKey: newFormKey(randomBytes),
    whose: whose?.id ?? null,
    language: whose?.language ?? lang,
    respondents: journey.respondents.map(({ id }) => ({
      value: id,
      label: respondentName(lang, journey, id),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const form = await readForm(request, { nul: 'keep' })
  const submission = parseWithZod(form, { schema: goalSchema })
  if (submission.status !== 'success') return data(returned(lang, submission.reply()), 422)
  const { respondent: respondentId, ...goal } = submission.value
  const chosen = await chooseGoal({ worker, journeyId, respondentId, goal, now: new Date() })
  if (chosen.kind === 'not-found') throw new Response(null, { status: 404 })
  return redirect(`${pathsOf(lang, journeyId).goal(chosen.goalId)}?saved`, 303)
}

export default function NewGoal() {
  const { title, reference, member, back, formKey, whose, language, respondents } =
    useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { t } = useTranslation('distance')
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
        {respondents.length === 1 ? (
          <input type="hidden" name="respondent" value={respondents[0]?.value} />
        ) : (
          <RadioGroup
            name="respondent"
            legend={t('goal.whose')}
            error={problemAt(problems, 'respondent')}
            options={respondents}
            defaultValue={typed(state, 'respondent') ?? whose}
            inline
          />
        )}
        <GoalFields state={state} language={language} formKey={formKey} />
        <Button>{t('goal.choose')}</Button>
      </form>
    </StaffPage>
  )
}
