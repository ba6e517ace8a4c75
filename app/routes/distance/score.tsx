import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { askedSchema, scoresSchema } from '~/core/distance/forms'
import { translator } from '~/i18n'
import { findDistance } from '~/steps/distance/find-distance'
import { scoreGoals } from '~/steps/distance/score-goals'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { respondentName } from '../journeys/words'
import { returned } from './own-words'
import { ScoreAsk } from './score-ask'
import { scoreChoices, scoreFields } from './score-choices'
import { ScoreFields } from './score-fields'
import { pathsOf } from './words'

export const meta = staffMeta

/** Numbers for the goals of one person: first whose numbers and for which stage, then goal by goal. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const respondentId = idParam(params, 'respondent')
  const view = found(await findDistance({ worker, journeyId }))
  const respondent = found(view.journey.respondents.find(({ id }) => id === respondentId))
  const t = translator(lang)
  const paths = pathsOf(lang, journeyId)
  const query = new URL(request.url).searchParams
  const choices = scoreChoices(lang, view, respondent, query)
  const asked = askedSchema.safeParse(Object.fromEntries(query))
  const goOn = asked.success && choices.voices.some(({ value }) => value === asked.data.voice)
  return {
    title: t('distance:score.title'),
    caption: t('distance:caption', {
      reference: view.journey.reference,
      respondent: respondentName(lang, view.journey, respondentId),
    }),
    member: worker,
    back: goOn ? paths.score(respondentId, `?stage=${asked.data.stage}`) : paths.journey,
    newGoal: paths.newGoal(respondentId),
    line: paths.line(respondentId),
    saved: query.has('saved'),
    choices,
    fields: goOn ? scoreFields(lang, view, respondent, asked.data) : null,
    problems: goOn ? [] : choices.problems,
  }
}

/** Keeps the numbers of one voice at one stage. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const respondentId = idParam(params, 'respondent')
  const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) throw new Response(null, { status: 400 })
  const form = await readForm(request, { nul: 'keep' })
  const submission = parseWithZod(form, { schema: scoresSchema })
  if (submission.status !== 'success') return data(returned(lang, submission.reply()), 422)
  const { scores, language = lang } = submission.value
  const { kind } = await scoreGoals({
    worker,
    journeyId,
    respondentId,
    ...asked.data,
    scores: scores.map(({ goal: goalId, score, note }) => ({ goalId, score, note })),
    language,
    now: new Date(),
  })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  const next = pathsOf(lang, journeyId).score(respondentId, `?stage=${asked.data.stage}&saved`)
  return redirect(next, 303)
}

export default function Score() {
  const { title, caption, member, back, newGoal, line, saved, choices, fields, ...view } =
    useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { t } = useTranslation('distance')
  const problems = state?.problems ?? view.problems
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="journeys"
      back={back}
      problems={problems}
    >
      {saved && !fields && (
        <Notice look="done" title={t('score.saved.title')}>
          <p>{t('score.saved.next')}</p>
          <p>
            <LinkButton href={line} look="secondary">
              {t('score.line')}
            </LinkButton>
          </p>
        </Notice>
      )}
      {choices.goals === 0 ? (
        <>
          <p>{t('score.none')}</p>
          <p>
            <LinkButton href={newGoal}>{t('section.new')}</LinkButton>
          </p>
        </>
      ) : fields ? (
        <ScoreFields fields={fields} state={state} />
      ) : (
        <ScoreAsk choices={choices} problems={problems} />
      )}
    </StaffPage>
  )
}
