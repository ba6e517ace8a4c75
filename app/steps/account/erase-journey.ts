import { type EraseReason, subjectOf } from '~/core/account/reasons'
import { openConcern } from '~/core/answer/envelope'
import { personOf, unwrapSecret } from '~/core/answer/secrets'
import { tidyReference } from '~/core/journey/reference'
import { findWrapped, forgetScores } from '~/store/forget-person'
import { isHeld } from '~/store/holds'
import { eraseJourneyRow, findKeptJourney, type KeptJourney, listAsked } from '~/store/journey'
import { webKeys } from '~/store/keyring'
import { record } from '~/store/log'
import { about, inPartnership } from '~/store/pools'
import { listConcerns } from '~/store/safeguarding'
import type { Administrator } from './journey-in-hand'

export interface EraseJourney {
  administrator: Administrator
  journeyId: string
  /** the journey's reference, typed once more */
  reference: string
  reason: EraseReason
  now: Date
}

/**
 * held  it must stay for now: a safeguarding lead holds it, or somebody in it may be in danger. Which of the two is not
 *       told, since nothing may say that somebody asked for help
 */
export type ErasedJourney = { kind: 'erased' | 'other-reference' | 'held' | 'not-found' }

/**
 * Takes a journey away for good, with everything that hangs on it: who is asked and their secrets, what was sent, goals and
 * numbers, what matters, what was shared. Scores that were opened already are found by J, as long as the secrets are there,
 * and go first; nobody learns whether there were any. What cannot be reached from here is said on the page: answers that are
 * still sealed, words, and what was released.
 */
export async function eraseJourney(wish: EraseJourney): Promise<ErasedJourney> {
  const { administrator, journeyId, reason, now } = wish
  const { memberId: actor, partnershipId } = administrator
  const found = await inPartnership('worker', partnershipId, async tx => {
    const journey = await findKeptJourney(tx, { id: journeyId })
    return journey && { journey, asked: await listAsked(tx, journeyId) }
  })
  if (!found) return { kind: 'not-found' }
  const { journey, asked } = found
  if (tidyReference(wish.reference) !== journey.reference) return { kind: 'other-reference' }
  const subject = subjectOf(journeyId, reason)
  if (await mustStay(partnershipId, journey)) {
    const action = 'journey-erasure-refused'
    await inPartnership('worker', partnershipId, tx => record(tx, { actor, action, subject, at: now }))
    return { kind: 'held' }
  }
  await forgetAnswers(partnershipId, asked)
  const gone = await about('worker', { partnership: partnershipId, journey: journeyId }, async tx => {
    if (!(await eraseJourneyRow(tx, journeyId))) return false
    await record(tx, { actor, action: 'journey-erased', subject, at: now })
    return true
  })
  // Held, or taken away by somebody else, in the moment between.
  return { kind: gone ? 'erased' : 'held' }
}

/** Whether it is held, or somebody of it has asked for help and no lead has closed that yet. */
function mustStay(partnershipId: string, { id, people }: KeptJourney): Promise<boolean> {
  return inPartnership('safeguarding', partnershipId, async tx => {
    if (await isHeld(tx, id)) return true
    const { safeguarding } = webKeys()
    for (const { state, sealed } of await listConcerns(tx)) {
      if (state === 'closed') continue
      const said = await openConcern(safeguarding.private, safeguarding.public, sealed).catch(() => null)
      // One that does not open any more could be of anybody.
      if (!said || people.some(one => one.id === said.respondentId)) return true
    }
    return false
  })
}

async function forgetAnswers(
  partnershipId: string,
  asked: readonly { respondentId: string; instrument: string }[],
): Promise<void> {
  const { person, secret } = webKeys()
  for (const { respondentId, instrument } of asked) {
    const wrapped = await findWrapped(partnershipId, respondentId)
    if (!wrapped) continue
    await forgetScores(
      partnershipId,
      personOf(person, unwrapSecret(secret, respondentId, wrapped), instrument),
    )
  }
}
