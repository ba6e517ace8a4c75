import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDate, translator } from '~/i18n'
import { closeJourney, reopenJourney } from '~/steps/close-journey'
import { findDistance } from '~/steps/distance/find-distance'
import { findJourneyView } from '~/steps/find-journey'
import { StaffPage } from '~/ui/StaffPage'
import { SummaryList } from '~/ui/SummaryList'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { AfterwardsSection } from '../afterwards/section'
import { afterwardsWords } from '../afterwards/words'
import { DistanceSection } from '../distance/person-section'
import { peopleWords } from '../distance/words'
import { CloseJourney } from './close-journey'
import { HindranceNotice } from './hindrance-notice'
import { RespondentList } from './respondent-list'
import { SentList } from './sent-list'
import { SharedList } from './shared-answers'
import { sharedWords } from './shared-words'
import { invitationWords, journeyPath, languageName, respondentName, serviceName, stageWords } from './words'

export const meta = staffMeta

/** A journey: who is asked, what was sent and when, what was shared. Never whether somebody answered. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const now = new Date()
  const journeyId = idParam(params, 'journey')
  const view = found(await findJourneyView({ worker, journeyId, now }))
  const distance = found(await findDistance({ worker, journeyId, logged: true }))
  const { journey, invitations, due, shared, catalogue, hindrance } = view
  const t = translator(lang)
  return {
    title: t('journeys:journey.title'),
    member: worker,
    journey: {
      id: journey.id,
      reference: journey.reference,
      service: serviceName(lang, journey.service),
      opened: formatDate(lang, journey.openedOn),
      closed: journey.closedOn && formatDate(lang, journey.closedOn),
    },
    respondents: journey.respondents.map(respondent => {
      const what = due.find(({ respondentId }) => respondentId === respondent.id)
      return {
        id: respondent.id,
        name: respondentName(lang, journey, respondent.id),
        language: languageName(lang, respondent),
        due: what ? { ...what, word: stageWords(lang, catalogue, what) } : null,
      }
    }),
    people: peopleWords(lang, distance),
    sent: invitations.map(invitation => invitationWords(lang, catalogue, journey, invitation, now)),
    shared: shared.map(one => sharedWords(lang, catalogue, journey, one)),
    hindrance,
    again: afterwardsWords(lang, view),
  }
}

/** Closes the journey, or opens it again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const intent = textOf(await readForm(request), 'intent')
  if (intent !== 'close' && intent !== 'reopen') throw new Response(null, { status: 400 })
  const act = intent === 'close' ? closeJourney : reopenJourney
  const { kind } = await act({ worker, journeyId, now: new Date() })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  // Closing leads to the question that belongs to it: whether people want to be asked again.
  return redirect(journeyPath(lang, journeyId, intent === 'close' ? '/afterwards' : ''), 303)
}

export default function Journey() {
  const { title, member, journey, respondents, people, sent, shared, hindrance, again } =
    useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['journeys', 'account'])
  const { reference, service, opened, closed } = journey
  return (
    <StaffPage
      title={title}
      heading={reference}
      caption={title}
      member={member}
      area="journeys"
      back={`/${i18n.language}/journeys`}
      wide
    >
      <HindranceNotice hindrance={hindrance} />
      <SummaryList
        rows={[
          { key: t('field.service'), value: service },
          { key: t('field.opened'), value: opened },
          ...(closed ? [{ key: t('field.closed'), value: closed }] : []),
        ]}
      />
      <RespondentList journeyId={journey.id} respondents={respondents} sending={hindrance === null} />
      <DistanceSection journeyId={journey.id} people={people} />
      <SharedList journeyId={journey.id} shared={shared} />
      <SentList journeyId={journey.id} sent={sent} />
      {closed && <AfterwardsSection journeyId={journey.id} again={again} />}
      <CloseJourney closed={closed} />
      <p>
        <a href={`/${i18n.language}/journeys/${journey.id}/looked-at`}>{t('account:own.link')}</a>
      </p>
    </StaffPage>
  )
}
