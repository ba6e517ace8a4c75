import { fromDate, toDate } from '~/core/anonymise/calendar'
import type { Agency, AgencyRating } from '~/core/assessment/agencies'
import { toScore } from '~/core/assessment/model'
import { toRating } from '~/core/assessment/scale'
import type { Where } from './assessment'
import type { Tx } from './pools'

/** Partner agencies and their ratings. A lead's login sees all of a partnership, a partner's the ratings of its own. */

const columns = { id: true, nameCy: true, nameEn: true, active: true } as const

/** Agencies of the partnership the transaction is about, retired ones too, in no particular order. */
export const listAgencies = (tx: Tx): Promise<Agency[]> => tx.agency.findMany({ select: columns })

/** An agency of the partnership the transaction is about, or null. */
export const findAgency = (tx: Tx, id: string): Promise<Agency | null> =>
  tx.agency.findFirst({ where: { id }, select: columns })

/** Whether somebody may be said to belong to this agency: it is the partnership's, and not retired. */
export const mayBelongTo = async (tx: Tx, id: string): Promise<boolean> =>
  (await findAgency(tx, id))?.active === true

export async function insertAgency(
  tx: Tx,
  partnershipId: string,
  id: string,
  names: Pick<Agency, 'nameCy' | 'nameEn'>,
): Promise<void> {
  await tx.agency.createMany({ data: [{ id, partnershipId, ...names }] })
}

/** Renames, retires or brings back. Returns whether there was such an agency. */
export async function updateAgency(
  tx: Tx,
  id: string,
  change: Partial<Omit<Agency, 'id'>>,
): Promise<boolean> {
  return (await tx.agency.updateMany({ where: { id }, data: change })).count > 0
}

const ratingFields = {
  agencyId: true,
  revision: true,
  rating: true,
  progressStage: true,
  reasons: true,
  language: true,
  typedByLead: true,
  savedBy: true,
  savedAt: true,
} as const

type Row = Omit<AgencyRating, 'rating' | 'progressStage'> & { rating: number; progressStage: number | null }

function fromRow({ rating, progressStage, ...row }: Row): AgencyRating {
  const known = toRating(rating)
  if (known === null) throw new Error(`The scale has no rating ${rating}.`)
  return { ...row, rating: known, progressStage: toScore(progressStage) }
}

/** What counts of each agency that the login sees, for a component and year, in no particular order. */
export async function listRatings(tx: Tx, { component, periodFrom }: Where): Promise<AgencyRating[]> {
  const rows = await tx.agencyRating.findMany({
    where: { component, periodFrom: toDate(periodFrom) },
    select: ratingFields,
    distinct: ['agencyId'],
    orderBy: [{ agencyId: 'asc' }, { revision: 'desc' }],
  })
  return rows.map(fromRow)
}

/** What counts of one agency, or null while it has given nothing. */
export async function findRating(
  tx: Tx,
  { component, periodFrom, agencyId }: Where & { agencyId: string },
): Promise<AgencyRating | null> {
  const row = await tx.agencyRating.findFirst({
    where: { component, periodFrom: toDate(periodFrom), agencyId },
    select: ratingFields,
    orderBy: { revision: 'desc' },
  })
  return row && fromRow(row)
}

/** What counts of one agency for every component of a year, by component. */
export async function listOwnRatings(
  tx: Tx,
  { periodFrom, agencyId }: { periodFrom: string; agencyId: string },
): Promise<Map<string, AgencyRating>> {
  const rows = await tx.agencyRating.findMany({
    where: { periodFrom: toDate(periodFrom), agencyId },
    select: { ...ratingFields, component: true },
    orderBy: { revision: 'asc' },
  })
  return new Map(rows.map(({ component, ...row }) => [component, fromRow(row)]))
}

/** Adds a revision. Gives false, and adds nothing, when somebody else has just added one with this number. */
export async function addRating(
  tx: Tx,
  { component, periodFrom }: Where,
  added: AgencyRating & { partnershipId: string },
): Promise<boolean> {
  const { count } = await tx.agencyRating.createMany({
    data: [{ component, periodFrom: toDate(periodFrom), ...added }],
    skipDuplicates: true,
  })
  return count === 1
}

/** The first year of which the login sees a rating, 'YYYY-MM-DD'; null when there is none. */
export async function firstRatedYear(tx: Tx): Promise<string | null> {
  const row = await tx.agencyRating.findFirst({
    select: { periodFrom: true },
    orderBy: { periodFrom: 'asc' },
  })
  return row && fromDate(row.periodFrom)
}
