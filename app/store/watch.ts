import type { Deadlines, Step, Unseen } from '~/core/safeguarding/escalation'
import { type Hours, hoursSchema } from '~/core/safeguarding/hours'
import type { Addressed } from '~/core/safeguarding/queue'
import type { Tx } from './pools'

/** When the queue is looked at and who is told when nobody looks: for the leads' login and for the opener's. */
export interface Watch extends Hours, Deadlines {
  contactEmail: string | null
  contactLanguage: 'cy' | 'en'
  changedBy: string
  /** Which state of the row this is. */
  changedAt: Date
}

/** What the leads keep; null while they have said nothing. throws ZodError when the hours are none. */
export async function findWatch(tx: Tx): Promise<Watch | null> {
  const row = await tx.watch.findFirst({
    select: {
      hours: true,
      closedDays: true,
      urgentMinutes: true,
      ordinaryMinutes: true,
      contactEmail: true,
      contactLanguage: true,
      changedBy: true,
      changedAt: true,
    },
  })
  return row && { ...row, ...toHours(row) }
}

/**
 * Keeps what the leads say, if nobody changed it since.
 *
 * basedOn  `changedAt` of what it was made on; null: there was none
 * returns  false, with nothing changed, when somebody was faster
 */
export async function saveWatch(
  tx: Tx,
  partnershipId: string,
  watch: Watch,
  basedOn: Date | null,
): Promise<boolean> {
  const data = { ...watch, closedDays: watch.closedDays.map(day => new Date(`${day}T00:00:00Z`)) }
  if (basedOn === null) {
    const { count } = await tx.watch.createMany({ data: [{ partnershipId, ...data }], skipDuplicates: true })
    return count === 1
  }
  const { count } = await tx.watch.updateMany({ where: { partnershipId, changedAt: basedOn }, data })
  return count === 1
}

/** The hours and deadlines alone, which is what the opener's login may read. */
export async function findDeadlines(tx: Tx): Promise<(Hours & Deadlines) | null> {
  const row = await tx.watch.findFirst({
    select: { hours: true, closedDays: true, urgentMinutes: true, ordinaryMinutes: true },
  })
  return row && { ...row, ...toHours(row) }
}

const toHours = ({ hours, closedDays }: { hours: unknown; closedDays: Date[] }): Hours =>
  hoursSchema.parse({ hours, closedDays: closedDays.map(day => day.toISOString().slice(0, 10)) })

/** A concern at which nobody has looked. */
export type Waiting = Unseen & Addressed & { id: string }

/** Every concern at which nobody has looked, with what was done about that. For the opener's login. */
export async function listUnseen(tx: Tx): Promise<Waiting[]> {
  const rows = await tx.concern.findMany({
    where: { state: 'waiting' },
    select: {
      id: true,
      kind: true,
      priority: true,
      raisedAt: true,
      addressedTo: true,
      practitioner: true,
      takenBy: true,
      escalations: { select: { step: true, at: true } },
    },
  })
  return rows.map(({ escalations, ...row }) => ({ ...row, taken: escalations }))
}

/** Records a step. Gives false when it was taken before, whatever any clock says: then nobody is told again. */
export async function takeStep(
  tx: Tx,
  partnershipId: string,
  concernId: string,
  step: Step,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.escalation.createMany({
    data: [{ concernId, step, partnershipId, at }],
    skipDuplicates: true,
  })
  return count === 1
}

/** The steps taken for a concern, in order. */
export async function listSteps(tx: Tx, concernId: string): Promise<{ step: number; at: Date }[]> {
  return tx.escalation.findMany({
    where: { concernId },
    select: { step: true, at: true },
    orderBy: { step: 'asc' },
  })
}

/** When the help content was confirmed, and when leads were last told that it is old. For the opener's login. */
export async function findHelpAge(
  tx: Tx,
): Promise<{ confirmedOn: Date | null; remindedOn: Date | null } | null> {
  return tx.helpContent.findFirst({ select: { confirmedOn: true, remindedOn: true } })
}

/** Remembers the day on which leads were told. Gives false when somebody did so meanwhile. */
export async function saveReminded(tx: Tx, before: Date | null, on: Date): Promise<boolean> {
  const { count } = await tx.helpContent.updateMany({
    where: { remindedOn: before },
    data: { remindedOn: on },
  })
  return count === 1
}
