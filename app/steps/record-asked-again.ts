import type { AfterMonths, WayAgain } from '~/core/journey/afterwards'
import { dayOf } from '~/core/journey/days'
import { insertAskedAgain, listAskedAgain } from '~/store/asked-again'
import { isDuplicate } from '~/store/faults'
import { findJourney } from '~/store/journey'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import type { Worker } from './open-journey'

export interface RecordAskedAgain {
  worker: Worker
  journeyId: string
  people: readonly { respondentId: string; way: WayAgain; months: AfterMonths | null }[]
  now: Date
}

/** not-found: no closed journey of this worker, or nobody in it. taken: somebody recorded at the same moment. */
export type RecordedAskedAgain = { kind: 'recorded' } | { kind: 'not-found' } | { kind: 'taken' }

/**
 * Keeps whether, how and when people of a closed journey want to be asked again, with who wrote it down. What was said
 * before stays, and the same once more adds nothing.
 */
export async function recordAskedAgain(wish: RecordAskedAgain): Promise<RecordedAskedAgain> {
  const { worker, journeyId, people, now } = wish
  const { memberId, partnershipId } = worker
  try {
    return await inPartnership('worker', partnershipId, async (tx): Promise<RecordedAskedAgain> => {
      const journey = await findJourney(tx, memberId, journeyId)
      const known = new Set(journey?.respondents.map(({ id }) => id))
      if (!journey?.closedOn || people.some(({ respondentId }) => !known.has(respondentId)))
        return { kind: 'not-found' }
      const before = await listAskedAgain(tx, memberId, journeyId)
      for (const { respondentId, way, months } of people) {
        const last = before.find(one => one.respondentId === respondentId)
        if (last?.way === way && last.months === months) continue
        const revision = (last?.revision ?? 0) + 1
        const said = { partnershipId, respondentId, revision, way, months }
        await insertAskedAgain(tx, { ...said, recordedBy: memberId, recordedOn: dayOf(now) })
      }
      const action = 'journey-changed'
      await record(tx, { actor: memberId, action, subject: journeyId, detail: 'asked-again', at: now })
      return { kind: 'recorded' }
    })
  } catch (error) {
    if (isDuplicate(error)) return { kind: 'taken' }
    throw error
  }
}
