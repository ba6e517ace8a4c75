import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { clearExpired as job } from '~/jobs/clear-expired'
import { clearExpired } from '~/steps/clear-expired'
import { HOURS_TO_TRY } from '~/steps/deliver-email'
import { isDenied } from '~/store/faults'
import { inOneTrip } from '~/store/pools'
import { aPartnership, type TestDatabase, test } from '../support/database'

/** In summer, when the day in Wales is an hour ahead of UTC. */
const now = new Date('2026-07-10T09:00:00Z')
const SECOND = 1000
const HOUR = 3600 * SECOND
const at = (offset: number) => new Date(now.getTime() + offset)

/** What is still there, by the name each row was given. */
async function left(db: TestDatabase): Promise<string[]> {
  const { rows } = await db.owner.query<{ name: string }>(
    `SELECT 'draft ' || convert_from(ciphertext, 'UTF8') AS name FROM door.draft
     UNION ALL SELECT 'session ' || convert_from(token_hash, 'UTF8') FROM staff.session
     UNION ALL SELECT 'link ' || convert_from(token_hash, 'UTF8') FROM staff.password_link
     UNION ALL SELECT 'attempts ' || key FROM staff.rate_limit
     UNION ALL SELECT task_identifier || ' ' || key FROM graphile_worker.jobs
     ORDER BY 1`,
  )
  return rows.map(row => row.name)
}

/** One row of each kind for each moment. */
async function fill(db: TestDatabase): Promise<void> {
  const { id: partnership, workers } = await aPartnership(db, { now: null })
  const ask = (sql: string, values: unknown[]) => db.owner.query(sql, values)
  for (const [name, day] of [
    ['yesterday', '2026-07-09'],
    ['today', '2026-07-10'],
    ['tomorrow', '2026-07-11'],
  ]) {
    await ask('INSERT INTO door.draft VALUES ($1, $2, $3)', [randomBytes(32), name, day])
  }
  for (const [name, offset] of [
    ['long ago', -30 * 24 * HOUR],
    ['now', 0],
    ['in a second', SECOND],
  ] as const) {
    const member = [workers[0].id, partnership]
    await ask(
      'INSERT INTO staff.session (token_hash, member_id, partnership_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
      [name, ...member, at(-40 * 24 * HOUR), at(offset)],
    )
    await ask(
      'INSERT INTO staff.password_link (token_hash, member_id, partnership_id, expires_at) VALUES ($1, $2, $3, $4)',
      [name, ...member, at(offset)],
    )
    await ask('INSERT INTO staff.rate_limit (key, points, expire) VALUES ($1, 1, $2)', [
      name,
      at(offset).getTime(),
    ])
  }
  await ask(`INSERT INTO staff.rate_limit (key, points, expire) VALUES ('without end', 1, NULL)`, [])
}

async function queue(db: TestDatabase, task: string, name: string, createdAt: Date): Promise<void> {
  await db.owner.query(`SELECT graphile_worker.add_job($1, '{}', job_key => $2)`, [task, name])
  await db.owner.query('UPDATE graphile_worker._private_jobs SET created_at = $2 WHERE key = $1', [
    name,
    createdAt,
  ])
}

test('what is past its time goes, whichever partnership it belongs to, and nothing else', async ({ db }) => {
  await fill(db)
  await clearExpired({ now })
  const stays = [
    'attempts in a second',
    'attempts without end',
    'draft tomorrow',
    'link in a second',
    'session in a second',
  ]
  expect(await left(db)).toEqual(stays)
  await clearExpired({ now })
  expect(await left(db)).toEqual(stays)
  await clearExpired({ now: at(24 * HOUR) })
  expect(await left(db)).toEqual(['attempts without end'])
})

test('an e-mail is kept for three days, whatever became of it; other jobs stay', async ({ db }) => {
  await db.owner.query('DELETE FROM staff.rate_limit')
  const three = -HOURS_TO_TRY * HOUR
  await queue(db, 'send-email', 'too old', at(three))
  await queue(db, 'send-email', 'given up', at(three - HOUR))
  await queue(db, 'send-email', 'being sent', at(three - HOUR))
  await queue(db, 'send-email', 'young enough', at(three + SECOND))
  await queue(db, 'open-words', 'old', at(three - HOUR))
  await db.owner.query(
    `UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = 'given up'`,
  )
  await db.owner.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'somebody' WHERE key = 'being sent'`,
  )
  await clearExpired({ now })
  expect(await left(db)).toEqual(['open-words old', 'send-email being sent', 'send-email young enough'])
})

test('an alert of three days runs once more instead, also when it was given up, so that the others are told', async ({
  db,
}) => {
  await db.owner.query('DELETE FROM graphile_worker._private_jobs')
  const three = -HOURS_TO_TRY * HOUR
  await queue(db, 'send-email', 'alert 1 old', at(three))
  await queue(db, 'send-email', 'alert 2 given up', at(three - HOUR))
  await queue(db, 'send-email', 'alert 3 young enough', at(three + SECOND))
  await db.owner.query(
    `UPDATE graphile_worker._private_jobs SET attempts = 11, run_at = now() + interval '6 hours'`,
  )
  await db.owner.query(
    `UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = 'alert 2 given up'`,
  )
  await clearExpired({ now })
  const { rows } = await db.owner.query(
    'SELECT key FROM graphile_worker.jobs WHERE run_at <= now() AND attempts = 0 ORDER BY key',
  )
  expect(rows.map(({ key }) => key)).toEqual(['alert 1 old', 'alert 2 given up'])
  await db.owner.query('DELETE FROM graphile_worker._private_jobs')
})

test('the job goes by the clock', async ({ db }) => {
  await db.owner.query('DELETE FROM staff.session')
  await fill(db)
  await db.owner.query(
    `UPDATE staff.session SET expires_at = now() + interval '1 hour' WHERE token_hash = 'now'`,
  )
  await db.owner.query(
    `UPDATE staff.session SET expires_at = now() - interval '1 s' WHERE token_hash <> 'now'`,
  )
  await job({}, {} as never)
  expect((await left(db)).filter(name => name.startsWith('session'))).toEqual(['session now'])
})

test.for([
  ['door.draft', 'draft_hash'],
  ['door.draft', 'ciphertext'],
  ['staff.session', 'token_hash'],
  ['staff.session', 'member_id'],
  ['staff.session', 'partnership_id'],
  ['staff.password_link', 'token_hash'],
  ['staff.password_link', 'member_id'],
  ['staff.rate_limit', 'key'],
])('its login deletes from %s without a right to read %s', async ([table, column], { db: _ }) => {
  await expect(inOneTrip('jobs', {}, [{ text: `SELECT ${column} FROM ${table}` }])).rejects.toSatisfy(
    isDenied,
  )
  const deleting = inOneTrip('jobs', {}, [{ text: `DELETE FROM ${table} WHERE ${column} IS NULL` }])
  await expect(deleting).rejects.toSatisfy(isDenied)
  const returning = inOneTrip('jobs', {}, [{ text: `DELETE FROM ${table} WHERE false RETURNING ${column}` }])
  await expect(returning).rejects.toSatisfy(isDenied)
})
