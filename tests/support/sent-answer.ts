import { randomBytes, randomUUID } from 'node:crypto'
import { inOneTrip } from '~/store/pools'
import type { TestDatabase, TestPartnership } from './database'

/**
 * One journey, one invitation, and an answer to it with words and a shared copy, put in by the respondent's login.
 * What is sealed is only noise: this is for tests of the walls.
 */
export async function aSentAnswer(db: TestDatabase, partnership: TestPartnership) {
  const [journey, respondent, token] = [randomUUID(), randomUUID(), randomBytes(32)]
  const receipt = () => randomBytes(32)
  const receipts = { envelope: receipt(), words: receipt(), shared: receipt() }
  const { rows } = await db.owner.query('SELECT id FROM release.block WHERE partnership_id = $1', [
    partnership.id,
  ])
  const block = rows[0].id
  const worker = partnership.workers[0].id
  await db.owner.query(`INSERT INTO journey.journey VALUES ($1, $2, $3, $4, $5, '2026-05-04')`, [
    journey,
    partnership.id,
    partnership.services[0],
    worker,
    `YJ-${journey.slice(0, 6)}`,
  ])
  await db.owner.query(`INSERT INTO journey.respondent VALUES ($1, $2, $3, 'young-person', 'cy')`, [
    respondent,
    partnership.id,
    journey,
  ])
  await db.owner.query('INSERT INTO door.respondent_secret VALUES ($1, $2, $3)', [
    respondent,
    partnership.id,
    randomBytes(60),
  ])
  await db.owner.query(
    `INSERT INTO door.invitation (id, partnership_id, respondent_id, journey_id, service_id, token_hash, instrument, version, stage,
       round, audience, language, channel, sent_by, sent_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'check-in', 1, 'midpoint', 1, 'young-person', 'cy', 'link', $7, now(), now() + interval '28 days')`,
    [randomUUID(), partnership.id, respondent, journey, partnership.services[0], token, worker],
  )
  const settings = { partnership: partnership.id, respondent }
  await inOneTrip('respondent', settings, [
    {
      text: 'INSERT INTO room.envelope (id, partnership_id, block_id, receipt_hash, sealed) VALUES ($1, $2, $3, $4, $5)',
      values: [randomUUID(), partnership.id, block, receipts.envelope, randomBytes(64)],
    },
    {
      text: 'INSERT INTO words.words (id, partnership_id, block_id, receipt_hash, sealed, opening) VALUES ($1, $2, $3, $4, $5, $6)',
      values: [randomUUID(), partnership.id, block, receipts.words, randomBytes(64), randomBytes(64)],
    },
    {
      text: `INSERT INTO journey.shared_answer (id, partnership_id, respondent_id, instrument, version, stage, round, language, answers,
               receipt_hash, shared_on) VALUES ($1, $2, $3, 'check-in', 1, 'midpoint', 1, 'cy', '{}', $4, '2026-05-04')`,
      values: [randomUUID(), partnership.id, respondent, receipts.shared],
    },
  ])
  const hex = (bytes: Buffer) => bytes.toString('hex')
  return {
    settings,
    respondent,
    token,
    receipts: { envelope: hex(receipts.envelope), words: hex(receipts.words), shared: hex(receipts.shared) },
  }
}
