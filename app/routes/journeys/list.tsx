import { randomBytes } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { newFormKey } from '~/core/journey/link'
import { formatDate, translator } from '~/i18n'
import { useLang } from '~/i18n/use-lang'
import { listDueAndJourneys } from '~/steps/list-due'
import { LinkButton } from '~/ui/LinkButton'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { DueList } from './due-list'
import { HindranceNotice } from './hindrance-notice'
import { JourneyLists } from './journey-lists'
import { respondentName, serviceName, stageWords } from './words'

export const meta = staffMeta

/** Closed journeys shown without a search: what a worker still looks at. */
const CLOSED_SHOWN = 50

/** A worker's journeys, with who is due a check-in on top. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const search = new URL(request.url).searchParams.get('search')?.trim().slice(0, 100) ?? ''
  const { due, journeys, hindrance, catalogue } = await listDueAndJourneys({
    worker,
    search,
    now: new Date(),
  })
  const t = translator(lang)

  const rows = journeys.map(journey => ({
    id: journey.id,
    reference: journey.reference,
    service: serviceName(lang, journey.service),
    respondents: journey.respondents.map(({ id }) => respondentName(lang, journey, id)),
    opened: formatDate(lang, journey.openedOn),
    closed: journey.closedOn && formatDate(lang, journey.closedOn),
  }))
  const closed = rows.filter(row => row.closed !== null)
  return {
    title: t('journeys:list.title'),
    member: worker,
    search,
    hindrance,
    due: due.map(({ journey, respondent, instrument, stage, since, way }) => ({
      journeyId: journey.id,
      reference: journey.reference,
      respondentId: respondent.id,
      respondent: respondentName(lang, journey, respondent.id),
      stage,
      instrument,
      way,
      wayWord: way && t(`afterwards:way.${way}.short`),
      stageWord: stageWords(lang, catalogue, { instrument, stage }),
      since: formatDate(lang, since),
      formKey: newFormKey(randomBytes),
    })),
    open: rows.filter(row => row.closed === null),
    closed: search === '' ? closed.slice(0, CLOSED_SHOWN) : closed,
    more: search === '' && closed.length > CLOSED_SHOWN,
  }
}

export default function Journeys() {
  const { title, member, search, hindrance, due, open, closed, more } = useLoaderData<typeof loader>()
  const { t } = useTranslation('journeys')
  const lang = useLang()
  return (
    <StaffPage title={title} member={member} area="journeys" wide>
      <HindranceNotice hindrance={hindrance} />
      <DueList due={due} sending={hindrance === null} />
      <p>
        <LinkButton href={`/${lang}/journeys/new`} look={due.length > 0 ? 'secondary' : 'primary'}>
          {t('list.new')}
        </LinkButton>
      </p>
      <JourneyLists search={search} open={open} closed={closed} more={more} />
    </StaffPage>
  )
}
