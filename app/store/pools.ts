import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Login } from '~/core/logins'
import { type Prisma, PrismaClient } from './generated/client'
import { jobsKeys, webKeys } from './keyring'
import { databaseUrl, withLogin } from './url'

/**
 * One pool of connections for each login of the database (docs/decisions/0003). A pool is made when it is first
 * used, so that a process holds only the logins of its own key ring.
 */
export type Pool = Login

export type Tx = Prisma.TransactionClient

/** What a transaction may say it is about; row-level security lets in only what matches. Secrets are hex. */
export type Setting =
  | 'partnership'
  | 'agency'
  | 'respondent'
  | 'token'
  | 'draft'
  | 'session'
  | 'link'
  | 'api_key'
  | 'email'
  | 'sound'
  | 'slug'
  | 'training'
  | 'block'
  | 'receipt_envelope'
  | 'receipt_response'
  | 'receipt_words'
  | 'receipt_shared'
  | 'person'
  | 'journey'

export type Settings = Partial<Record<Setting, string>>

interface Limits {
  /** connections */
  max: number
  /** milliseconds a whole transaction may take */
  timeout: number
}

/**
 * Anybody with a link uses the respondent's pool, a few dozen staff the others. Together a web and a jobs process
 * stay under half of PostgreSQL's 100 connections. Closing a block opens every envelope in one transaction.
 */
const LIMITS: Record<Pool, Limits> = {
  respondent: { max: 10, timeout: 10_000 },
  staff: { max: 5, timeout: 10_000 },
  worker: { max: 5, timeout: 10_000 },
  lead: { max: 3, timeout: 10_000 },
  safeguarding: { max: 3, timeout: 10_000 },
  moderator: { max: 3, timeout: 10_000 },
  partner: { max: 3, timeout: 10_000 },
  api: { max: 3, timeout: 10_000 },
  publisher: { max: 2, timeout: 300_000 },
  opener: { max: 2, timeout: 10_000 },
  jobs: { max: 4, timeout: 60_000 },
}

/** Milliseconds to wait for a free connection before the page says that the database is away. */
const PATIENCE = 5_000

/** A day has no hour: pg would make it midnight in the server's own time zone. */
const DATE = pg.types.builtins.DATE
const asText = (value: string) => value

const SET = `SELECT set_config('clywed.' || name, value, true) FROM unnest($1::text[], $2::text[]) AS setting(name, value)`

const raws = new Map<Pool, pg.Pool>()
const clients = new Map<Pool, PrismaClient>()

/**
 * Runs `work` in one transaction of a login, after saying what the transaction is about.
 *
 * settings  unset ones match no row; all are forgotten when the transaction ends
 * work      may throw: nothing it did is kept
 * returns   what work returned, once it is committed
 */
export function about<T>(pool: Pool, settings: Settings, work: (tx: Tx) => Promise<T>): Promise<T> {
  return client(pool).$transaction(
    async tx => {
      const [names, values] = columns(settings)
      await tx.$executeRawUnsafe(SET, names, values)
      return work(tx)
    },
    { maxWait: PATIENCE, timeout: LIMITS[pool].timeout },
  )
}

/** A transaction about one partnership. */
export function inPartnership<T>(
  pool: Pool,
  partnershipId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return about(pool, { partnership: partnershipId }, work)
}

export interface Statement {
  text: string
  values?: unknown[]
  /** A name keeps the statement prepared on its connection: give one to what runs with each request. */
  name?: string
}

/**
 * A whole transaction, settings and all, in a single round trip: for the pages respondents wait for, where each
 * statement is known beforehand. Several times cheaper than `about`, and with the same walls.
 *
 * statements  run in order; a later one cannot use what an earlier one returned (join them in SQL instead)
 * returns     one result a statement; bytea comes as Buffer, timestamptz as Date, date as 'YYYY-MM-DD', json parsed
 * throws      pg.DatabaseError of the first statement that failed; then nothing is kept
 */
export async function inOneTrip(
  pool: Pool,
  settings: Settings,
  statements: readonly Statement[],
): Promise<pg.QueryResult[]> {
  const connection = await rawPool(pool).connect()
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  connection.on('error', onError)
  try {
    const [names, values] = columns(settings)
    const sent = [
      connection.query('BEGIN'),
      connection.query({ name: 'about', text: SET, values: [names, values] }),
      ...statements.map(statement => connection.query(statement)),
      connection.query('COMMIT'),
    ]
    const answers = await Promise.allSettled(sent)
    const failed = answers.find(answer => answer.status === 'rejected')
    if (failed) throw failed.reason
    return answers.slice(2, -1).map(answer => (answer as PromiseFulfilledResult<pg.QueryResult>).value)
  } finally {
    connection.off('error', onError)
    connection.release(broken)
  }
}

/**
 * The connections behind a login, for what Prisma cannot say: several statements in one round trip, LISTEN, the
 * job queue. Shared with Prisma, so the limits above hold for both.
 */
export function rawPool(pool: Pool): pg.Pool {
  const known = raws.get(pool)
  if (known) return known
  const made = newPool(pool)
  raws.set(pool, made)
  return made
}

/**
 * Connections of a login that belong to the caller, who ends them: for a library that may keep a connection which
 * has broken, and would use up a shared pool.
 */
export function newPool(pool: Pool): pg.Pool {
  const made = new pg.Pool({
    connectionString: withLogin(databaseUrl(), `clywed_${pool}`, passwordOf(pool)),
    application_name: `clywed ${pool}`,
    max: LIMITS[pool].max,
    connectionTimeoutMillis: PATIENCE,
    idleTimeoutMillis: 30_000,
    statement_timeout: LIMITS[pool].timeout,
    idle_in_transaction_session_timeout: LIMITS[pool].timeout,
    keepAlive: true,
    // A script that is done ends, even while connections idle.
    allowExitOnIdle: true,
    types: {
      getTypeParser: (oid, format) => (oid === DATE ? asText : pg.types.getTypeParser(oid, format)),
    } as pg.CustomTypesConfig,
    pipeline: true,
  })
  // An idle connection that breaks has left the pool already; the next query says so if the database is away.
  made.on('error', () => {})
  return made
}

/** Ends every pool of this process. They come back when used again. */
export async function closePools(): Promise<void> {
  const ending = [...raws.values()]
  const leaving = [...clients.values()]
  raws.clear()
  clients.clear()
  await Promise.all(leaving.map(each => each.$disconnect()))
  await Promise.all(ending.map(each => each.end()))
}

function client(pool: Pool): PrismaClient {
  const known = clients.get(pool)
  if (known) return known
  const made = new PrismaClient({ adapter: new PrismaPg(rawPool(pool)) })
  clients.set(pool, made)
  return made
}

function passwordOf(pool: Pool): string {
  if (pool === 'publisher' || pool === 'opener' || pool === 'jobs') return jobsKeys().logins[pool]
  return webKeys().logins[pool]
}

function columns(settings: Settings): [names: string[], values: string[]] {
  const set = Object.entries(settings).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return [set.map(([name]) => name), set.map(([, value]) => value)]
}
