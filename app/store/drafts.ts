import type { InstrumentData, Listed } from '~/core/instrument'
import type { InLanguage, Lang, LanguageState, Standing } from '~/core/instrument/editing'
import { draftSchema } from '~/core/instrument/schema'
import type { Prisma } from './generated/client'
import { toListed } from './instruments'
import type { Tx } from './pools'

/** A partnership's own versions as their editors see them, through the login of the administration. */

/** A version in a list. */
export interface VersionRow extends Listed {
  id: string
  standing: Standing
  changedAt: Date
}

/** One version with what it asks. */
export interface Version extends VersionRow {
  body: InstrumentData
  publishedBy: string | null
  retiredBy: string | null
  changedBy: string
}

const listColumns = {
  ...{ id: true, key: true, version: true, titleCy: true, titleEn: true, practice: true },
  ...{ audiences: true, stages: true, items: true, revision: true, changedAt: true },
  ...{ cyState: true, cyBy: true, cyAt: true, cyRevision: true },
  ...{ enState: true, enBy: true, enAt: true, enRevision: true },
  ...{ publishedAt: true, triedAt: true, retiredAt: true, discardedAt: true },
} as const

const columns = { ...listColumns, body: true, changedBy: true, publishedBy: true, retiredBy: true } as const

type ListRow = Prisma.InstrumentVersionGetPayload<{ select: typeof listColumns }>

const toRow = (row: ListRow): VersionRow => ({
  ...toListed(row),
  id: row.id,
  changedAt: row.changedAt,
  standing: {
    revision: row.revision,
    cy: inLanguage(row.cyState, row.cyBy, row.cyAt, row.cyRevision),
    en: inLanguage(row.enState, row.enBy, row.enAt, row.enRevision),
    publishedAt: row.publishedAt,
    triedAt: row.triedAt,
    retiredAt: row.retiredAt,
    discardedAt: row.discardedAt,
  },
})

const inLanguage = (
  state: ListRow['cyState'],
  by: string | null,
  at: Date | null,
  revision: number | null,
): InLanguage => ({ state: state === 'to_check' ? 'to-check' : state, by, at, revision })

const toState = (state: LanguageState): ListRow['cyState'] => (state === 'to-check' ? 'to_check' : state)

/** Every version of the partnership of the transaction, the latest changed first; put-away drafts only if asked. */
export async function listVersions(tx: Tx): Promise<VersionRow[]> {
  const rows = await tx.instrumentVersion.findMany({
    where: { discardedAt: null },
    select: listColumns,
    orderBy: [{ changedAt: 'desc' }, { key: 'asc' }, { version: 'desc' }],
  })
  return rows.map(toRow)
}

