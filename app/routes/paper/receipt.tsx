import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inGroups } from '~/core/answer/secrets'
import { registerOf } from '~/core/instrument'
import { otherLang, translator } from '~/i18n'
import { findInvitationView } from '~/steps/find-journey'
import { Notice } from '~/ui/Notice'
import { PrintButton } from '~/ui/PrintButton'
import { StaffPage } from '~/ui/StaffPage'
import { settings } from '~/web/env'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { journeyPath } from '../journeys/words'
import { receiptIn } from './receipt-cookie'
import { ReceiptSlip } from './receipt-slip'
import slipStyles from './receipt-slip.css?url'

export const meta = staffMeta

/**
 * What follows typing in: the same page whether the answers count or the person had answered before. A worker must not
 * learn that (docs/decisions/0017).
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const invitationId = idParam(params, 'invitation')
  const { journey, invitation } = found(await findInvitationView({ worker, journeyId, invitationId }))
  if (invitation.channel !== 'paper') throw new Response(null, { status: 404 })
  const receipt = receiptIn(request, { memberId: worker.memberId, invitationId }, new Date())
  const respondent = found(journey.respondents.find(({ id }) => id === invitation.respondentId))
  const register = registerOf(respondent.audience)
  const first = invitation.language
  return {
    title: translator(lang)('paper:receipt.title'),
    reference: journey.reference,
    member: worker,
    back: journeyPath(lang, journeyId),
    register,
    halves:
      receipt &&
      [first, otherLang(first)].map(half => ({
        lang: half,
        code: inGroups(receipt),
        address: `${settings().baseUrl.replace(/^https?:\/\//, '')}/${half}/withdraw`,
      })),
  }
}

export default function PaperReceipt() {
  const { title, reference, member, back, register, halves } = useLoaderData<typeof loader>()
  const { t } = useTranslation('paper')
  return (
    <StaffPage title={title} caption={reference} member={member} area="journeys" back={back}>
      <link rel="stylesheet" href={slipStyles} />
      <div className="no-print">
        <p className="lead">{t('receipt.first-stands')}</p>
        <ol className="list">
          <li>{t('receipt.danger')}</li>
          <li>{t('receipt.hand-over')}</li>
          <li>{t('receipt.forget')}</li>
          <li>{t('receipt.destroy')}</li>
        </ol>
      </div>
      {halves ? (
        <>
          <div className="no-print">
            <p>{t('receipt.once')}</p>
            <PrintButton>{t('receipt.print')}</PrintButton>
          </div>
          <ReceiptSlip register={register} halves={halves} />
        </>
      ) : (
        <Notice>
          <p>{t('receipt.gone')}</p>
        </Notice>
      )}
    </StaffPage>
  )
}
