import { parseWithZod } from '@conform-to/zod/v4'
import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { whichPaperSchema } from '~/core/answer/paper-forms'
import { CHECK_IN, canBeAsked, stages } from '~/core/instrument'
import { say, translator } from '~/i18n'
import { findJourneyView } from '~/steps/find-journey'
import { listOnPaper } from '~/steps/paper/instruments'
import { Button } from '~/ui/Button'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
import { problemAt, problemsOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { versionWords } from '../instruments/version-words'
import { HindranceNotice } from '../journeys/hindrance-notice'
import { journeyPath, languageName, respondentName } from '../journeys/words'
import { paperPaths, readQuestionnaire } from './paths'

export const meta = staffMeta

/** Whose paper it is, of which questionnaire and stage; with all three chosen it leads to the form. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const { journey, due, hindrance } = found(await findJourneyView({ worker, journeyId, now: new Date() }))
  const t = translator(lang)
  const query = new URL(request.url).searchParams
  const instruments = await listOnPaper(worker)
  const chosen = query.has('go') ? parseWithZod(query, { schema: whichPaperSchema }) : null
  const problems = problemsOf(chosen?.status === 'error' ? chosen.reply() : null, key => say(t, key))
  if (chosen?.status === 'success') {
    const { respondent: id, questionnaire, stage } = chosen.value
    const which = readQuestionnaire(questionnaire)
    const of = instruments.find(({ key, version }) => key === which?.instrument && version === which.version)
    const audience = journey.respondents.find(one => one.id === id)?.audience
    if (of && audience && canBeAsked(of, { audience, stage }))
      throw redirect(paperPaths(lang, journeyId).form(id, questionnaire, stage), 303)
    problems.push({ field: 'questionnaire', message: t('journeys:problem.not-for-them') })
  }

  const only = journey.respondents.length === 1 ? journey.respondents[0]?.id : undefined
  const respondent = query.get('respondent') ?? only
  const latest = instruments.find(({ key }) => key === CHECK_IN)
  const page = {
    title: t('paper:choose.title'),
    member: worker,
    reference: journey.reference,
    back: journeyPath(lang, journeyId),
    hindrance,
    problems,
    chosen: {
      respondent,
      questionnaire: query.get('questionnaire') ?? (latest && `${latest.key}.${latest.version}`),
      stage: query.get('stage') ?? due.find(({ respondentId }) => respondentId === respondent)?.stage,
    },
    respondents: journey.respondents.map(one => ({
      value: one.id,
      label: respondentName(lang, journey, one.id),
      hint: languageName(lang, one),
    })),
    questionnaires: instruments.map(({ key, version, title }) => ({
      value: `${key}.${version}`,
      label: title[lang],
      hint: versionWords(lang, version),
    })),
    stages: stages.map(value => ({ value, label: t(`journeys:stage.${value}`) })),
  }
  return data(page, { status: problems.length > 0 ? 422 : 200 })
}

export default function ChoosePaper() {
  const page = useLoaderData<typeof loader>()
  const { title, member, reference, back, hindrance, problems, chosen } = page
  const { t } = useTranslation('paper')
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
      <p>{t('choose.foot')}</p>
      <form method="get">
        <RadioGroup
          name="respondent"
          legend={t('choose.respondent')}
          error={problemAt(problems, 'respondent')}
          options={page.respondents}
          defaultValue={chosen.respondent}
        />
        <RadioGroup
          name="questionnaire"
          legend={t('choose.questionnaire')}
          error={problemAt(problems, 'questionnaire')}
          options={page.questionnaires}
          defaultValue={chosen.questionnaire}
        />
        <RadioGroup
          name="stage"
          legend={t('choose.stage')}
          error={problemAt(problems, 'stage')}
          options={page.stages}
          defaultValue={chosen.stage}
          inline
        />
        <Button name="go" value="1">
          {t('choose.go')}
        </Button>
      </form>
    </StaffPage>
  )
}
