import type { AfterMonths, AskedAgain, WayAgain } from '~/core/journey/afterwards'
import type { Day } from '~/core/journey/days'
import type { Tx } from './pools'

/** What people said about being asked again, for the login of the workers: own journeys only. */

/** The last that each respondent of this worker said; somebody who was not asked is absent. */
export async function listAskedAgain(tx: Tx, workerId: string, journeyId?: string): Promise<AskedAgain[]> {
  const rows = await tx.askedAgain.findMany({
    where: { respondent: { ...(journeyId === undefined ? {} : { journeyId }), journey: { workerId } } },
    select: { respondentId: true, revision: true, way: true, months: true, recordedOn: true },
    orderBy: { revision: 'desc' },
  })
  const last = rows.filter(
    (row, place) => rows.findIndex(one => one.respondentId === row.respondentId) === place,
  )
  return last.map(({ months, recordedOn, ...row }) => ({
    ...row,
    months: months as AfterMonths | null,
    recordedOn: recordedOn.toISOString().slice(0, 10),
  }))
}

/** Keeps what somebody said. throws a duplicate (store/faults) when that revision is there already. */
export async function insertAskedAgain(
  tx: Tx,
  said: {
    partnershipId: string
    respondentId: string
    revision: number
    way: WayAgain
    months: AfterMonths | null
    recordedBy: string
    recordedOn: Day
  },
): Promise<void> {
  const recordedOn = new Date(`${said.recordedOn}T00:00:00Z`)
  await tx.askedAgain.createMany({ data: [{ ...said, recordedOn }] })
}
