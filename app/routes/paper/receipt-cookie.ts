import { randomBytes } from 'node:crypto'
import { LINK_SHOWN_FOR } from '~/steps/send-check-in'
import { openLink, sealLink, type WhoseLink } from '~/steps/show-link'
import { hostName, readCookie, setCookie } from '~/web/cookies'

/**
 * The receipt of answers typed in from paper, for this browser alone and a quarter of an hour, as a link is kept
 * (journeys/link-cookie): it stands nowhere else, and the page survives a refresh and the other language.
 */
const nameOf = ({ invitationId }: WhoseLink): string => hostName(`receipt-${invitationId.slice(0, 8)}`)
/** A receipt opens as no link, and a link as no receipt. */
const asReceipt = ({ memberId, invitationId }: WhoseLink): WhoseLink => ({
  memberId,
  invitationId: `${invitationId} receipt`,
})

/** Set-Cookie for a receipt that was just made. */
export function receiptCookie(whose: WhoseLink, receipt: string, now: Date): string {
  return setCookie(nameOf(whose), sealLink(asReceipt(whose), { token: receipt, now, randomBytes }), {
    maxAge: LINK_SHOWN_FOR / 1000,
  })
}

/** The receipt while it can still be shown, else null. */
export function receiptIn(request: Request, whose: WhoseLink, now: Date): string | null {
  const sealed = readCookie(request, nameOf(whose))
  return sealed === null ? null : openLink(asReceipt(whose), { sealed, now })
}
