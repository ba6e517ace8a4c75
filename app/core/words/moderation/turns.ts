import type { Act } from './acts'
import { type At, stateOf } from './state'

/** How far a text is and who brought it there: what can be asked of many texts without opening any. */
export interface Standing {
  at: At
  firstBy: string | null
  secondBy: string | null
  translatedBy: string | null
  checkedBy: string | null
}

export const untouched: Standing = {
  at: 'first',
  firstBy: null,
  secondBy: null,
  translatedBy: null,
  checkedBy: null,
}

/** throws Error when one of the acts was not allowed */
export function standingOf(acts: readonly Act[]): Standing {
  const doers = (kind: Act['kind']) => acts.filter(act => act.kind === kind).map(({ by }) => by)
  const [first, second] = doers('look')
  return {
    at: stateOf(acts).at,
    firstBy: first ?? null,
    secondBy: second ?? null,
    translatedBy: doers('translate').at(-1) ?? null,
    checkedBy: doers('check').at(-1) ?? null,
  }
}

/** What is asked of somebody. The first and the second look are the same: nobody is told which one theirs is. */
export const tasks = ['look', 'agree', 'translate', 'check'] as const
export type Task = (typeof tasks)[number]

/** What a text in this standing asks of somebody; null for nothing. The same rule as mayAct. */
export function taskFor({ at, firstBy, secondBy, translatedBy }: Standing, who: string): Task | null {
  switch (at) {
    case 'first':
      return 'look'
    case 'second':
      return firstBy === who ? null : 'look'
    case 'agree':
      return firstBy === who || secondBy === who ? 'agree' : null
    case 'translate':
      return 'translate'
    case 'check':
      return translatedBy === who ? null : 'check'
    default:
      return null
  }
}
