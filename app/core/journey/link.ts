import { hmac, newToken, type RandomBytes } from '~/core/answer/secrets'
import type { Channel, Stage } from './types'
import { uuidFrom } from './uuid'

/** What makes two sendings the same: one form, sent twice by an impatient finger, and nothing changed in it. */
export interface Sending {
  /** of the form, drawn afresh each time the form is shown */
  formKey: string
  workerId: string
  respondentId: string
  /** key of the questionnaire */
  instrument: string
  stage: Stage
  channel: Channel
  /** empty unless by e-mail */
  email: string
}

/** The number under which a shown form is known: 128 bits, base64url, 22 characters. */
export const newFormKey = (randomBytes: RandomBytes): string =>
  Buffer.from(randomBytes(16)).toString('base64url')

/** Whether this can be such a key at all. */
export const isFormKey = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text)

/**
 * The invitation's id and its token t, both derived from the form and what was chosen in it, so that sending the
 * same form twice makes one invitation and shows the same link both times. The form's key is never stored and the
 * derivation is keyed, so the token cannot be found again from the database, with or without the key.
 *
 * key  the web process's session key
 */
export function invitationOf(key: Uint8Array, sending: Sending): { id: string; token: string } {
  const { formKey, workerId, respondentId, instrument, stage, channel, email } = sending
  const chosen = [workerId, respondentId, instrument, stage, channel, email]
  const derive = (label: string) => hmac(key, label, formKey, ...chosen)
  return {
    id: uuidFrom(derive('invitation/id')),
    token: newToken(length => derive('invitation/token').subarray(0, length)),
  }
}
