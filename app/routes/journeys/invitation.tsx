import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { addressesOf } from '~/core/journey/addresses'
import { translator } from '~/i18n'
import { cancelInvitation } from '~/steps/cancel-invitation'
import { findInvitationView } from '~/steps/find-journey'
import { Button } from '~/ui/Button'
import { LinkButton } from '~/ui/LinkButton'
import { StaffPage } from '~/ui/StaffPage'
import { SummaryList } from '~/ui/SummaryList'
import { Tag } from '~/ui/Tag'
import { settings } from '~/web/env'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { InvitationLinks } from './invitation-links'
import { linkOf } from './link-cookie'
import { invitationWords, journeyPath } from './words'

export const meta = staffMeta

/** One check-in that was sent; its link only as long as this browser still holds it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const invitationId = idParam(params, 'invitation')
  const view = found(await findInvitationView({ worker, journeyId, invitationId }))
  const { journey, invitation, catalogue } = view
  const now = new Date()
  const words = invitationWords(lang, catalogue, journey, invitation, now)
  const token =
    words.state === 'sent' ? linkOf(request, { memberId: worker.memberId, invitationId }, now) : null
  return {
    title: translator(lang)('journeys:invitation.title'),
    member: worker,
    reference: journey.reference,
    words,
    channel: invitation.channel,
    respondentLanguage: invitation.language,
    addresses: token === null ? null : addressesOf(settings().baseUrl, token),
    // Without a mail server the demonstration keeps what would have been sent.
    outbox: settings().demo && invitation.channel === 'email' ? `/${lang}/outbox` : null,
    back: journeyPath(lang, journeyId),
    card: journeyPath(lang, journeyId, `/invitations/${invitationId}/card`),
    anew: journeyPath(
      lang,
      journeyId,
      `/send?respondent=${invitation.respondentId}&instrument=${invitation.instrument}&stage=${invitation.stage}`,
    ),
  }
}

/** Cancels the link. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const invitationId = idParam(params, 'invitation')
  if (textOf(await readForm(request), 'intent') !== 'cancel') throw new Response(null, { status: 400 })
  const { kind } = await cancelInvitation({ worker, journeyId, invitationId, now: new Date() })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  return redirect(journeyPath(lang, journeyId, `/invitations/${invitationId}`), 303)
}

export default function Invitation() {
  const page = useLoaderData<typeof loader>()
  const { title, member, reference, words, addresses, outbox, back, anew } = page
  const { t } = useTranslation('journeys')
  const works = words.state === 'sent'
  return (
    <StaffPage title={title} caption={reference} member={member} area="journeys" back={back}>
      <InvitationLinks {...page} addresses={addresses} works={works} />
      {outbox && (
        <p>
          <a href={outbox}>{t('invitation.outbox')}</a>
        </p>
      )}
      <SummaryList
        rows={[
          { key: t('field.respondent'), value: words.respondent },
          { key: t('field.language'), value: words.language },
          { key: t('field.stage'), value: words.stage },
          { key: t('field.channel'), value: words.channel },
          { key: t('field.sent'), value: words.sent },
          { key: t('field.until'), value: words.until },
          { key: t('field.state'), value: <Tag look={works ? 'live' : 'plain'}>{words.stateWord}</Tag> },
        ]}
      />
      <p>
        <LinkButton href={anew} look="secondary">
          {t('invitation.anew')}
        </LinkButton>
      </p>
      {works && (
        <form method="post">
          <h2 className="heading">{t('invitation.cancel.title')}</h2>
          <p>{t('invitation.cancel.hint')}</p>
          <Button look="warning" name="intent" value="cancel">
            {t('invitation.cancel.button')}
          </Button>
        </form>
      )}
    </StaffPage>
  )
}
