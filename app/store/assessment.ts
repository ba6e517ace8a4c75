import { fromDate, toDate } from '~/core/anonymise/calendar'
import { toScore } from '~/core/assessment/model'
import type { PeopleBand } from '~/core/assessment/practices'
import type { Assessment, Revision } from '~/core/assessment/record'
import type { Tx } from './pools'

/** The self-assessment and what was recorded by hand, for the login of the partnership leads. */

const recordFields = {
  revision: true,
  rating: true,
  progressStage: true,
  narrative: true,
  narrativeLanguage: true,
  leadName: true,
  savedBy: true,
  savedAt: true,
} as const

export interface Where {
  component: string
  /** 1 April, 'YYYY-MM-DD' */
  periodFrom: string
}

/** Every revision of a component for a year, the latest first. */
export async function listRevisions(tx: Tx, { component, periodFrom }: Where): Promise<Revision[]> {
  const rows = await tx.componentRecord.findMany({
    where: { component, periodFrom: toDate(periodFrom) },
    select: recordFields,
    orderBy: { revision: 'desc' },
  })
  return rows.map(({ rating, progressStage, ...row }) => ({
    ...row,
    rating: toScore(rating),
    progressStage: toScore(progressStage),
  }))
}

/** The revision that counts, or null while nothing was saved. */
export async function findLatest(tx: Tx, { component, periodFrom }: Where): Promise<Revision | null> {
  const row = await tx.componentRecord.findFirst({
    where: { component, periodFrom: toDate(periodFrom) },
    select: recordFields,
    orderBy: { revision: 'desc' },
  })
  return row && { ...row, rating: toScore(row.rating), progressStage: toScore(row.progressStage) }
}

/** Adds a revision. Gives false, and adds nothing, when somebody else has just added one with this number. */
export async function addRevision(
  tx: Tx,
  { component, periodFrom }: Where,
  added: Assessment & { partnershipId: string; revision: number; savedBy: string; savedAt: Date },
): Promise<boolean> {
  const { count } = await tx.componentRecord.createMany({
    data: [{ component, periodFrom: toDate(periodFrom), ...added }],
    skipDuplicates: true,
  })
  return count === 1
}

export interface Activity {
  id: string
  practice: string
  /** 'YYYY-MM-DD' */
  happenedOn: string
  people: PeopleBand
  what: string
  heard: string
  changed: string
  language: 'cy' | 'en'
  recordedBy: string
}

const bands = {
  under_10: 'under-10',
  from_10: '10-24',
  from_25: '25-49',
  from_50: '50-plus',
  unknown: 'unknown',
} as const satisfies Record<string, PeopleBand>

/** What was recorded by hand about the days from `from` to before `to`, the latest first. */
export async function listActivities(tx: Tx, from: string, to: string): Promise<Activity[]> {
  const rows = await tx.activity.findMany({
    where: { removedAt: null, happenedOn: { gte: toDate(from), lt: toDate(to) } },
    select: {
      id: true,
      practice: true,
      happenedOn: true,
      people: true,
      what: true,
      heard: true,
      changed: true,
      language: true,
      recordedBy: true,
    },
    orderBy: [{ happenedOn: 'desc' }, { recordedAt: 'desc' }],
  })
  return rows.map(({ happenedOn, people, ...row }) => ({
    ...row,
    happenedOn: fromDate(happenedOn),
    people: bands[people],
  }))
}

export async function addActivity(
  tx: Tx,
  { happenedOn, people, ...activity }: Omit<Activity, 'id'> & { partnershipId: string; recordedAt: Date },
): Promise<void> {
  const band = (Object.keys(bands) as (keyof typeof bands)[]).find(key => bands[key] === people) ?? 'unknown'
  await tx.activity.createMany({ data: [{ ...activity, happenedOn: toDate(happenedOn), people: band }] })
}

/** Takes an activity out of sight; the row stays. Gives whether it was there. */
export async function removeActivity(tx: Tx, id: string, removedAt: Date): Promise<boolean> {
  const { count } = await tx.activity.updateMany({ where: { id, removedAt: null }, data: { removedAt } })
  return count === 1
}

export type ChangeState = 'planned' | 'done' | 'not-doing'

/** "You said, we did." */
export interface Change {
  id: string
  heard: string
  decided: string
  state: ChangeState
  language: 'cy' | 'en'
  /** 'YYYY-MM-DD' */
  decidedOn: string
  recordedBy: string
}

const changeFields = {
  id: true,
  heard: true,
  decided: true,
  state: true,
  language: true,
  decidedOn: true,
  recordedBy: true,
} as const

type ChangeRow = Omit<Change, 'state' | 'decidedOn'> & {
  state: 'planned' | 'done' | 'not_doing'
  decidedOn: Date
}

const toChange = ({ state, decidedOn, ...row }: ChangeRow): Change => ({
  ...row,
  state: state === 'not_doing' ? 'not-doing' : state,
  decidedOn: fromDate(decidedOn),
})

/** What was decided on the days from `from` to before `to`, the latest first. */
export async function listChanges(tx: Tx, from: string, to: string): Promise<Change[]> {
  const rows = await tx.change.findMany({
    where: { removedAt: null, decidedOn: { gte: toDate(from), lt: toDate(to) } },
    select: changeFields,
    orderBy: [{ decidedOn: 'desc' }, { recordedAt: 'desc' }],
  })
  return rows.map(toChange)
}

/** One change, unless it was removed or replaced. */
export async function findChange(tx: Tx, id: string): Promise<Change | null> {
  const row = await tx.change.findFirst({ where: { id, removedAt: null }, select: changeFields })
  return row && toChange(row)
}

export async function addChange(
  tx: Tx,
  { state, decidedOn, ...change }: Omit<Change, 'id'> & { partnershipId: string; recordedAt: Date },
): Promise<void> {
  await tx.change.createMany({
    data: [{ ...change, state: state === 'not-doing' ? 'not_doing' : state, decidedOn: toDate(decidedOn) }],
  })
}

/** Takes a change out of sight; the row stays. Gives whether it was there. */
export async function removeChange(tx: Tx, id: string, removedAt: Date): Promise<boolean> {
  const { count } = await tx.change.updateMany({ where: { id, removedAt: null }, data: { removedAt } })
  return count === 1
}

/** Names by id, of members who still work here and of those who no longer do. */
export async function memberNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx.member.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The services' names by id, for the released table of services. */
export async function serviceNames(tx: Tx): Promise<Map<string, { cy: string; en: string }>> {
  const rows = await tx.service.findMany({ select: { id: true, nameCy: true, nameEn: true } })
  return new Map(rows.map(({ id, nameCy, nameEn }) => [id, { cy: nameCy, en: nameEn }]))
}

/** The first day anything was recorded or assessed, 'YYYY-MM-DD'; null when nothing was. */
export async function firstDay(tx: Tx): Promise<string | null> {
  const [activity, change, record] = [
    await tx.activity.findFirst({
      where: { removedAt: null },
      select: { happenedOn: true },
      orderBy: { happenedOn: 'asc' },
    }),
    await tx.change.findFirst({
      where: { removedAt: null },
      select: { decidedOn: true },
      orderBy: { decidedOn: 'asc' },
    }),
    await tx.componentRecord.findFirst({ select: { periodFrom: true }, orderBy: { periodFrom: 'asc' } }),
  ]
  const days = [activity?.happenedOn, change?.decidedOn, record?.periodFrom].filter(day => day !== undefined)
  return days.map(fromDate).sort()[0] ?? null
}
