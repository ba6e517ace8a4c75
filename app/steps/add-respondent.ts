import type { RandomBytes } from '~/core/answer/secrets'
import type { Audience, Language } from '~/core/journey/types'
import { findJourney, insertRespondents } from '~/store/journey'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import { newRespondent, type Worker } from './open-journey'

export interface AddRespondent {
  worker: Worker
  journeyId: string
  respondent: { audience: Audience; language: Language }
  randomBytes: RandomBytes
}

export type AddedRespondent = { kind: 'added' } | { kind: 'not-found' }

/** Adds somebody who is asked to a journey of this worker, open or closed. */
export function addRespondent(wish: AddRespondent): Promise<AddedRespondent> {
  const { worker, journeyId, respondent, randomBytes } = wish
  return inPartnership('worker', worker.partnershipId, async (tx): Promise<AddedRespondent> => {
    const journey = await findJourney(tx, worker.memberId, journeyId)
    if (!journey) return { kind: 'not-found' }
    const { partnershipId } = worker
    await insertRespondents(tx, { partnershipId, journeyId }, [
      newRespondent(respondent, journey.respondents.length, randomBytes),
    ])
    const action = 'journey-changed'
    await record(tx, { actor: worker.memberId, action, subject: journeyId, detail: 'person-added' })
    return { kind: 'added' }
  })
}
