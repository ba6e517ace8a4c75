import type { chosenStates } from '~/core/distance/forms'
import { latest, stateOf } from '~/core/distance/types'
import type { Day } from '~/core/journey/days'
import type { Language } from '~/core/journey/types'
import { addChange } from '~/store/distance'
import { adding, type Which } from './adding'

export interface ChangeGoal extends Which {
  goalId: string
  state: (typeof chosenStates)[number]
  reason: string
  language: Language
  on: Day
  now: Date
}

/** final: another goal stands in its place, and that one is what goes on */
export type ChangedGoal = { kind: 'saved' } | { kind: 'final' } | { kind: 'not-found' }

/** Says what has become of a goal, and why. What was said before stays. */
export function changeGoal(wish: ChangeGoal): Promise<ChangedGoal> {
  const { goalId, state, reason, language, on } = wish
  return adding(wish, 'goal-changed', async (tx, { goals }, by): Promise<ChangedGoal> => {
    const goal = goals.find(({ id }) => id === goalId)
    if (!goal) return { kind: 'not-found' }
    if (stateOf(goal) === 'changed') return { kind: 'final' }
    const last = latest(goal.changes)
    // Sent twice.
    if (last?.state === state && last.reason === reason && last.on === on) return { kind: 'saved' }
    const revision = (last?.revision ?? 0) + 1
    await addChange(tx, { ...by, on }, goalId, { revision, state, reason, language, on, replacedBy: null })
    return { kind: 'saved' }
  })
}
