import { sealConcern } from '~/core/answer/envelope'
import type { Invitation } from '~/core/answer/invitation'
import { hmac } from '~/core/answer/secrets'
import { type ConcernKind, routeOf } from '~/core/safeguarding/queue'
import { alertLeads } from '~/steps/safeguarding/alert-leads'
import { putConcern } from '~/store/answering'
import { listSafeguardingLeads } from '~/store/door'
import { webKeys } from '~/store/keyring'

export interface RaiseConcern {
  invitation: Invitation
  kind: ConcernKind
  /** what the person wrote, may be empty */
  message: string
  /** how to reach them, may be empty */
  contact: string
  /** a safeguarding lead's id, or null for all of them */
  addressedTo: string | null
  /** it is about somebody who works with the person; left out: it is not */
  practitioner?: boolean
  language: 'cy' | 'en'
  now: Date
}

/**
 * How long the same signal counts once, milliseconds: long enough for a second tap and for loading the page again,
 * short enough that somebody who asks again in the evening is heard again.
 */
const SAME_SIGNAL = 5 * 60_000

/**
 * Tells the safeguarding leads that somebody does not feel safe or wants to be contacted, and who it is. Needs
 * no draft and no sent answers. The same signal sent twice within the same five minutes of the clock stands once,
 * whatever became of it meanwhile; across their edge it stands twice, which harms nobody: this login may add and not
 * look.
 *
 * returns  `unknown-lead` when the lead picked is none of this partnership's
 */
export async function raiseConcern(wish: RaiseConcern): Promise<{ kind: 'raised' | 'unknown-lead' }> {
  const { invitation, kind, message, contact, language, now } = wish
  const leads = await listSafeguardingLeads(invitation.partnershipId)
  if (wish.addressedTo !== null && !leads.some(lead => lead.id === wish.addressedTo))
    return { kind: 'unknown-lead' }
  // Where nobody is there for it, the page does not offer it: then everybody reads it, or nobody would.
  const route = routeOf(leads)
  const practitioner = wish.practitioner === true && route.length > 0
  const addressedTo =
    practitioner && !route.some(lead => lead.id === wish.addressedTo) ? null : wish.addressedTo
  const keys = webKeys()
  const minutes = String(Math.floor(now.getTime() / SAME_SIGNAL))
  const signal = [
    kind,
    message,
    contact,
    addressedTo ?? '',
    ...(practitioner ? ['practitioner'] : []),
    minutes,
  ]
  const same = hmac(keys.nullifier, 'concern', invitation.id, ...signal)
  const sealed = await sealConcern(keys.safeguarding.public, {
    respondentId: invitation.respondentId,
    invitationId: invitation.id,
    language,
    message,
    contact,
  })
  const concern = { id: uuidFrom(same), kind, sealed, addressedTo, practitioner, contact: kind === 'contact' }
  await putConcern(invitation, { ...concern, at: now }, tx =>
    alertLeads(tx, invitation.partnershipId, kind, { only: addressedTo, route: practitioner }),
  )
  return { kind: 'raised' }
}

/** 16 bytes in the form of a version 8 UUID (RFC 9562: vendor-specific). */
function uuidFrom(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.subarray(0, 16))
  raw[6] = ((raw[6] ?? 0) & 0x0f) | 0x80
  raw[8] = ((raw[8] ?? 0) & 0x3f) | 0x80
  const text = raw.toString('hex')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  )
}
