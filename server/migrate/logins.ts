import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { allLogins, type Login } from '../../app/core/logins'
import type { SetUpKeys } from '../../app/store/keyring'
import { MigrateProblem } from './problem'
import { scramVerifier } from './scram'

export const loginOf = (pool: Login): string => `clywed_${pool}`

/** The logins that may read which migrations are applied: one for each process that starts. */
const ASK_WHAT_IS_APPLIED = [loginOf('staff'), loginOf('jobs')]

/**
 * Gives every login its password and the right to log in. They were made without either by the migrations.
 *
 * client  the owner's connection
 * throws  MigrateProblem when the logins belong to another owner of the same server
 */
export async function openLogins(client: pg.Client, keys: SetUpKeys): Promise<void> {
  for (const pool of allLogins) {
    const verifier = scramVerifier(keys.logins[pool], randomBytes(16))
    try {
      await again(() =>
        client.query(`ALTER ROLE ${loginOf(pool)} LOGIN PASSWORD ${pg.escapeLiteral(verifier)}`),
      )
    } catch (error) {
      if ((error as pg.DatabaseError).code !== '42501') throw error
      throw new MigrateProblem(
        `The login ${loginOf(pool)} exists on this server already and was made by another owner. ` +
          'Clywed needs a PostgreSQL server to itself: use the owner who made it, or another server.',
      )
    }
  }
}

/**
 * Who may connect to a database: every login and its owner, nobody else. Not part of what a template passes
 * on, so a copy of a database needs it again.
 */
export async function grantConnect(client: pg.Client): Promise<void> {
  const database = pg.escapeIdentifier(client.database ?? '')
  const logins = allLogins.map(loginOf).join(', ')
  await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`)
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${logins}`)
  const { rows } = await client.query(
    `SELECT rolname FROM pg_roles WHERE rolname = ANY($1) AND NOT has_database_privilege(rolname, current_database(), 'CONNECT')`,
    [allLogins.map(loginOf)],
  )
  if (rows.length === 0) return
  throw new MigrateProblem(
    `The owner in DATABASE_URL may not let other logins connect. As an administrator of the server, run: ` +
      `ALTER DATABASE ${database} OWNER TO ${pg.escapeIdentifier(client.user ?? '')}`,
  )
}

/** Lets the processes ask, when they start, whether every migration is applied. */
export async function grantQuestion(client: pg.Client): Promise<void> {
  const askers = ASK_WHAT_IS_APPLIED.join(', ')
  await client.query(`GRANT USAGE ON SCHEMA public TO ${askers}`)
  await client.query(
    `GRANT SELECT (migration_name, finished_at, rolled_back_at) ON public._prisma_migrations TO ${askers}`,
  )
}

/** Logins belong to the whole server, and two of its databases may be set up at once. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const concurrently =
        error instanceof pg.DatabaseError && /tuple concurrently updated/.test(error.message)
      if (!concurrently || attempt === 10) throw error
      await pause(20 * (attempt + 1))
    }
  }
}
