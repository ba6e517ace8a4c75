import pg from 'pg'
import { parseRing, type SetUpKeys, webKeys } from '../../app/store/keyring'
import { databaseName, printable, withLogin } from '../../app/store/url'
import { migrationEngine } from './engine'
import { readSchemaFiles, type SchemaFiles } from './files'
import { grantConnect, grantQuestion, openLogins } from './logins'
import { MigrateProblem } from './problem'
import { setUpQueue } from './queue'

export { grantConnect } from './logins'
export { MigrateProblem } from './problem'

export interface Migrate {
  /** the address of the database as its owner: a superuser, or a login with CREATEROLE that owns the database */
  url: string
  /** the ring itself, or the path to set-up.json */
  setUpKeys: SetUpKeys | string
  /** by default this application's own */
  files?: SchemaFiles
}

/** PostgreSQL's number for version 16, the oldest whose role rules the logins rely on. */
const OLDEST = 160_000
/** Any number that is only ours: two set-ups of one database wait for each other. */
const LOCK = 6_190_512

/**
 * Brings a database up to date: migrations, passwords of the logins, the job queue. Doing it again changes nothing
 * but the passwords, to those of the key ring given.
 *
 * returns  the names of the migrations that were applied now
 * throws   MigrateProblem; a migration that fails leaves nothing behind
 */
export async function migrate({ url, setUpKeys, files = readSchemaFiles() }: Migrate): Promise<string[]> {
  const keys =
    typeof setUpKeys === 'string' ? parseRing('set-up', setUpKeys, 'The set-up key ring') : setUpKeys
  const owner = await connect(url)
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [LOCK])
    await requireOwner(owner)
    await forgetFailed(owner)
    const applied = await apply(url, files)
    await openLogins(owner, keys)
    await grantConnect(owner)
    await grantQuestion(owner)
    await setUpQueue(owner, url, keys)
    return applied
  } finally {
    await owner.end()
  }
}

/**
 * The migrations a database lacks, for a process that starts and must not run on an old one.
 *
 * url      the database as its owner; an address without a user is asked as clywed_staff, from the web key ring
 * returns  names, oldest first; empty when the database is up to date
 * throws   MigrateProblem when the database is not reached, lets nobody in, or was never set up
 */
export async function pendingMigrations(
  url: string,
  files: SchemaFiles = readSchemaFiles(),
): Promise<string[]> {
  const client = await connect(
    new URL(url).username ? url : withLogin(url, 'clywed_staff', webKeys().logins.staff),
  )
  try {
    const { rows } = await client.query<{ migration_name: string }>(
      'SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    const applied = new Set(rows.map(row => row.migration_name))
    return files.migrations.map(each => each.name).filter(name => !applied.has(name))
  } catch (error) {
    const { code } = error as pg.DatabaseError
    // No such table or schema, or no right to read it yet: the set-up has not come to its end.
    if (code === '42P01' || code === '3F000' || code === '42501')
      return files.migrations.map(each => each.name)
    throw error
  } finally {
    await client.end()
  }
}

async function apply(url: string, files: SchemaFiles): Promise<string[]> {
  const engine = await migrationEngine(url, files)
  try {
    return await engine.apply()
  } catch (error) {
    throw new MigrateProblem(
      `The database ${printable(url)} could not be brought up to date, and the failed migration left nothing behind. ` +
        `${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  } finally {
    await engine.close()
  }
}

/** A migration is one transaction, so one that failed has done nothing; without this Prisma would refuse to go on. */
async function forgetFailed(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(`SELECT to_regclass('public._prisma_migrations') AS found`)
  if (rows[0].found === null) return
  await owner.query(
    'UPDATE public._prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  )
}

async function requireOwner(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{
    rolsuper: boolean
    rolcreaterole: boolean
    owns: boolean
    login: string
  }>(
    `SELECT rolsuper, rolcreaterole, current_user AS login, pg_has_role(datdba, 'USAGE') AS owns
     FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
  )
  const who = rows[0]
  if (who?.rolsuper || (who?.rolcreaterole && who.owns)) return
  const login = pg.escapeIdentifier(who?.login ?? '')
  const database = pg.escapeIdentifier(owner.database ?? '')
  throw new MigrateProblem(
    `The login ${login} in DATABASE_URL may not set up the database. As an administrator of the server, run: ` +
      `ALTER ROLE ${login} CREATEROLE; ALTER DATABASE ${database} OWNER TO ${login};`,
  )
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'clywed migrate',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version`)
    requireVersion(rows[0].version)
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw notConnected(url, error)
  }
}

/**
 * number  PostgreSQL's server_version_num, for instance 160004
 * throws  MigrateProblem below 16
 */
export function requireVersion(number: number): void {
  if (number >= OLDEST) return
  throw new MigrateProblem(
    `This is PostgreSQL ${Math.floor(number / 10_000)}, and Clywed needs 16 or later. Upgrade the server, or name another in DATABASE_URL.`,
  )
}

function notConnected(url: string, error: unknown): unknown {
  if (error instanceof MigrateProblem) return error
  const { code, message } = error as NodeJS.ErrnoException
  const place = printable(url)
  if (code === '28P01' || code === '28000') {
    return new MigrateProblem(
      `${place} does not let the login in. If it is one of Clywed's own, its password is not that of the key ring: ` +
        'run "npm run migrate" with the set-up.json that belongs to the ring. Otherwise look at DATABASE_URL.',
      { cause: error },
    )
  }
  if (code === '3D000') {
    return new MigrateProblem(
      `There is no database "${databaseName(url)}" on that server. Make it: CREATE DATABASE ${databaseName(url)} OWNER <the login in DATABASE_URL>.`,
      { cause: error },
    )
  }
  return new MigrateProblem(
    `${place} was not reached (${code ?? message}). Is PostgreSQL running, and is DATABASE_URL right?`,
    {
      cause: error,
    },
  )
}
