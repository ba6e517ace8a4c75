import type { Goal, Matters, Note, Score } from '~/core/distance/types'
import type { Journey } from '~/core/journey/types'
import { listGoals, listMatters, listNotes, listScores } from '~/store/distance'
import { findJourney } from '~/store/journey'
import { inPartnership, type Tx } from '~/store/pools'
import { looked } from '../looked'
import type { Worker } from '../open-journey'

/** What a worker and a family keep together in one journey, every revision of it. */
export interface DistanceView {
  journey: Journey
  /** by respondent, the latest first */
  matters: Matters[]
  /** in the order in which they were chosen */
  goals: Goal[]
  scores: Score[]
  notes: Note[]
}

export interface Which {
  worker: Worker
  journeyId: string
}

/** The goals and numbers of one journey of this worker, or null. `logged`: the page has said already that it is looked at. */
export function findDistance({
  worker,
  journeyId,
  logged = false,
}: Which & { logged?: boolean }): Promise<DistanceView | null> {
  return inPartnership('worker', worker.partnershipId, async tx => {
    const view = await readDistance(tx, worker, journeyId)
    if (view && !logged) await looked(tx, worker, journeyId, { detail: 'goals' })
    return view
  })
}

/** The same within a transaction. */
export async function readDistance(tx: Tx, worker: Worker, journeyId: string): Promise<DistanceView | null> {
  const { memberId } = worker
  const journey = await findJourney(tx, memberId, journeyId)
  if (!journey) return null
  return {
    journey,
    matters: await listMatters(tx, memberId, journeyId),
    goals: await listGoals(tx, memberId, journeyId),
    scores: await listScores(tx, memberId, journeyId),
    notes: await listNotes(tx, memberId, journeyId),
  }
}
