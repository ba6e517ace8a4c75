import { dayOf } from '~/core/journey/days'
import type { Language } from '~/core/journey/types'
import { saveReply } from '~/store/journey'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import type { Worker } from './open-journey'

export interface ReplyToShared {
  worker: Worker
  journeyId: string
  sharedId: string
  /** what will change, cleaned, as replySchema of core/journey/forms gives it */
  text: string
  /** the language it is written in */
  language: Language
  now: Date
}

/**
 * Saves what the worker says will change, in place of what stood there. The respondent sees it at the next visit.
 *
 * returns  not-found also when the answer was taken back in the meantime
 */
export async function replyToShared(wish: ReplyToShared): Promise<{ kind: 'saved' } | { kind: 'not-found' }> {
  const { worker, journeyId, sharedId, text, language, now } = wish
  const saved = await inPartnership('worker', worker.partnershipId, async tx => {
    const at = { workerId: worker.memberId, journeyId, sharedId }
    if (!(await saveReply(tx, at, { text, language, on: dayOf(now) }))) return false
    const action = 'journey-changed'
    await record(tx, { actor: worker.memberId, action, subject: journeyId, detail: 'replied', at: now })
    return true
  })
  return { kind: saved ? 'saved' : 'not-found' }
}
