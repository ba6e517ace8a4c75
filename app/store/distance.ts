import { randomUUID } from 'node:crypto'
import {
  type Area,
  type Goal,
  type Matters,
  type Note,
  type Score,
  type ScoredStage,
  type StateChange,
  scoredStages,
} from '~/core/distance/types'
import { addDays, type Day } from '~/core/journey/days'
import type { Language } from '~/core/journey/types'
import type { Tx } from './pools'

/**
 * What matters, goals and numbers, for the login of the workers, who may read and add and never change: what was said
 * before stays. Reading names the worker, as in store/journey; whoever adds holds the journey first.
 */

/** Who adds, and to what. */
export interface By {
  partnershipId: string
  memberId: string
  on: Day
}

/**
 * Holds a journey of this worker until the transaction ends, so that two forms sent at once add one after the other.
 * Gives whether it is the worker's.
 */
export async function holdJourney(tx: Tx, workerId: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM journey.journey WHERE id = ${id}::uuid AND worker_id = ${workerId}::uuid FOR UPDATE`
  return rows.length > 0
}

/** Every revision of what matters in a journey, the latest first. */
export async function listMatters(tx: Tx, workerId: string, journeyId: string): Promise<Matters[]> {
  const rows = await tx.whatMatters.findMany({
    where: { respondent: { journeyId, journey: { workerId } } },
    select: {
      respondentId: true,
      revision: true,
      matters: true,
      helps: true,
      different: true,
      language: true,
      writtenOn: true,
    },
    orderBy: [{ respondentId: 'asc' }, { revision: 'desc' }],
  })
  return rows.map(({ writtenOn, ...row }) => ({ ...row, on: asDay(writtenOn) }))
}

export async function addMatters(tx: Tx, by: By, { on: _, ...matters }: Matters): Promise<void> {
  const { partnershipId, memberId: writtenBy, on } = by
  await tx.whatMatters.createMany({ data: [{ ...matters, partnershipId, writtenBy, writtenOn: asDate(on) }] })
}

/** The goals of a journey by person, each person's in the order in which they were chosen, with what became of them. */
export async function listGoals(tx: Tx, workerId: string, journeyId: string): Promise<Goal[]> {
  const rows = await tx.goal.findMany({
    where: { respondent: { journeyId, journey: { workerId } } },
    select: {
      id: true,
      respondentId: true,
      place: true,
      area: true,
      text: true,
      zero: true,
      ten: true,
      language: true,
      chosenOn: true,
      changes: {
        select: {
          revision: true,
          state: true,
          reason: true,
          language: true,
          replacedBy: true,
          changedOn: true,
        },
        orderBy: { revision: 'asc' },
      },
    },
    orderBy: [{ respondentId: 'asc' }, { place: 'asc' }],
  })
  return rows.map(({ chosenOn, changes, ...row }) => ({
    ...row,
    chosenOn: asDay(chosenOn),
    changes: changes.map(({ changedOn, ...change }) => ({ ...change, on: asDay(changedOn) })),
  }))
}

export interface NewGoal {
  id: string
  respondentId: string
  place: number
  area: Area
  text: string
  zero: string
  ten: string
  language: Language
}

export async function addGoal(tx: Tx, by: By, goal: NewGoal): Promise<void> {
  const { partnershipId, memberId: chosenBy, on } = by
  await tx.goal.createMany({ data: [{ ...goal, partnershipId, chosenBy, chosenOn: asDate(on) }] })
}

export async function addChange(
  tx: Tx,
  by: By,
  goalId: string,
  { on: _, ...change }: StateChange,
): Promise<void> {
  const { partnershipId, memberId: changedBy, on } = by
  await tx.goalChange.createMany({
    data: [{ ...change, goalId, partnershipId, changedBy, changedOn: asDate(on) }],
  })
}

/** Every number given in a journey, those that were put right later among them. */
export async function listScores(tx: Tx, workerId: string, journeyId: string): Promise<Score[]> {
  const rows = await tx.goalScore.findMany({
    where: { goal: { respondent: { journeyId, journey: { workerId } } } },
    select: { goalId: true, voice: true, stage: true, revision: true, score: true, scoredOn: true },
    orderBy: [{ goalId: 'asc' }, { voice: 'asc' }, { stage: 'asc' }, { revision: 'asc' }],
  })
  return rows.map(({ scoredOn, stage, ...row }) => ({
    ...row,
    stage: asScoredStage(stage),
    on: asDay(scoredOn),
  }))
}

export async function addScores(tx: Tx, by: By, scores: readonly Omit<Score, 'on'>[]): Promise<void> {
  const { partnershipId, memberId: scoredBy, on } = by
  await tx.goalScore.createMany({
    data: scores.map(score => ({
      id: randomUUID(),
      ...score,
      partnershipId,
      scoredBy,
      scoredOn: asDate(on),
    })),
  })
}

/** Every revision of what was written beside the numbers of a journey. */
export async function listNotes(tx: Tx, workerId: string, journeyId: string): Promise<Note[]> {
  const rows = await tx.goalNote.findMany({
    where: { goal: { respondent: { journeyId, journey: { workerId } } } },
    select: { goalId: true, stage: true, revision: true, text: true, language: true, writtenOn: true },
    orderBy: [{ goalId: 'asc' }, { stage: 'asc' }, { revision: 'asc' }],
  })
  return rows.map(({ writtenOn, stage, ...row }) => ({
    ...row,
    stage: asScoredStage(stage),
    on: asDay(writtenOn),
  }))
}

export async function addNotes(tx: Tx, by: By, notes: readonly Omit<Note, 'on'>[]): Promise<void> {
  const { partnershipId, memberId: writtenBy, on } = by
  await tx.goalNote.createMany({
    data: notes.map(note => ({ id: randomUUID(), ...note, partnershipId, writtenBy, writtenOn: asDate(on) })),
  })
}

/** The database holds the same rule as a CHECK. */
function asScoredStage(stored: string): ScoredStage {
  const stage = scoredStages.find(one => one === stored)
  if (!stage) throw new Error(`No goal is scored at the stage ${stored}`)
  return stage
}

const asDate = (day: Day) => new Date(`${addDays(day, 0)}T00:00:00Z`)
const asDay = (date: Date): Day => date.toISOString().slice(0, 10)
