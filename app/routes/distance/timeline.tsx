import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDate, translator } from '~/i18n'
import { readTimeline } from '~/steps/distance/read-timeline'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { stageWords } from '../journeys/words'
import { OwnText } from './own-text'
import { happeningWords } from './timeline-words'
import { pathsOf } from './words'

export const meta = staffMeta

/** What happened in a journey, the newest first: never whether somebody answered. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const view = found(await readTimeline({ worker, journeyId }))
  return {
    title: translator(lang)('distance:timeline.title'),
    reference: view.journey.reference,
    member: worker,
    back: pathsOf(lang, journeyId).journey,
    days: view.days.map(({ on, happenings }) => ({
      on,
      date: formatDate(lang, on),
      happenings: happenings.map(one =>
        happeningWords(lang, view, one, of => stageWords(lang, view.catalogue, of)),
      ),
    })),
    opened: formatDate(lang, view.journey.openedOn),
  }
}

export default function Timeline() {
  const { title, reference, member, back, days, opened } = useLoaderData<typeof loader>()
  const { t } = useTranslation('distance')
  return (
    <StaffPage title={title} caption={reference} member={member} area="journeys" back={back}>
      <p>{t('timeline.lead')}</p>
      <ol className="timeline">
        {days.map(({ on, date, happenings }) => (
          <li className="timeline__day" key={on}>
            <h2 className="timeline__date">{date}</h2>
            <ul className="timeline__list">
              {happenings.map(({ key, what, who, details }) => (
                <li key={key}>
                  <strong>{what}</strong> <span className="hint">{who}</span>
                  {details.map(({ text, language, number }) => (
                    <span className="timeline__detail" key={text}>
                      {number && <b>{number}</b>}{' '}
                      {language ? <OwnText language={language}>{text}</OwnText> : text}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li className="timeline__day">
          <h2 className="timeline__date">{opened}</h2>
          <p>{t('timeline.opened')}</p>
        </li>
      </ol>
    </StaffPage>
  )
}
