import { randomUUID } from 'node:crypto'
import { newRespondentSecret, type RandomBytes, wrapSecret } from '~/core/answer/secrets'
import { dayOf } from '~/core/journey/days'
import { type Doubt, doubtReference, tidyReference } from '~/core/journey/reference'
import { respondentId } from '~/core/journey/respondents'
import type { Audience, Language } from '~/core/journey/types'
import { isDuplicate } from '~/store/faults'
import { insertJourney, insertRespondents, listActiveServices, type NewRespondent } from '~/store/journey'
import { webKeys } from '~/store/keyring'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'

/** A member of staff who acts: of which partnership, and who. */
export interface Worker {
  memberId: string
  partnershipId: string
}

export interface OpenJourney {
  worker: Worker
  reference: string
  /** the worker has said that it is a reference although it looks like something else */
  confirmed: boolean
  serviceId: string
  respondents: readonly { audience: Audience; language: Language }[]
  now: Date
  randomBytes: RandomBytes
}

/**
 * doubtful         the reference looks like a name, an address, a number or a date of birth: ask once
 * taken            the partnership has a journey of this reference already
 * unknown-service  not one of the partnership's active services
 */
export type OpenedJourney =
  | { kind: 'opened'; journeyId: string }
  | { kind: 'doubtful'; doubt: Doubt }
  | { kind: 'taken' }
  | { kind: 'unknown-service' }

/** Opens a journey with at least one respondent, each with a secret of their own. */
export async function openJourney(wish: OpenJourney): Promise<OpenedJourney> {
  const { worker, serviceId, now, randomBytes } = wish
  const { partnershipId } = worker
  const reference = tidyReference(wish.reference)
  const doubt = wish.confirmed ? null : doubtReference(reference)
  if (doubt) return { kind: 'doubtful', doubt }

  const journeyId = randomUUID()
  const respondents = wish.respondents.map((respondent, place) =>
    newRespondent(respondent, place, randomBytes),
  )
  try {
    return await inPartnership('worker', partnershipId, async (tx): Promise<OpenedJourney> => {
      const services = await listActiveServices(tx)
      if (!services.some(({ id }) => id === serviceId)) return { kind: 'unknown-service' }
      const openedOn = dayOf(now)
      await insertJourney(tx, {
        id: journeyId,
        partnershipId,
        serviceId,
        workerId: worker.memberId,
        reference,
        openedOn,
      })
      await insertRespondents(tx, { partnershipId, journeyId }, respondents)
      await record(tx, { actor: worker.memberId, action: 'journey-opened', subject: journeyId, at: now })
      return { kind: 'opened', journeyId }
    })
  } catch (error) {
    if (isDuplicate(error)) return { kind: 'taken' }
    throw error
  }
}

/**
 * A respondent with an id and a wrapped secret s, ready to be kept.
 *
 * place  how many the journey had before
 */
export function newRespondent(
  { audience, language }: { audience: Audience; language: Language },
  place: number,
  randomBytes: RandomBytes,
): NewRespondent {
  const id = respondentId(place, randomBytes)
  const wrapped = wrapSecret(webKeys().secret, id, newRespondentSecret(randomBytes), randomBytes)
  return { id, audience, language, wrapped }
}
