import { fromDate, toDate } from '~/core/anonymise/calendar'
import { type FrozenRelease, thaw } from '~/core/anonymise/freeze'
import type { Release } from '~/core/anonymise/release'
import { knownTo, type ResponseRow } from '~/core/anonymise/responses'
import type { SealedResponse } from '~/core/answer/envelope'
import { about, type Tx } from './pools'

/**
 * What the publisher's login does besides blocks: put answers into the room, and keep releases. All but the first function
 * run in a transaction about one partnership (`inPartnership('publisher', …)`); row-level security hides every other one.
 */

/** Ids of every partnership. */
export function listPartnershipIds(): Promise<string[]> {
  return about('publisher', {}, async tx => {
    const rows = await tx.partnership.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
    return rows.map(row => row.id)
  })
}

/** Keeps everybody else from publishing the periods of an instrument until the transaction ends; nobody from sending. */
export async function lockPeriods(tx: Tx, partnershipId: string, instrument: string): Promise<void> {
  const name = `periods ${partnershipId} ${instrument}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}

/**
 * Puts opened answers into the room, in the order given, with ids that carry neither order nor time. The row's shape
 * is the table's own, so no type of another schema has to be named, which this login could not.
 */
export async function insertResponses(
  tx: Tx,
  partnershipId: string,
  blockId: string,
  responses: readonly SealedResponse[],
): Promise<void> {
  const rows = responses.map(response => ({
    ...response,
    person: `\\x${response.person}`,
    receipt_hash: `\\x${response.receiptHash}`,
    audience: response.audience.replaceAll('_', '-'),
    service_id: response.service,
  }))
  await tx.$executeRaw`
    INSERT INTO room.response (id, partnership_id, block_id, person, receipt_hash, instrument, version, stage, round,
                               audience, language, service_id, answers, shared, paper)
    SELECT gen_random_uuid(), ${partnershipId}::uuid, ${blockId}::uuid, r.person, r.receipt_hash, r.instrument, r.version,
           r.stage, r.round, r.audience, r.language, r.service_id, r.answers, r.shared, r.paper
    FROM jsonb_populate_recordset(NULL::room.response, ${JSON.stringify(rows)}::jsonb) AS r`
}

/** The answers still held of some blocks. */
export async function listResponses(tx: Tx, blockIds: readonly string[]): Promise<ResponseRow[]> {
  if (blockIds.length === 0) return []
  const rows = await tx.response.findMany({ where: { blockId: { in: [...blockIds] } } })
  return rows.map(row => ({
    person: Buffer.from(row.person).toString('hex'),
    block: row.blockId,
    instrument: row.instrument,
    version: row.version,
    stage: row.stage,
    round: row.round,
    audience: row.audience,
    language: row.language,
    service: row.serviceId,
    answers: row.answers as Record<string, string>,
    ...knownTo({ service: row.serviceId, shared: row.shared, paper: row.paper }),
  }))
}

/** The periods of an instrument that have been published: `half-year 2026-04-01`. */
export async function listReleasedPeriods(tx: Tx, instrument: string): Promise<string[]> {
  const rows = await tx.release.findMany({ where: { instrument }, select: { grain: true, periodFrom: true } })
  return rows.map(
    ({ grain, periodFrom }) => `${grain === 'half_year' ? 'half-year' : grain} ${fromDate(periodFrom)}`,
  )
}

/** What there are releases of. */
export async function listReleasedInstruments(tx: Tx): Promise<string[]> {
  const rows = await tx.release.findMany({ distinct: ['instrument'], select: { instrument: true } })
  return rows.map(({ instrument }) => instrument).sort()
}

/** Every release of an instrument, in the order of their periods' ends. Throws when one was tampered with. */
export async function listReleases(tx: Tx, instrument: string): Promise<Release[]> {
  const rows = await tx.release.findMany({
    where: { instrument },
    select: { body: true, contentHash: true },
    orderBy: [{ periodTo: 'asc' }, { grain: 'asc' }],
  })
  return rows.map(row => thaw(row.body, row.contentHash))
}

/** Keeps a release for good. Throws when its period has one already. */
export async function insertRelease(
  tx: Tx,
  release: Release,
  { body, contentHash }: FrozenRelease,
  today: string,
): Promise<void> {
  const grain = release.grain === 'half-year' ? 'half_year' : release.grain
  const data = {
    partnershipId: release.partnership,
    instrument: release.instrument,
    grain,
    periodFrom: toDate(release.from),
    periodTo: toDate(release.to),
    releasedOn: toDate(today),
    body,
    contentHash,
  } as const
  await tx.release.createMany({ data: [data] })
}

/**
 * Services that sent this check-in since a day, each with the workers who did in the period.
 *
 * since, from, to  days; `to` is the first day after
 */
export async function listSendingServices(
  tx: Tx,
  instrument: string,
  { since, from, to }: { since: string; from: string; to: string },
): Promise<{ id: string; workers: string[] }[]> {
  return tx.$queryRaw<{ id: string; workers: string[] }[]>`
    SELECT service_id AS id,
           coalesce(array_agg(DISTINCT sent_by::text) FILTER (WHERE (sent_at AT TIME ZONE 'Europe/London')::date >= ${from}::date),
                    '{}') AS workers
    FROM door.invitation
    WHERE instrument = ${instrument}
      AND (sent_at AT TIME ZONE 'Europe/London')::date >= ${since}::date
      AND (sent_at AT TIME ZONE 'Europe/London')::date < ${to}::date
    GROUP BY service_id ORDER BY service_id`
}

/** Check-ins sent from a day to before another, those sent anew included. */
export async function countSent(tx: Tx, instrument: string, from: string, to: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ sent: number }[]>`
    SELECT count(*)::int AS sent FROM door.invitation
    WHERE instrument = ${instrument}
      AND (sent_at AT TIME ZONE 'Europe/London')::date >= ${from}::date
      AND (sent_at AT TIME ZONE 'Europe/London')::date < ${to}::date`
  return row?.sent ?? 0
}

/** First days of the quarters whose offered check-ins are counted already. */
export async function listOfferedQuarters(tx: Tx, instrument: string): Promise<string[]> {
  const rows = await tx.offered.findMany({ where: { instrument }, select: { quarterFrom: true } })
  return rows.map(row => fromDate(row.quarterFrom))
}

/** Keeps how many check-ins a quarter offered. `rounded` is a multiple of 5. */
export async function insertOffered(
  tx: Tx,
  partnershipId: string,
  instrument: string,
  quarterFrom: string,
  rounded: number,
): Promise<void> {
  await tx.offered.createMany({
    data: [{ partnershipId, instrument, quarterFrom: toDate(quarterFrom), rounded }],
  })
}
