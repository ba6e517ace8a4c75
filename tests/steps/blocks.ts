import { randomBytes, randomUUID } from 'node:crypto'
import { closeBlock } from '~/steps/close-block'
import { aPartnership, type TestDatabase, type TestPartnership } from '../support/database'
import { sendMany } from './sent-answers'

export const OPENED = new Date('2026-05-04T09:00:00Z')
export const JULY = new Date('2026-07-01T02:10:00Z')
export const OCTOBER = new Date('2026-10-01T02:10:00Z')

export const count = async (db: TestDatabase, table: string, partnership: string): Promise<number> => {
  const { rows } = await db.owner.query(`SELECT count(*)::int AS n FROM ${table} WHERE partnership_id = $1`, [
    partnership,
  ])
  return rows[0].n
}

export const blocksOf = async (db: TestDatabase, partnership: string) => {
  const { rows } = await db.owner.query(
    `SELECT id, opens_on::text AS "opensOn", closes_on::text AS "closesOn", closed_on::text AS "closedOn"
     FROM release.block WHERE partnership_id = $1 ORDER BY opens_on, closes_on`,
    [partnership],
  )
  return rows as { id: string; opensOn: string; closesOn: string; closedOn: string | null }[]
}

export const releasesOf = async (db: TestDatabase, partnership: string) => {
  const { rows } = await db.owner.query(
    `SELECT grain::text, period_from::text AS "from", body FROM release.release WHERE partnership_id = $1 ORDER BY period_to, release.grain`,
    [partnership],
  )
  return rows as { grain: string; from: string; body: string }[]
}

/** Closes what is due of one partnership only; others of this file are left alone. */
export const close = async (
  db: TestDatabase,
  partnership: string,
  now: Date,
  random: typeof randomBytes = randomBytes,
) => {
  const open = (await blocksOf(db, partnership)).find(block => block.closedOn === null)
  return closeBlock({ partnership, blockId: open?.id ?? '', now, randomBytes: random })
}

export const aFullBlock = async (db: TestDatabase, people = 12) => {
  const partnership = await aPartnership(db, { now: OPENED })
  const receipts = await sendMany(partnership.id, 1, people, { service: partnership.services[0] })
  return { ...partnership, receipts }
}

/** Waits until a login's session waits for a lock; its process id. */
export async function untilWaiting(db: TestDatabase, login: string): Promise<number> {
  for (let round = 0; round < 400; round++) {
    const { rows } = await db.owner.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = $1 AND wait_event_type = 'Lock'`,
      [login],
    )
    if (rows[0]) return rows[0].pid
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error(`${login} never waited`)
}

/** Check-ins offered, one invitation each, without the journeys behind them. */
export async function offer(
  db: TestDatabase,
  partnership: TestPartnership,
  sent: { worker: number; service: number; on: string; times: number },
) {
  const respondent = randomUUID()
  const journey = randomUUID()
  const [service, worker] = [partnership.services[sent.service], partnership.workers[sent.worker]?.id]
  await db.owner.query(
    `INSERT INTO journey.journey (id, partnership_id, service_id, worker_id, reference, opened_on) VALUES ($1::uuid, $2, $3, $4, $1::uuid::text, '2026-04-01')`,
    [journey, partnership.id, service, worker],
  )
  await db.owner.query(
    `INSERT INTO journey.respondent (id, partnership_id, journey_id, audience, language) VALUES ($1, $2, $3, 'child', 'cy')`,
    [respondent, partnership.id, journey],
  )
  for (let round = 1; round <= sent.times; round++) {
    await db.owner.query(
      `INSERT INTO door.invitation (id, partnership_id, respondent_id, journey_id, service_id, token_hash, instrument, version,
         stage, round, audience, language, channel, sent_by, sent_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'check-in', 1, 'midpoint', $6, 'child', 'cy', 'link', $7, $8, $8)`,
      [partnership.id, respondent, journey, service, randomBytes(32), round, worker, sent.on],
    )
  }
}
