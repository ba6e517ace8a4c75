import {
  type Audience,
  audienceSchema,
  type Instrument,
  type InstrumentData,
  instrumentPracticeSchema,
  type Stage,
  stageSchema,
} from '~/core/instrument'
import { toInstrument } from '~/core/instrument/build'
import type { Listed } from '~/core/instrument/catalogue'
import { instrumentSchema } from '~/core/instrument/schema'
import type { Tx } from './pools'

/**
 * A partnership's own published questionnaires, through any login that meets them. What is published never changes,
 * so a body that was read once is kept in memory.
 */
const kept = new Map<string, Instrument>()
/** Enough for what a day uses; the oldest goes when there are more. An instrument takes a few dozen kB. */
const MOST_KEPT = 300

/** A version as it was published, or null. The transaction is about `partnershipId`. */
export async function findPublished(
  tx: Tx,
  partnershipId: string,
  key: string,
  version: number,
): Promise<Instrument | null> {
  const row = await tx.instrumentVersion.findFirst({
    where: { key, version, publishedAt: { not: null } },
    select: { body: true },
  })
  if (!row) return null
  const found = toInstrument(row.body)
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '')
  kept.set(nameOf(partnershipId, key, version), found)
  return found
}

/** The same as it is written. */
export async function findPublishedData(
  tx: Tx,
  key: string,
  version: number,
): Promise<InstrumentData | null> {
  const row = await tx.instrumentVersion.findFirst({
    where: { key, version, publishedAt: { not: null } },
    select: { body: true },
  })
  return row && instrumentSchema.parse(row.body)
}

/** The same if this process has read it before. */
export const findKept = (partnershipId: string, key: string, version: number): Instrument | undefined =>
  kept.get(nameOf(partnershipId, key, version))

const nameOf = (partnershipId: string, key: string, version: number) => `${partnershipId} ${key} ${version}`

/** A row of a list: what is in it, not what it asks. */
export interface PublishedRow extends Listed {
  /** it has been tried and may be sent, and was not retired */
  sendable: boolean
}

/** Every version the partnership of the transaction has published, retired ones too, the oldest first. */
export async function listPublished(tx: Tx): Promise<PublishedRow[]> {
  const rows = await tx.instrumentVersion.findMany({
    where: { publishedAt: { not: null } },
    select: {
      ...{ key: true, version: true, titleCy: true, titleEn: true, practice: true },
      ...{ audiences: true, stages: true, items: true, triedAt: true, retiredAt: true },
    },
    orderBy: [{ publishedAt: 'asc' }, { key: 'asc' }, { version: 'asc' }],
  })
  return rows.map(row => ({ ...toListed(row), sendable: row.triedAt !== null && row.retiredAt === null }))
}

interface ListRow {
  key: string
  version: number
  titleCy: string
  titleEn: string
  practice: string
  audiences: string[]
  stages: string[]
  items: number
}

export const toListed = (row: ListRow): Listed => ({
  key: row.key,
  version: row.version,
  title: { cy: row.titleCy, en: row.titleEn },
  practice: instrumentPracticeSchema.parse(row.practice),
  audiences: row.audiences.map((one): Audience => audienceSchema.parse(one)),
  stages: row.stages.map((one): Stage => stageSchema.parse(one)),
  count: row.items,
})
