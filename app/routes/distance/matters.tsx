import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { limits, mattersSchema } from '~/core/distance/forms'
import { translator } from '~/i18n'
import { findDistance } from '~/steps/distance/find-distance'
import { writeWhatMatters } from '~/steps/distance/write-what-matters'
import { Button } from '~/ui/Button'
import { Details } from '~/ui/Details'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { TextArea } from '~/ui/TextArea'
import { problemAt, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { typed } from '../journeys/form-state'
import { respondentName } from '../journeys/words'
import { LanguageField } from './language-field'
import { MattersWritten } from './matters-written'
import { returned } from './own-words'
import { mattersWords, pathsOf } from './words'

export const meta = staffMeta

const PARTS = ['matters', 'helps', 'different'] as const

/** What matters to somebody: as it stands, room to add to it, and what was written before. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const respondentId = idParam(params, 'respondent')
  const { journey, matters } = found(await findDistance({ worker, journeyId }))
  const respondent = found(journey.respondents.find(({ id }) => id === respondentId))
  const t = translator(lang)
  const written = matters.filter(one => one.respondentId === respondentId)
  return {
    title: t('distance:matters.title'),
    caption: t('distance:caption', {
      reference: journey.reference,
      respondent: respondentName(lang, journey, respondentId),
    }),
    member: worker,
    back: pathsOf(lang, journeyId).journey,
    saved: new URL(request.url).searchParams.has('saved'),
    language: respondent.language,
    written: written.map(one => mattersWords(lang, one)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const respondentId = idParam(params, 'respondent')
  const form = await readForm(request, { nul: 'keep' })
  const submission = parseWithZod(form, { schema: mattersSchema })
  if (submission.status !== 'success') return data(returned(lang, submission.reply()), 422)
  const { kind } = await writeWhatMatters({
    worker,
    journeyId,
    respondentId,
    written: submission.value,
    now: new Date(),
  })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  return redirect(`${pathsOf(lang, journeyId).matters(respondentId)}?saved`, 303)
}

export default function WhatMatters() {
  const { title, caption, member, back, saved, language, written } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { t } = useTranslation('distance')
  const problems = state?.problems ?? []
  const [latest, ...earlier] = written
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="journeys"
      back={back}
      problems={problems}
    >
      {saved && problems.length === 0 && <Notice look="done" title={t('matters.saved')} />}
      {latest && (
        <Panel title={t('matters.now')}>
          <MattersWritten matters={latest} />
        </Panel>
      )}
      <form method="post">
        <h2 className="heading">{latest ? t('matters.add') : t('matters.first')}</h2>
        <p>{t('matters.together')}</p>
        <p className="hint">{t('matters.danger')}</p>
        {PARTS.map(part => (
          <TextArea
            key={part}
            name={part}
            label={t(`matters.${part}`)}
            error={problemAt(problems, part)}
            defaultValue={state ? typed(state, part) : latest?.[part]}
            limit={limits.matters}
            rows={4}
          />
        ))}
        <LanguageField
          error={problemAt(problems, 'language')}
          defaultValue={typed(state, 'language') ?? latest?.language ?? language}
        />
        <Button>{t('matters.save')}</Button>
      </form>
      {earlier.length > 0 && (
        <Details summary={t('matters.earlier')}>
          {earlier.map(one => (
            <MattersWritten key={one.revision} matters={one} />
          ))}
        </Details>
      )}
    </StaffPage>
  )
}
