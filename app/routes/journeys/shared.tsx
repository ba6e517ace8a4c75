import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_REPLY, replySchema } from '~/core/journey/forms'
import { translator } from '~/i18n'
import { findJourneyView } from '~/steps/find-journey'
import { replyToShared } from '~/steps/reply-to-shared'
import { Button } from '~/ui/Button'
import { Panel } from '~/ui/Panel'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
import { TextArea } from '~/ui/TextArea'
import { problemAt, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { formState, typed } from './form-state'
import { SharedAnswers } from './shared-answers'
import { sharedWords } from './shared-words'
import { journeyPath } from './words'

export const meta = staffMeta

/** What somebody shared, and room to say what will change. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const sharedId = idParam(params, 'shared')
  const view = found(await findJourneyView({ worker, journeyId, now: new Date(), look: 'shared-answers' }))
  const { journey, shared, catalogue } = view
  const one = found(shared.find(({ id }) => id === sharedId))
  return {
    title: translator(lang)('journeys:shared.title'),
    member: worker,
    reference: journey.reference,
    shared: sharedWords(lang, catalogue, journey, one),
    back: journeyPath(lang, journeyId),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const sharedId = idParam(params, 'shared')
  const submission = parseWithZod(await readForm(request), { schema: replySchema })
  if (submission.status !== 'success') return data(formState(lang, submission.reply()), 422)
  const { reply: text, language } = submission.value
  const { kind } = await replyToShared({ worker, journeyId, sharedId, text, language, now: new Date() })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  return redirect(journeyPath(lang, journeyId), 303)
}

export default function Shared() {
  const { title, member, reference, shared, back } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { t, i18n } = useTranslation('journeys')
  const problems = state?.problems ?? []
  const { respondent, reply, wishes } = shared
  const caption = t('shared.caption', { reference, respondent })
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="journeys"
      back={back}
      problems={problems}
    >
      <Panel title={t('shared.answers')}>
        <p className="hint">{t('journey.shared.on', { date: shared.on })}</p>
        <SharedAnswers shared={shared} />
      </Panel>
      <form method="post">
        <TextArea
          name="reply"
          label={t('shared.reply')}
          hint={t('shared.reply-hint')}
          error={problemAt(problems, 'reply')}
          defaultValue={typed(state, 'reply') ?? reply?.text}
          limit={LONGEST_REPLY}
          rows={8}
        />
        <RadioGroup
          name="language"
          legend={t('shared.language')}
          hint={t(`shared.wishes.${wishes}`)}
          error={problemAt(problems, 'language')}
          options={[
            { value: 'cy', label: t('language.cy') },
            { value: 'en', label: t('language.en') },
          ]}
          defaultValue={typed(state, 'language') ?? reply?.language ?? i18n.language}
          inline
        />
        <p>{t('shared.seen')}</p>
        <Button>{t('shared.save')}</Button>
      </form>
    </StaffPage>
  )
}