/** One version, or null. `lock` keeps others from changing it until the transaction ends. */
export async function findVersion(
  tx: Tx,
  key: string,
  version: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<Version | null> {
  if (lock)
    await tx.$queryRaw`SELECT id FROM instrument.version WHERE key = ${key} AND version = ${version} FOR UPDATE`
  const row = await tx.instrumentVersion.findFirst({ where: { key, version }, select: columns })
  if (!row) return null
  const { publishedBy, retiredBy, changedBy } = row
  return { ...toRow(row), body: draftSchema.parse(row.body), publishedBy, retiredBy, changedBy }
}

/** The highest number a questionnaire has had, put-away drafts counted; null when there is none. */
export async function highestVersion(tx: Tx, key: string): Promise<number | null> {
  const row = await tx.instrumentVersion.findFirst({
    where: { key },
    select: { version: true },
    orderBy: { version: 'desc' },
  })
  return row?.version ?? null
}

/** The draft of a questionnaire that is being written, or null. */
export async function findOpenDraft(tx: Tx, key: string): Promise<{ version: number } | null> {
  return tx.instrumentVersion.findFirst({
    where: { key, publishedAt: null, discardedAt: null },
    select: { version: true },
  })
}

interface By {
  by: string
  at: Date
}

/** Begins a version. Both languages are being written. */
export async function insertVersion(
  tx: Tx,
  partnershipId: string,
  id: string,
  body: InstrumentData,
  { by, at }: By,
): Promise<void> {
  await tx.instrumentVersion.createMany({
    data: [
      {
        id,
        partnershipId,
        ...shownOf(body),
        ...{ key: body.key, version: body.version, changedBy: by, changedAt: at },
      },
    ],
  })
  await addEvent(tx, partnershipId, id, { event: 'created', revision: 1, body, by, at })
}

const shownOf = (body: InstrumentData) => ({
  body: body as unknown as Prisma.InputJsonObject,
  titleCy: body.title.cy,
  titleEn: body.title.en,
  practice: body.practice,
  audiences: body.audiences,
  stages: body.stages,
  items: body.items.length,
})

/** Keeps a changed body with where it stands now. */
export async function updateBody(
  tx: Tx,
  id: string,
  body: InstrumentData,
  standing: Standing,
  { by, at }: By,
): Promise<void> {
  await tx.instrumentVersion.updateMany({
    where: { id },
    data: { ...shownOf(body), ...standingOf(standing), changedBy: by, changedAt: at },
  })
}

/** Keeps where a version stands now. */
export async function updateStanding(
  tx: Tx,
  id: string,
  standing: Standing,
  also: { publishedBy?: string; retiredBy?: string | null } = {},
): Promise<void> {
  await tx.instrumentVersion.updateMany({ where: { id }, data: { ...standingOf(standing), ...also } })
}

/** For what is published already: nothing else of it may be written. */
export async function updateAfter(
  tx: Tx,
  id: string,
  data: { triedAt?: Date; retiredAt?: Date | null; retiredBy?: string | null },
): Promise<void> {
  await tx.instrumentVersion.updateMany({ where: { id }, data })
}

const standingOf = ({ revision, cy, en, publishedAt, discardedAt }: Standing) => ({
  ...{ revision, publishedAt, discardedAt },
  ...{ cyState: toState(cy.state), cyBy: cy.by, cyAt: cy.at, cyRevision: cy.revision },
  ...{ enState: toState(en.state), enBy: en.by, enAt: en.at, enRevision: en.revision },
})

export type VersionEvent =
  | 'created'
  | 'edited'
  | `${Lang}-ready`
  | `${Lang}-approved`
  | 'published'
  | 'tried'
  | 'retired'
  | 'brought-back'
  | 'discarded'

interface NewEvent extends By {
  event: VersionEvent
  revision: number
  /** what it asked afterwards: of `created` and `edited` alone */
  body?: InstrumentData
}

/** Changes by one person that follow within this many milliseconds are one entry. */
const ONE_ENTRY = 10 * 60_000

/** Writes into a version's history. A change soon after a change by the same person takes its place. */
export async function addEvent(
  tx: Tx,
  partnershipId: string,
  versionId: string,
  { event, revision, body, by, at }: NewEvent,
): Promise<void> {
  const last = await tx.instrumentHistory.findFirst({
    where: { versionId },
    select: { position: true, event: true, by: true, at: true },
    orderBy: { position: 'desc' },
  })
  const json = body as unknown as Prisma.InputJsonObject | undefined
  const continues =
    event === 'edited' &&
    last?.event === 'edited' &&
    last.by === by &&
    at.getTime() - last.at.getTime() < ONE_ENTRY
  if (continues) {
    await tx.instrumentHistory.updateMany({
      where: { versionId, position: last.position },
      data: { revision, body: json, at },
    })
    return
  }
  await tx.instrumentHistory.createMany({
    data: [
      {
        ...{ versionId, partnershipId, revision, by, at },
        position: (last?.position ?? 0) + 1,
        event: event.replaceAll('-', '_') as Prisma.InstrumentHistoryCreateManyInput['event'],
        ...(json ? { body: json } : {}),
      },
    ],
  })
}

export interface HistoryEntry {
  position: number
  event: VersionEvent
  revision: number
  by: string
  at: Date
  /** what it asked then can be looked at */
  kept: boolean
}

/** What was done to a version, the latest first. */
export async function listHistory(tx: Tx, versionId: string): Promise<HistoryEntry[]> {
  const rows = await tx.instrumentHistory.findMany({
    where: { versionId },
    select: { position: true, event: true, revision: true, by: true, at: true },
    orderBy: { position: 'desc' },
  })
  return rows.map(row => ({
    ...row,
    event: row.event.replaceAll('_', '-') as VersionEvent,
    kept: row.event === 'created' || row.event === 'edited',
  }))
}

/** What a version asked after an entry of its history, or null. */
export async function findHistoryBody(
  tx: Tx,
  versionId: string,
  position: number,
): Promise<InstrumentData | null> {
  const row = await tx.instrumentHistory.findFirst({
    where: { versionId, position, event: { in: ['created', 'edited'] } },
    select: { body: true },
  })
  return row && draftSchema.parse(row.body)
}
