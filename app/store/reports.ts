import { fromDate, toDate } from '~/core/anonymise/calendar'
import type { AaaReport, AaaRevision } from '~/core/assessment/aaa'
import type { Revision } from '~/core/assessment/record'
import { recordFields, toRevision } from './assessment'
import type { Tx } from './pools'

/** AAA reports, and what reports say of all components at once, for the login of the partnership leads. */

const fields = {
  revision: true,
  language: true,
  alerts: true,
  assurance: true,
  achievements: true,
  savedBy: true,
  savedAt: true,
} as const

interface About {
  /** first day, 'YYYY-MM-DD' */
  from: string
  /** first day after */
  to: string
}

const where = ({ from, to }: About) => ({ periodFrom: toDate(from), periodTo: toDate(to) })

/** The revision of a period's report that counts, or null while nothing was saved. */
export const findReport = (tx: Tx, about: About): Promise<AaaRevision | null> =>
  tx.aaaReport.findFirst({ where: where(about), select: fields, orderBy: { revision: 'desc' } })

/** The latest revision of every period's report, the latest end first. */
export async function listReports(tx: Tx): Promise<(AaaRevision & About)[]> {
  const rows = await tx.aaaReport.findMany({
    select: { ...fields, periodFrom: true, periodTo: true },
    distinct: ['periodFrom', 'periodTo'],
    orderBy: [{ periodTo: 'desc' }, { periodFrom: 'asc' }, { revision: 'desc' }],
  })
  return rows.map(({ periodFrom, periodTo, ...row }) => ({
    ...row,
    from: fromDate(periodFrom),
    to: fromDate(periodTo),
  }))
}

/** Adds a revision. Gives false, and adds nothing, when somebody else has just added one with this number. */
export async function addReport(
  tx: Tx,
  about: About,
  added: AaaReport & { partnershipId: string; revision: number; savedBy: string; savedAt: Date },
): Promise<boolean> {
  const { count } = await tx.aaaReport.createMany({
    data: [{ ...where(about), ...added }],
    skipDuplicates: true,
  })
  return count === 1
}

export interface YearRecord extends Revision {
  component: string
  /** 1 April, 'YYYY-MM-DD' */
  periodFrom: string
}

/** What counts of each component in each year that begins from `from` to before `to`, the latest year first. */
export async function listRecords(tx: Tx, from: string, to: string): Promise<YearRecord[]> {
  const rows = await tx.componentRecord.findMany({
    where: { periodFrom: { gte: toDate(from), lt: toDate(to) } },
    select: { component: true, periodFrom: true, ...recordFields },
    distinct: ['component', 'periodFrom'],
    orderBy: [{ periodFrom: 'desc' }, { component: 'asc' }, { revision: 'desc' }],
  })
  return rows.map(({ component, periodFrom, ...row }) => ({
    ...toRevision(row),
    ...{ component, periodFrom: fromDate(periodFrom) },
  }))
}
