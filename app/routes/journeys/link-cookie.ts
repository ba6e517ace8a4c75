import { randomBytes } from 'node:crypto'
import { LINK_SHOWN_FOR } from '~/steps/send-check-in'
import { openLink, sealLink, type WhoseLink } from '~/steps/show-link'
import { hostName, readCookie, setCookie } from '~/web/cookies'

/**
 * One cookie for each invitation, so that two links sent in a row can both be looked at. Its path is the whole
 * site, because the page that shows the link has an address in each language.
 */
const nameOf = ({ invitationId }: WhoseLink): string => hostName(`link-${invitationId.slice(0, 8)}`)

/** Set-Cookie for a link that was just made. */
export function linkCookie(whose: WhoseLink, token: string, now: Date): string {
  return setCookie(nameOf(whose), sealLink(whose, { token, now, randomBytes }), {
    maxAge: LINK_SHOWN_FOR / 1000,
  })
}

/** The link's token while it can still be shown, else null. */
export function linkOf(request: Request, whose: WhoseLink, now: Date): string | null {
  const sealed = readCookie(request, nameOf(whose))
  return sealed === null ? null : openLink(whose, { sealed, now })
}
