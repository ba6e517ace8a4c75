import { cleanText } from '~/core/instrument'
import { chainOf } from '~/core/safeguarding/audit'
import { type Result, stateAfter, type Way } from '~/core/safeguarding/contact'
import { changeContact, findContact } from '~/store/contact'
import { asLead, type Lead, laterThan, logAct, openAttempts, sealAttempts } from './lead'
import { findFor } from './read-concern'

export interface TryContact {
  lead: Lead
  /** the concern with which somebody asked to be contacted */
  id: string
  way: Way
  result: Result
  /** When it was tried. */
  at: Date
  note: string
  /** `changedAt` of the contact as the lead saw it. */
  basedOn: Date | null
  now: Date
}

/**
 * Keeps an attempt to reach somebody who asked for it. The contact waits until it is done or no longer wanted, and a
 * later attempt may open it again.
 *
 * returns  `newer` when a colleague wrote meanwhile: nothing was saved, and neither is lost
 */
export async function tryContact(wish: TryContact): Promise<{ kind: 'kept' | 'newer' | 'not-found' }> {
  const { lead, id, way, result, at, basedOn, now } = wish
  const { text } = cleanText(wish.note)
  return asLead(lead, async tx => {
    const concern = await findFor(tx, lead, id)
    const contact = concern && (await findContact(tx, id))
    if (!contact) return { kind: 'not-found' as const }
    const made = await openAttempts(contact.attempts)
    const attempt = { by: lead.memberId, at: at.toISOString(), way, result, text }
    const kept = await changeContact(
      tx,
      { concernId: id, basedOn },
      {
        state: stateAfter(result),
        attempts: await sealAttempts([...made, attempt]),
        changedBy: lead.memberId,
        changedAt: laterThan(contact, now),
      },
    )
    if (!kept) return { kind: 'newer' as const }
    const ended = stateAfter(result) !== 'open'
    const action = ended ? 'concern-contact-ended' : 'concern-contact-tried'
    await logAct(tx, lead, { action, subject: id, at: now, chain: chainOf(concern) })
    return { kind: 'kept' as const }
  })
}
