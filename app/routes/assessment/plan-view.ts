import { components } from '~/core/assessment/components'
import type { Action, ActionRevision, ActionState, Horizon } from '~/core/assessment/plan'
import { headlineOf } from '~/core/assessment/plan'
import { formatDate, formatNumber, type Lang } from '~/i18n'
import type { Plan, PlannedAction } from '~/steps/assessment/read-plan'
import { planPath } from './plan-params'

/** An action in a list, its dates already in the page's language. */
export interface ActionView {
  id: string
  href: string
  /** name of the component */
  component: string
  headline: string
  who: string
  language: 'cy' | 'en'
  state: ActionState
  kind: Action['kind']
  horizon: Horizon
  byWhen: string
  reviewOn: string | null
  overdue: boolean
  forReview: boolean
}

/** How the plan stands, for PlanSummary. */
export interface PlanSummaryView {
  counts: { name: ActionState | 'overdue'; number: string }[]
  /** The nearest review point; null when no open action has one. */
  nextReview: string | null
}

/** All that one revision of an action says. */
export interface ActionTextView extends Omit<Action, 'byWhen' | 'reviewOn'> {
  byWhen: string
  reviewOn: string | null
}

export const actionView = (lang: Lang, action: PlannedAction): ActionView => ({
  id: action.actionId,
  href: `${planPath(lang, action.component)}/actions/${action.actionId}`,
  component: components.find(({ key }) => key === action.component)?.name[lang] ?? action.component,
  headline: headlineOf(action.what),
  who: action.who,
  language: action.language,
  state: action.state,
  kind: action.kind,
  horizon: action.horizon,
  byWhen: formatDate(lang, action.byWhen),
  reviewOn: action.reviewOn && formatDate(lang, action.reviewOn),
  overdue: action.overdue,
  forReview: action.forReview,
})

/** For PlanSummary, from what readPlan gave. */
export function planSummaryView(lang: Lang, { counts, reviews }: Plan): PlanSummaryView {
  const names = ['overdue', 'in-progress', 'not-started', 'finished', 'stopped'] as const
  const [next] = reviews
  return {
    counts: names.map(name => ({ name, number: formatNumber(lang, counts[name]) })),
    nextReview: next?.reviewOn ? formatDate(lang, next.reviewOn) : null,
  }
}

export const actionTextView = (lang: Lang, revision: ActionRevision): ActionTextView => ({
  kind: revision.kind,
  horizon: revision.horizon,
  what: revision.what,
  who: revision.who,
  language: revision.language,
  byWhen: formatDate(lang, revision.byWhen),
  state: revision.state,
  reviewOn: revision.reviewOn && formatDate(lang, revision.reviewOn),
  note: revision.note,
  noteLanguage: revision.noteLanguage,
})
