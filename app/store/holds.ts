import { addDays, type Day } from '~/core/journey/days'
import type { Tx } from './pools'

/** Journeys that must not go, for the login of the safeguarding leads, who alone see which they are. */

export interface Hold {
  journeyId: string
  reference: string
  /** member */
  heldBy: string
  heldOn: Day
}

/** The journeys that are held, the latest first. */
export async function listHolds(tx: Tx): Promise<Hold[]> {
  const rows = await tx.hold.findMany({
    select: { journeyId: true, heldBy: true, heldOn: true, journey: { select: { reference: true } } },
    orderBy: [{ heldOn: 'desc' }, { journeyId: 'asc' }],
  })
  return rows.map(({ journeyId, heldBy, heldOn, journey: { reference } }) => ({
    journeyId,
    reference,
    heldBy,
    heldOn: heldOn.toISOString().slice(0, 10),
  }))
}

export async function isHeld(tx: Tx, journeyId: string): Promise<boolean> {
  return (await tx.hold.findFirst({ where: { journeyId }, select: { journeyId: true } })) !== null
}

/** The id of the partnership's journey with exactly this reference, or null. */
export async function findByReference(tx: Tx, reference: string): Promise<string | null> {
  return (await tx.journey.findFirst({ where: { reference }, select: { id: true } }))?.id ?? null
}

/** Holds a journey. One that is held already stays as it is; gives whether this did it. */
export async function addHold(
  tx: Tx,
  hold: { journeyId: string; partnershipId: string; heldBy: string; heldOn: Day },
): Promise<boolean> {
  const heldOn = new Date(`${addDays(hold.heldOn, 0)}T00:00:00Z`)
  return (await tx.hold.createMany({ data: [{ ...hold, heldOn }], skipDuplicates: true })).count > 0
}

export async function removeHold(tx: Tx, journeyId: string): Promise<boolean> {
  return (await tx.hold.deleteMany({ where: { journeyId } })).count > 0
}
