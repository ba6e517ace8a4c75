import { components } from './components'
import { type Action, type ActionState, actionStates, type Horizon, horizons, isOpen } from './plan'

/** Which actions of the list of all components are shown; null and absent choices show everything. */
export interface PlanFilter {
  component: string | null
  horizon: Horizon | null
  /** `open` is what is not started or in progress */
  state: ActionState | 'open' | null
  /** `review`: its review point is near or has gone by */
  due: 'overdue' | 'review' | null
}

export const filterStates = ['open', ...actionStates] as const
export const filterDues = ['overdue', 'review'] as const

/** The choices of an address. What is none of them chooses nothing. */
export function readFilter(asked: { get(name: string): string | null }): PlanFilter {
  const one = <T extends string>(name: string, of: readonly T[]): T | null =>
    of.find(each => each === asked.get(name)) ?? null
  return {
    component: one(
      'component',
      components.map(({ key }) => key),
    ),
    horizon: one('horizon', horizons),
    state: one('state', filterStates),
    due: one('due', filterDues),
  }
}

/** Whether an action is among those chosen. */
export function fits(
  action: Pick<Action, 'state' | 'horizon'> & { component: string; overdue: boolean; forReview: boolean },
  { component, horizon, state, due }: PlanFilter,
): boolean {
  return (
    (component === null || action.component === component) &&
    (horizon === null || action.horizon === horizon) &&
    (state === null || (state === 'open' ? isOpen(action) : action.state === state)) &&
    (due === null || (due === 'overdue' ? action.overdue : action.forReview))
  )
}
