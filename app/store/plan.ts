import { fromDate, toDate } from '~/core/anonymise/calendar'
import type { Action, ActionRevision, ActionState, Dated } from '~/core/assessment/plan'
import type { Tx } from './pools'

/** The action plan and the stakeholder partners, for the login of the partnership leads; its dates, for the jobs process. */

const actionFields = {
  actionId: true,
  revision: true,
  component: true,
  kind: true,
  horizon: true,
  what: true,
  who: true,
  language: true,
  byWhen: true,
  state: true,
  reviewOn: true,
  note: true,
  noteLanguage: true,
  savedBy: true,
  savedAt: true,
} as const

type StoredState = 'not_started' | 'in_progress' | 'finished' | 'stopped'
type ActionRow = Omit<ActionRevision, 'byWhen' | 'reviewOn' | 'state'> & {
  byWhen: Date
  reviewOn: Date | null
  state: StoredState
}

const fromState = {
  not_started: 'not-started',
  in_progress: 'in-progress',
  finished: 'finished',
  stopped: 'stopped',
} as const satisfies Record<StoredState, ActionState>

const toState = {
  'not-started': 'not_started',
  'in-progress': 'in_progress',
  finished: 'finished',
  stopped: 'stopped',
} as const satisfies Record<ActionState, StoredState>

const toRevision = ({ byWhen, reviewOn, state, ...row }: ActionRow): ActionRevision => ({
  ...row,
  byWhen: fromDate(byWhen),
  reviewOn: reviewOn && fromDate(reviewOn),
  state: fromState[state],
})

/** Every revision of every action of a component, or of all components: those of one action together, the earliest first. */
export async function listActionRevisions(tx: Tx, component: string | null): Promise<ActionRevision[]> {
  const rows = await tx.action.findMany({
    where: component === null ? {} : { component },
    select: actionFields,
    orderBy: [{ actionId: 'asc' }, { revision: 'asc' }],
  })
  return rows.map(toRevision)
}

/** Every revision of one action, the latest first; none when it is not there. */
export async function findAction(tx: Tx, component: string, actionId: string): Promise<ActionRevision[]> {
  const rows = await tx.action.findMany({
    where: { component, actionId },
    select: actionFields,
    orderBy: { revision: 'desc' },
  })
  return rows.map(toRevision)
}

/** Adds a revision. Gives false, and adds nothing, when somebody else has just added one with this number. */
export async function addActionRevision(
  tx: Tx,
  added: Action & {
    partnershipId: string
    actionId: string
    component: string
    revision: number
    savedBy: string
    savedAt: Date
  },
): Promise<boolean> {
  const { byWhen, reviewOn, state, ...rest } = added
  const days = { byWhen: toDate(byWhen), reviewOn: reviewOn === null ? null : toDate(reviewOn) }
  const { count } = await tx.action.createMany({
    data: [{ ...rest, ...days, state: toState[state] }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Who is part of delivering a component in a year. */
export interface Stakeholder {
  id: string
  /** The agency's names, as they are now; null for somebody else, who has a `name`. */
  agency: { id: string; nameCy: string; nameEn: string } | null
  name: string
  role: string
  /** Which outcomes they contributed to. */
  outcomes: string
  language: 'cy' | 'en'
  recordedBy: string
}

const stakeholderFields = {
  id: true,
  agency: { select: { id: true, nameCy: true, nameEn: true } },
  name: true,
  role: true,
  outcomes: true,
  language: true,
  recordedBy: true,
} as const

interface Where {
  component: string
  /** 1 April, 'YYYY-MM-DD' */
  periodFrom: string
}

/** Everybody who was not taken off, in the order in which they were recorded. */
export function listStakeholders(tx: Tx, { component, periodFrom }: Where): Promise<Stakeholder[]> {
  return tx.stakeholder.findMany({
    where: { component, periodFrom: toDate(periodFrom), removedAt: null },
    select: stakeholderFields,
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })
}

/** One stakeholder partner of a component and year, unless taken off or replaced. */
export function findStakeholder(
  tx: Tx,
  { component, periodFrom }: Where,
  id: string,
): Promise<Stakeholder | null> {
  return tx.stakeholder.findFirst({
    where: { id, component, periodFrom: toDate(periodFrom), removedAt: null },
    select: stakeholderFields,
  })
}

/** throws  the refusal of `isSignedOff` (faults) while the component and year are signed off */
export async function addStakeholder(
  tx: Tx,
  { component, periodFrom }: Where,
  added: Omit<Stakeholder, 'id' | 'agency'> & {
    partnershipId: string
    agencyId: string | null
    recordedAt: Date
  },
): Promise<void> {
  await tx.stakeholder.createMany({ data: [{ component, periodFrom: toDate(periodFrom), ...added }] })
}

/** Takes somebody off the page; the row stays. Gives whether they were there. Throws as `addStakeholder` does. */
export async function removeStakeholder(
  tx: Tx,
  { component, periodFrom }: Where,
  id: string,
  removedAt: Date,
): Promise<boolean> {
  const { count } = await tx.stakeholder.updateMany({
    where: { id, component, periodFrom: toDate(periodFrom), removedAt: null },
    data: { removedAt },
  })
  return count === 1
}

/** The agencies to choose from: those that are active. */
export function listChoosableAgencies(tx: Tx): Promise<{ id: string; nameCy: string; nameEn: string }[]> {
  return tx.agency.findMany({ where: { active: true }, select: { id: true, nameCy: true, nameEn: true } })
}

/** Whether there is an agency with this id in the partnership. */
export async function agencyExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.agency.findFirst({ where: { id }, select: { id: true } })) !== null
}

/** The dates and states of every partnership's actions as they are now, for the jobs process: never what is planned. */
export async function listPlanDates(tx: Tx): Promise<(Dated & { partnershipId: string })[]> {
  return tx.$queryRaw<(Dated & { partnershipId: string })[]>`
    SELECT DISTINCT ON (partnership_id, action_id) partnership_id::text AS "partnershipId", state::text AS state,
      by_when::text AS "byWhen", review_on::text AS "reviewOn"
    FROM assessment.action ORDER BY partnership_id, action_id, revision DESC`
}

/**
 * Notes that a partnership's leads are reminded in a week, for the jobs process.
 *
 * week     its Monday
 * returns  false when they were reminded in it, or in a later one, already
 */
export async function markReminded(tx: Tx, partnershipId: string, week: string): Promise<boolean> {
  const marked = await tx.$executeRaw`
    INSERT INTO assessment.plan_reminder AS r (partnership_id, week_from) VALUES (${partnershipId}::uuid, ${week}::date)
    ON CONFLICT (partnership_id) DO UPDATE SET week_from = EXCLUDED.week_from WHERE r.week_from < EXCLUDED.week_from`
  return marked === 1
}
