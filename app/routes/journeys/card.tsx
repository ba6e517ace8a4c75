import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findCurrent, looksBack, registerOf } from '~/core/instrument'
import { addressesOf } from '~/core/journey/addresses'
import { stateOf } from '~/core/journey/invitations'
import { formatDate, otherLang, translator } from '~/i18n'
import { findInvitationView } from '~/steps/find-journey'
import { Notice } from '~/ui/Notice'
import { PrintButton } from '~/ui/PrintButton'
import { StaffPage } from '~/ui/StaffPage'
import { settings } from '~/web/env'
import { firstTitle } from '~/web/first-screen'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { LinkCard } from './link-card'
import cardStyles from './link-card.css?url'
import { linkOf } from './link-cookie'
import { journeyPath, serviceName } from './words'

export const meta = staffMeta

/** A card to print, as long as this browser still holds its link. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const invitationId = idParam(params, 'invitation')
  const { journey, invitation, catalogue } = found(
    await findInvitationView({ worker, journeyId, invitationId }),
  )
  const now = new Date()
  const works = stateOf(invitation, now) === 'sent'
  const token = works ? linkOf(request, { memberId: worker.memberId, invitationId }, now) : null
  const respondent = found(journey.respondents.find(({ id }) => id === invitation.respondentId))
  const first = invitation.language
  const register = registerOf(respondent.audience)
  // What was retired since it was sent is called as a check-in is.
  const asked = findCurrent(catalogue, invitation.instrument) ?? { practice: 'interactive-feedback' as const }
  return {
    title: translator(lang)('journeys:card.title'),
    member: worker,
    back: journeyPath(lang, journeyId, `/invitations/${invitationId}`),
    register,
    ended: looksBack(asked, invitation.stage),
    halves:
      token &&
      [first, otherLang(first)].map(half => ({
        lang: half,
        title: firstTitle(half, register, asked, invitation.stage),
        address: addressesOf(settings().baseUrl, token)[half],
        partnership: serviceName(half, worker.partnership),
        until: formatDate(half, invitation.expiresAt),
      })),
  }
}

export default function Card() {
  const { title, member, back, register, ended, halves } = useLoaderData<typeof loader>()
  const { t } = useTranslation('journeys')
  return (
    <StaffPage title={title} member={member} area="journeys" back={back}>
      <link rel="stylesheet" href={cardStyles} />
      {halves ? (
        <>
          <div className="link-card__aside">
            <p>{t('card.hint')}</p>
            <PrintButton>{t('card.print')}</PrintButton>
          </div>
          <LinkCard ended={ended} register={register} halves={halves} />
        </>
      ) : (
        <Notice>
          <p>{t('card.gone')}</p>
        </Notice>
      )}
    </StaffPage>
  )
}
