import { fromDate, toDate } from '~/core/anonymise/calendar'
import { thaw } from '~/core/anonymise/freeze'
import type { Grain, Release } from '~/core/anonymise/release'
import { addDays } from '~/core/journey/days'
import type { Tx } from './pools'

/** Releases and what surrounds them, for the login of the partnership leads: all that it can learn of answers. */

/** A kept release that is not what it was when it came out. `code`, which is logged, names it; nothing else does. */
export class ReleaseError extends Error {
  override name = 'ReleaseError'

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

export interface DatedRelease {
  id: string
  release: Release
  /** SHA-256 of its frozen text, hex */
  hash: string
  /** The day it came out, 'YYYY-MM-DD'. */
  releasedOn: string
}

const grains = { quarter: 'quarter', half_year: 'half-year', year: 'year' } as const satisfies Record<
  string,
  Grain
>

const fields = {
  id: true,
  partnershipId: true,
  instrument: true,
  grain: true,
  periodFrom: true,
  periodTo: true,
  releasedOn: true,
  body: true,
  contentHash: true,
} as const

type Row = {
  id: string
  partnershipId: string
  instrument: string
  grain: keyof typeof grains
  periodFrom: Date
  periodTo: Date
  releasedOn: Date
  body: string
  contentHash: Uint8Array
}

/**
 * The releases of an instrument that belong to a period, quarters before half-years before years and each oldest
 * first. One belongs to the period it ends in: answers that were carried forward began in an earlier one.
 *
 * from, to  first day of the period and first day after it
 * throws  ReleaseError when a text does not match its hash, is no release, or is about something else than its row
 */
export async function listReleases(
  tx: Tx,
  instrument: string,
  from: string,
  to: string,
): Promise<DatedRelease[]> {
  const rows = await tx.release.findMany({
    where: { instrument, periodTo: { gt: toDate(from), lte: toDate(to) } },
    select: fields,
    orderBy: [{ grain: 'asc' }, { periodTo: 'asc' }],
  })
  return rows.map(toDated)
}

/** The same of every instrument, and of the distance travelled. */
export async function listReleasesOf(tx: Tx, from: string, to: string): Promise<DatedRelease[]> {
  const rows = await tx.release.findMany({
    where: { periodTo: { gt: toDate(from), lte: toDate(to) } },
    select: fields,
    orderBy: [{ instrument: 'asc' }, { grain: 'asc' }, { periodTo: 'asc' }],
  })
  return rows.map(toDated)
}

/** Every release of the partnership, the earliest end first, of whichever instrument. Throws as `listReleases` does. */
export async function listAllReleases(tx: Tx): Promise<DatedRelease[]> {
  const rows = await tx.release.findMany({
    select: fields,
    orderBy: [{ periodTo: 'asc' }, { instrument: 'asc' }, { grain: 'asc' }],
  })
  return rows.map(toDated)
}

/** One release of the partnership; null when it has none of this id. Throws as `listReleases` does. */
export async function findRelease(tx: Tx, id: string): Promise<DatedRelease | null> {
  const row = await tx.release.findFirst({ where: { id }, select: fields })
  return row && toDated(row)
}

/** The keys of what was offered or released between two days, in no order that means anything. */
export async function listAsked(tx: Tx, from: string, to: string): Promise<string[]> {
  const offered = await tx.offered.findMany({
    where: { quarterFrom: { gte: toDate(from), lt: toDate(to) }, rounded: { gt: 0 } },
    select: { instrument: true },
    distinct: ['instrument'],
  })
  const released = await tx.release.findMany({
    where: { periodTo: { gt: toDate(from), lte: toDate(to) } },
    select: { instrument: true },
    distinct: ['instrument'],
  })
  return [...new Set([...offered, ...released].map(({ instrument }) => instrument))].sort()
}

/** The last day of the first release of an instrument; null while there is none. */
export async function firstReleasedDay(tx: Tx, instrument: string): Promise<string | null> {
  const row = await tx.release.findFirst({
    where: { instrument },
    select: { periodTo: true },
    orderBy: { periodTo: 'asc' },
  })
  return row && addDays(fromDate(row.periodTo), -1)
}

function toDated(row: Row): DatedRelease {
  const release = thawed(row)
  const aboutItsRow =
    release.partnership === row.partnershipId &&
    release.instrument === row.instrument &&
    release.grain === grains[row.grain] &&
    release.from === fromDate(row.periodFrom) &&
    release.to === fromDate(row.periodTo)
  if (!aboutItsRow) throw new ReleaseError(row.id, 'A release is about something else than its row says.')
  const hash = Buffer.from(row.contentHash).toString('hex')
  return { id: row.id, release, hash, releasedOn: fromDate(row.releasedOn) }
}

function thawed({ id, body, contentHash }: Row): Release {
  try {
    return thaw(body, contentHash)
  } catch (cause) {
    const message =
      'A release is not what it was when it came out. Restore the table release.release from a backup.'
    throw new ReleaseError(id, message, { cause })
  }
}

/** Check-ins offered in each closed quarter between two days, rounded to 5, oldest first. */
export async function listOffered(
  tx: Tx,
  instrument: string,
  from: string,
  to: string,
): Promise<{ quarterFrom: string; rounded: number }[]> {
  const rows = await tx.offered.findMany({
    where: { instrument, quarterFrom: { gte: toDate(from), lt: toDate(to) } },
    select: { quarterFrom: true, rounded: true },
    orderBy: { quarterFrom: 'asc' },
  })
  return rows.map(({ quarterFrom, rounded }) => ({ quarterFrom: fromDate(quarterFrom), rounded }))
}

export interface OpenBlock {
  /** 'YYYY-MM-DD' */
  opensOn: string
  /** First day after the block: the earliest day of the next release. */
  closesOn: string
}

/** The block that answers join now; null before the first one. */
export async function findOpenBlock(tx: Tx, instrument: string): Promise<OpenBlock | null> {
  const row = await tx.block.findFirst({
    where: { instrument, closedOn: null },
    select: { opensOn: true, closesOn: true },
  })
  return row && { opensOn: fromDate(row.opensOn), closesOn: fromDate(row.closesOn) }
}
