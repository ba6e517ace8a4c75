import { fromDate, toDate } from '~/core/anonymise/calendar'
import type { Tx } from './pools'

/** What the API reads of the assessment besides the records themselves, for its own login. */

/** First days of the years for which a component has a record, the earliest first. */
export async function listRecordYears(tx: Tx, component: string): Promise<string[]> {
  const rows = await tx.componentRecord.findMany({
    where: { component },
    select: { periodFrom: true },
    distinct: ['periodFrom'],
    orderBy: { periodFrom: 'asc' },
  })
  return rows.map(({ periodFrom }) => fromDate(periodFrom))
}

/** The signature that stands for a component and year; null when there is none, or it was opened again since. */
export async function findStandingSignature(
  tx: Tx,
  { component, periodFrom }: { component: string; periodFrom: string },
): Promise<{ at: Date; revision: number } | null> {
  const latest = await tx.signOff.findFirst({
    where: { component, periodFrom: toDate(periodFrom) },
    select: { kind: true, doneAt: true, recordRevision: true },
    orderBy: { number: 'desc' },
  })
  if (latest?.kind !== 'signed' || latest.recordRevision === null) return null
  return { at: latest.doneAt, revision: latest.recordRevision }
}
