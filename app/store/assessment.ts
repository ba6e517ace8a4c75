import { fromDate, toDate } from '~/core/anonymise/calendar'
import { toScore } from '~/core/assessment/model'
import type { PeopleBand } from '~/core/assessment/practices'
import type { Assessment, Revision } from '~/core/assessment/record'
import type { Tx } from './pools'

/** The self-assessment and what was recorded by hand, for the login of the partnership leads. */

/** What is read of a saved record. */
export const recordFields = {
  revision: true,
  framework: true,
  rating: true,
  progressStage: true,
  narrative: true,
  argued: true,
  governance: true,
  narrativeLanguage: true,
  leadName: true,
  cites: true,
  savedBy: true,
  savedAt: true,
} as const

export interface Where {
  component: string
  /** 1 April, 'YYYY-MM-DD' */
  periodFrom: string
}

/** A row of those fields as a revision. */
export const toRevision = <T extends { progressStage: number | null }>({ progressStage, ...row }: T) => ({
  ...row,
  progressStage: toScore(progressStage),
})

/** Every revision of a component for a year, the latest first. */
export async function listRevisions(tx: Tx, { component, periodFrom }: Where): Promise<Revision[]> {
  const rows = await tx.componentRecord.findMany({
    where: { component, periodFrom: toDate(periodFrom) },
    select: recordFields,
    orderBy: { revision: 'desc' },
  })
  return rows.map(toRevision)
}

/** The revision that counts, or null while nothing was saved. */
export async function findLatest(tx: Tx, { component, periodFrom }: Where): Promise<Revision | null> {
  const row = await tx.componentRecord.findFirst({
    where: { component, periodFrom: toDate(periodFrom) },
    select: recordFields,
    orderBy: { revision: 'desc' },
  })
  return row && toRevision(row)
}

/** What counts of every component for a year, by its key; a component of which nothing was saved is absent. */
export async function latestByComponent(tx: Tx, periodFrom: string): Promise<Map<string, Revision>> {
  const rows = await tx.componentRecord.findMany({
    where: { periodFrom: toDate(periodFrom) },
    select: { component: true, ...recordFields },
    orderBy: { revision: 'desc' },
    distinct: ['component'],
  })
  return new Map(rows.map(({ component, ...row }) => [component, toRevision(row)]))
}

/** Adds a revision. Gives false, and adds nothing, when somebody else has just added one with this number. */
export async function addRevision(
  tx: Tx,
  { component, periodFrom }: Where,
  {
    cites,
    ...added
  }: Assessment & { partnershipId: string; revision: number; savedBy: string; savedAt: Date },
): Promise<boolean> {
  const { count } = await tx.componentRecord.createMany({
    data: [{ component, periodFrom: toDate(periodFrom), ...added, cites: [...(cites ?? [])] }],
    skipDuplicates: true,
  })
  return count === 1
}

export interface Activity {
  id: string
  /** key of the component */
  component: string
  /** one of the ten of Collaboration forums and pathways; null for every other component */
  practice: string | null
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

const activityFields = {
  id: true,
  component: true,
  practice: true,
  happenedOn: true,
  people: true,
  what: true,
  heard: true,
  changed: true,
  language: true,
  recordedBy: true,
} as const

const toActivity = <T extends { happenedOn: Date; people: keyof typeof bands }>({
  happenedOn,
  people,
  ...row
}: T) => ({ ...row, happenedOn: fromDate(happenedOn), people: bands[people] })

/**
 * What was recorded by hand about the days from `from` to before `to`, the latest first.
 *
 * component  only of this one; without it of all
 */
export async function listActivities(
  tx: Tx,
  from: string,
  to: string,
  component?: string,
): Promise<Activity[]> {
  const rows = await tx.activity.findMany({
    where: {
      removedAt: null,
      happenedOn: { gte: toDate(from), lt: toDate(to) },
      ...(component === undefined ? {} : { component }),
    },
    select: activityFields,
    orderBy: [{ happenedOn: 'desc' }, { recordedAt: 'desc' }],
  })
  return rows.map(toActivity)
}

/** One of them, unless it was removed. */
export async function findActivity(tx: Tx, id: string): Promise<Activity | null> {
  const row = await tx.activity.findFirst({ where: { id, removedAt: null }, select: activityFields })
  return row && toActivity(row)
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
  const [activity, record] = [
    await tx.activity.findFirst({
      where: { removedAt: null },
      select: { happenedOn: true },
      orderBy: { happenedOn: 'asc' },
    }),
    await tx.componentRecord.findFirst({ select: { periodFrom: true }, orderBy: { periodFrom: 'asc' } }),
  ]
  const days = [activity?.happenedOn, record?.periodFrom].filter(day => day !== undefined)
  return days.map(fromDate).sort()[0] ?? null
}
