import { goalIdOf } from '~/core/distance/ids'
import { type Area, type Goal, latest, stateOf } from '~/core/distance/types'
import type { Day } from '~/core/journey/days'
import type { Language } from '~/core/journey/types'
import { addChange, addGoal } from '~/store/distance'
import { adding, type Which } from './adding'

/** A goal as it was put, cleaned (core/distance/forms). */
export interface PutGoal {
  area: Area
  text: string
  zero: string
  ten: string
  language: Language
  /** drawn when the form was shown: sent twice, it chooses one goal */
  formKey: string
}

/** not-found: not a journey, a person or a goal of this worker */
export type ChosenGoal = { kind: 'chosen'; goalId: string; respondentId: string } | { kind: 'not-found' }

export interface ChooseGoal extends Which {
  /** whose goal it is */
  respondentId: string
  goal: PutGoal
  now: Date
}

/** Adds a goal that worker and family have chosen together. It is open and has no numbers yet. */
export function chooseGoal(wish: ChooseGoal): Promise<ChosenGoal> {
  const { respondentId, goal } = wish
  return adding(wish, 'goal-changed', async (tx, { journey, goals }, by): Promise<ChosenGoal> => {
    if (!journey.respondents.some(({ id }) => id === respondentId)) return { kind: 'not-found' }
    const { formKey, ...put } = goal
    const goalId = goalIdOf({ formKey, respondentId })
    const chosen = { kind: 'chosen', goalId, respondentId } as const
    if (goals.some(({ id }) => id === goalId)) return chosen
    await addGoal(tx, by, { id: goalId, respondentId, place: nextPlace(goals, respondentId), ...put })
    return chosen
  })
}

export interface PutDifferently extends Which {
  /** the goal that the other one takes the place of */
  goalId: string
  goal: PutGoal
  reason: string
  on: Day
  now: Date
}

/**
 * Puts a goal differently: another one stands in its place, for the same person, and begins a line of its own. The
 * goal before stays readable with its numbers.
 *
 * returns  already-changed when something stands in its place by now
 */
export function putDifferently(wish: PutDifferently): Promise<ChosenGoal | { kind: 'already-changed' }> {
  const { goalId: before, goal, reason, on } = wish
  return adding(
    wish,
    'goal-changed',
    async (tx, { goals }, by): Promise<ChosenGoal | { kind: 'already-changed' }> => {
      const old = goals.find(({ id }) => id === before)
      if (!old) return { kind: 'not-found' }
      const { respondentId } = old
      const { formKey, ...put } = goal
      const goalId = goalIdOf({ formKey, respondentId })
      const last = latest(old.changes)
      if (last?.replacedBy === goalId) return { kind: 'chosen', goalId, respondentId }
      if (stateOf(old) === 'changed') return { kind: 'already-changed' }
      const place = nextPlace(goals, respondentId)
      await addGoal(tx, { ...by, on }, { id: goalId, respondentId, place, ...put })
      const revision = (last?.revision ?? 0) + 1
      const { language } = goal
      const change = { revision, state: 'changed' as const, reason, language, on, replacedBy: goalId }
      await addChange(tx, { ...by, on }, before, change)
      return { kind: 'chosen', goalId, respondentId }
    },
  )
}

const nextPlace = (goals: readonly Goal[], respondentId: string): number =>
  goals.filter(goal => goal.respondentId === respondentId).length + 1
