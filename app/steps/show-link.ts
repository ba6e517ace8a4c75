import { decrypt, encrypt, hmac, type RandomBytes } from '~/core/answer/secrets'
import { webKeys } from '~/store/keyring'
import { LINK_SHOWN_FOR } from './send-check-in'

/** Which link it is, and who may see it: another member on the same computer may not. */
export interface WhoseLink {
  memberId: string
  invitationId: string
}

/**
 * A link's token for the worker's own browser, so that the page that shows it survives a refresh and the other
 * language. Encrypted, since the link is kept nowhere else and a cookie may be written to a disk.
 *
 * returns  base64url, for a cookie
 */
export function sealLink(
  whose: WhoseLink,
  { token, now, randomBytes }: { token: string; now: Date; randomBytes: RandomBytes },
): string {
  const until = now.getTime() + LINK_SHOWN_FOR
  const sealed = encrypt(key(), Buffer.from(`${until} ${token}`, 'utf8'), aboutOf(whose), randomBytes)
  return Buffer.from(sealed).toString('base64url')
}

/** The token from such a cookie; null when its time is over, it is another's, or somebody wrote it by hand. */
export function openLink(whose: WhoseLink, { sealed, now }: { sealed: string; now: Date }): string | null {
  try {
    const text = Buffer.from(decrypt(key(), Buffer.from(sealed, 'base64url'), aboutOf(whose))).toString(
      'utf8',
    )
    const [until, token] = text.split(' ')
    return token && now.getTime() < Number(until) ? token : null
  } catch {
    return null
  }
}

const key = (): Uint8Array => hmac(webKeys().session, 'link-cookie')
const aboutOf = ({ memberId, invitationId }: WhoseLink): string => `link ${memberId} ${invitationId}`
