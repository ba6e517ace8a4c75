import { randomUUID } from 'node:crypto'
import { cleanText } from '~/core/instrument'
import { authorIsKept } from '~/core/retention/due'
import { retentionPolicy } from '~/core/retention/policy'
import { mayOpen } from '~/core/safeguarding/opening'
import { mayAsk } from '~/core/staff/leads'
import { inPartnership } from '~/store/pools'
import { enqueue } from '~/store/queue'
import { appendEntry, insertOpening, listLeads, listOpenings } from '~/store/safeguarding'
import { findWords } from '~/store/words'
import { alertLeads } from './alert-leads'
import { type Lead, sealText } from './lead'
import { askAgain } from './retry-opening'

export interface RequestOpening {
  lead: Lead
  wordsId: string
  /** Why it is needed to know who wrote this; must not be empty. */
  reason: string
  /** Somebody is in immediate danger: open now, alone. A colleague is told at once and reviews it. */
  immediate: boolean
  now: Date
}

/**
 * `already`: it was asked before and not refused; `openingId` is that one. If it was agreed and not opened yet, the
 * jobs process is asked once more.
 */
export type RequestedOpening =
  | { kind: 'requested' | 'opening-alone' | 'already'; openingId: string }
  | { kind: 'reason-missing' }
  /** named a lead less than LEAD_STANDING ago, while another lead can ask */
  | { kind: 'too-new' }
  /** it was read so long ago that who wrote it has been forgotten */
  | { kind: 'too-late' }
  | { kind: 'not-found' }

/** Asks to find out who wrote something. Two people decide, or one in immediate danger (privacy model, section 6). */
export async function requestOpening(wish: RequestOpening): Promise<RequestedOpening> {
  const { lead, wordsId, immediate, now } = wish
  const { memberId, partnershipId } = lead
  const { text } = cleanText(wish.reason)
  return inPartnership('safeguarding', partnershipId, async (tx): Promise<RequestedOpening> => {
    const words = await findWords(tx, wordsId)
    if (!words) return { kind: 'not-found' }
    if (text === '') return { kind: 'reason-missing' }
    if (!mayAsk(memberId, await listLeads(tx), now)) return { kind: 'too-new' }
    const before = (await listOpenings(tx, wordsId)).find(({ state }) => state !== 'refused')
    // In immediate danger a request that waits for a colleague holds nobody up.
    if (before && !(immediate && before.state === 'requested')) {
      if (mayOpen(before)) await askAgain(tx, lead, before.id, now)
      return { kind: 'already', openingId: before.id }
    }
    // A request that waits keeps who wrote it, so that a colleague may still decide.
    if (!before && words.reading && !authorIsKept(words.reading.readAt, now, retentionPolicy))
      return { kind: 'too-late' }

    const openingId = randomUUID()
    await insertOpening(tx, {
      id: openingId,
      partnershipId,
      wordsId,
      state: immediate ? 'approved' : 'requested',
      reason: await sealText(text),
      immediate,
      requestedBy: memberId,
      requestedAt: now,
      approvedBy: immediate ? memberId : null,
      approvedAt: immediate ? now : null,
    })
    const action = immediate ? 'opening-started-alone' : 'opening-requested'
    await appendEntry(tx, { partnershipId, at: now, actor: memberId, action, subject: openingId })
    if (immediate) await enqueue(tx, 'open-words', { openingId, partnershipId })
    await alertLeads(tx, partnershipId, immediate ? 'opened-alone' : 'opening-requested', {
      except: memberId,
    })
    return { kind: immediate ? 'opening-alone' : 'requested', openingId }
  })
}
