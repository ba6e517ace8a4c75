import { type AssessmentYear, readYear, yearsToChoose } from '~/core/assessment/period'
import {
  type Action,
  type ActionPart,
  type ActionRevision,
  byAction,
  changedActionParts,
  countActions,
  inOrder,
  isDue,
  isForReview,
  isOverdue,
  reviewPoints,
  standsInYear,
} from '~/core/assessment/plan'
import { type Day, dayOf } from '~/core/journey/days'
import { memberNames } from '~/store/assessment'
import {
  findAction,
  findStakeholder,
  listActionRevisions,
  listChoosableAgencies,
  listStakeholders,
  type Stakeholder,
} from '~/store/plan'
import { inPartnership } from '~/store/pools'
import type { AssessmentLead } from './read-evidence'

/** An action as it is now, whichever year it is looked at from. */
export interface PlannedAction extends ActionRevision {
  overdue: boolean
  /** Its review point is within fourteen days or has gone by. */
  forReview: boolean
  /** Either of its dates is. */
  due: boolean
}

export interface Plan {
  year: AssessmentYear
  /** First days of the years that can be chosen, the latest first. */
  years: string[]
  /** Open on some day of the year, or finished or stopped in it. In the order of the page. */
  actions: PlannedAction[]
  counts: ReturnType<typeof countActions>
  /** Those of `actions` that are open and have a review point, the nearest first. */
  reviews: PlannedAction[]
  /** Of the component and year; none for all components. */
  stakeholders: Stakeholder[]
}

export interface ReadPlan {
  lead: AssessmentLead
  /** null for all of them */
  component: string | null
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  now: Date
}

/** The action plan of a component, or of all, for a year. Gives null when there is no such year. */
export async function readPlan({ lead, component, period, now }: ReadPlan): Promise<Plan | null> {
  const today = dayOf(now)
  const year = readYear(period, today)
  if (!year) return null
  return inPartnership('lead', lead.partnershipId, async tx => {
    const revisions = await listActionRevisions(tx, component)
    const actions = byAction(revisions).flatMap(each => {
      const latest = each.at(-1)
      return latest && standsInYear(each, year) ? [asPlanned(latest, today)] : []
    })
    const first = revisions.map(({ savedAt }) => dayOf(savedAt)).sort()[0]
    return {
      year,
      years: yearsToChoose(first ?? null, today),
      actions: inOrder(actions),
      counts: countActions(actions, today),
      reviews: reviewPoints(actions),
      stakeholders:
        component === null ? [] : await listStakeholders(tx, { component, periodFrom: year.from }),
    }
  })
}

const asPlanned = (action: ActionRevision, today: Day): PlannedAction => ({
  ...action,
  overdue: isOverdue(action, today),
  forReview: isForReview(action, today),
  due: isDue(action, today),
})

export interface ActionHistory {
  latest: PlannedAction
  /** Every revision, the latest first, with who saved it and what it changed. */
  entries: (ActionRevision & { by: string; changed: ActionPart[] })[]
}

/** One action with all that was ever saved of it; null when it is not there. */
export function readAction({
  lead,
  component,
  actionId,
  now,
}: {
  lead: AssessmentLead
  component: string
  actionId: string
  now: Date
}): Promise<ActionHistory | null> {
  return inPartnership('lead', lead.partnershipId, async tx => {
    const revisions = await findAction(tx, component, actionId)
    const latest = revisions[0]
    if (!latest) return null
    const names = await memberNames(
      tx,
      revisions.map(({ savedBy }) => savedBy),
    )
    return {
      latest: asPlanned(latest, dayOf(now)),
      entries: revisions.map((revision, index) => ({
        ...revision,
        by: names.get(revision.savedBy) ?? '',
        changed: changedActionParts((revisions[index + 1] as Action | undefined) ?? null, revision),
      })),
    }
  })
}

export interface StakeholderToWrite {
  year: AssessmentYear
  /** null when there is none with this id, or none was asked for */
  before: Stakeholder | null
  /** to choose from */
  agencies: { id: string; nameCy: string; nameEn: string }[]
}

/**
 * What the form of a stakeholder partner starts from.
 *
 * id       of one to bring up to date, or null
 * returns  null when there is no such year
 */
export async function readStakeholder({
  lead,
  component,
  period,
  id,
  now,
}: ReadPlan & { component: string; id: string | null }): Promise<StakeholderToWrite | null> {
  const year = readYear(period, dayOf(now))
  if (!year) return null
  return inPartnership('lead', lead.partnershipId, async tx => {
    const before = id === null ? null : await findStakeholder(tx, { component, periodFrom: year.from }, id)
    const active = await listChoosableAgencies(tx)
    // An agency that is no longer chosen anew stays where it was chosen.
    const kept = before?.agency && !active.some(each => each.id === before.agency?.id) ? [before.agency] : []
    return { year, before, agencies: [...active, ...kept] }
  })
}
