import { addDays, type Day, dayOf, daysBetween } from '../journey/days'

/**
 * The specific action plan of Table 1: "What is required to implement, improve, or sustain work on this component?", with
 * its timeframes and review points. Days are 'YYYY-MM-DD' in Wales.
 */

export const actionKinds = ['implement', 'improve', 'sustain'] as const
export type ActionKind = (typeof actionKinds)[number]

/** "strategic longer-term/operational shorter-term" */
export const horizons = ['strategic', 'operational'] as const
export type Horizon = (typeof horizons)[number]

/** In the order in which they are shown: what is being worked on first. */
export const actionStates = ['in-progress', 'not-started', 'finished', 'stopped'] as const
export type ActionState = (typeof actionStates)[number]

/** What a lead says of an action. Saving adds a revision; nothing is overwritten. */
export interface Action {
  kind: ActionKind
  horizon: Horizon
  what: string
  /** Who does it: a person or an agency. */
  who: string
  /** of `what` and `who` */
  language: 'cy' | 'en'
  byWhen: Day
  state: ActionState
  /** The next review point; null for none. */
  reviewOn: Day | null
  note: string
  noteLanguage: 'cy' | 'en'
}

export interface ActionRevision extends Action {
  /** Names the action; the same in all its revisions. */
  actionId: string
  /** 1, 2, 3 … within an action */
  revision: number
  component: string
  /** id of a member */
  savedBy: string
  savedAt: Date
}

/** What it takes to say whether something is due. */
export type Dated = Pick<Action, 'state' | 'byWhen' | 'reviewOn'>

/** Days before a date from which leads are told of it. */
export const DAYS_BEFORE = 14

/** Something is still to be done about it. */
export const isOpen = ({ state }: Pick<Action, 'state'>): boolean =>
  state === 'not-started' || state === 'in-progress'

/** Open, and its day has gone by. On the day itself there is still time. */
export const isOverdue = (action: Dated, today: Day): boolean => isOpen(action) && action.byWhen < today

/** Open, and its review point is within fourteen days or has gone by. */
export const isForReview = (action: Dated, today: Day): boolean =>
  isOpen(action) && action.reviewOn !== null && action.reviewOn <= addDays(today, DAYS_BEFORE)

/** Open, and to be finished within fourteen days, or overdue. */
export const isEndingSoon = (action: Dated, today: Day): boolean =>
  isOpen(action) && action.byWhen <= addDays(today, DAYS_BEFORE)

/** Leads are to be told of it. */
export const isDue = (action: Dated, today: Day): boolean =>
  isForReview(action, today) || isEndingSoon(action, today)

/**
 * Whether an action belongs to a year: it was open on one of its days, or was finished or stopped in it. What was
 * recorded as finished at once belongs to the year in which that was recorded.
 *
 * revisions  of one action, the earliest first
 * year       `from` its first day, `to` the first day after it
 */
export function standsInYear(
  revisions: readonly Pick<ActionRevision, 'state' | 'savedAt'>[],
  { from, to }: { from: Day; to: Day },
): boolean {
  return revisions.some((revision, index) => {
    const since = dayOf(revision.savedAt)
    const next = revisions[index + 1]
    if (!isOpen(revision)) return since >= from && since < to
    return since < to && (next === undefined || dayOf(next.savedAt) >= from)
  })
}

/** The revisions of each action together, in the order in which they come. */
export function byAction<T extends { actionId: string }>(revisions: readonly T[]): T[][] {
  const actions = new Map<string, T[]>()
  for (const revision of revisions) {
    const known = actions.get(revision.actionId)
    if (known) known.push(revision)
    else actions.set(revision.actionId, [revision])
  }
  return [...actions.values()]
}

/** In the order of the page: by state, then by when, the nearest first. */
export function inOrder<T extends Dated & { actionId: string }>(actions: readonly T[]): T[] {
  const place = ({ state }: T) => actionStates.indexOf(state)
  return [...actions].sort(
    (a, b) => place(a) - place(b) || compare(a.byWhen, b.byWhen) || compare(a.actionId, b.actionId),
  )
}

/** How many actions are in each state, and how many of the open ones are overdue. */
export function countActions(
  actions: readonly Dated[],
  today: Day,
): Record<ActionState, number> & { overdue: number } {
  const of = (state: ActionState) => actions.filter(action => action.state === state).length
  return {
    'in-progress': of('in-progress'),
    'not-started': of('not-started'),
    finished: of('finished'),
    stopped: of('stopped'),
    overdue: actions.filter(action => isOverdue(action, today)).length,
  }
}

/** The open actions that have a review point, the nearest first: one that has gone by is the nearest of all. */
export function reviewPoints<T extends Dated & { actionId: string }>(actions: readonly T[]): T[] {
  return actions
    .filter(action => isOpen(action) && action.reviewOn !== null)
    .sort((a, b) => compare(a.reviewOn ?? '', b.reviewOn ?? '') || compare(a.actionId, b.actionId))
}

/** The parts of an action, in the order of its form. */
export const actionParts = [
  'state',
  'byWhen',
  'reviewOn',
  'note',
  'noteLanguage',
  'what',
  'who',
  'kind',
  'horizon',
  'language',
] as const
export type ActionPart = (typeof actionParts)[number]

/** Which parts a revision changed; none for the first. */
export const changedActionParts = (before: Action | null, after: Action): ActionPart[] =>
  before === null ? [] : actionParts.filter(part => before[part] !== after[part])

/** The Monday of the week that a day is in. */
export function mondayOf(day: Day): Day {
  // 1970-01-05 was a Monday.
  const past = daysBetween('1970-01-05', day) % 7
  return addDays(day, past < 0 ? -past - 7 : -past)
}

const hourInWales = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  hourCycle: 'h23',
})

/** The hour on Mondays, by the clock in Wales, from which leads are reminded. */
export const REMINDING_HOUR = 7

/** The Monday of the week whose reminder may go out at a moment; null early on a Monday morning. */
export function weekToRemind(now: Date): Day | null {
  const today = dayOf(now)
  const monday = mondayOf(today)
  return today === monday && Number(hourInWales.format(now)) < REMINDING_HOUR ? null : monday
}

const HEADLINE = 110

/** The beginning of a text in one line, cut between words where it is long. */
export function headlineOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  const letters = [...line]
  if (letters.length <= HEADLINE) return line === text ? line : `${line} …`
  const kept = letters.slice(0, HEADLINE).join('')
  const gap = kept.lastIndexOf(' ')
  return `${gap > 0 ? kept.slice(0, gap) : kept} …`
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
