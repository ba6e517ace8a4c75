import pg from 'pg'
import { withDatabase } from '../../app/store/url'
import { accountForPostgres } from './account'
import { findBinaries } from './binaries'
import { makeDataDir, openFolder } from './folder'
import { takeFolder } from './lock'
import { isAlive } from './processes'
import { findOrphan, type Place, type Postmaster, start, stop, urlOf } from './server'

export { EmbeddedProblem } from './problem'
export { temporaryFolder } from './temporary'

export interface EmbeddedOptions {
  /** the folder that holds everything; made if missing */
  dataDir: string
  /** a fixed port on 127.0.0.1; without it a free one is found */
  port?: number
  /** false for tests only: faster, and a power cut loses the data */
  fsync?: boolean
  /** further settings of postgresql.conf */
  settings?: Record<string, string>
  /** told when PostgreSQL had died and was started again */
  onRevived?: () => void
}

export interface Embedded {
  /** the database "clywed" as its owner */
  url: string
  /** whether a PostgreSQL that an earlier process had left running was taken over */
  adopted: boolean
  /** of PostgreSQL's first process; changes when it is revived */
  pid(): number
  /** stops PostgreSQL and gives the folder back; may be called twice */
  stop(): Promise<void>
}

/** The name of the application's database. */
const DATABASE = 'clywed'
/** Milliseconds between two looks at whether PostgreSQL still lives. */
const WATCH = 500

/**
 * Runs the PostgreSQL that came with npm in a folder, and looks after it: one left over by a killed process is
 * adopted, one that dies is started again on the same port.
 *
 * throws  EmbeddedProblem; each kind says what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = makeDataDir(options.dataDir)
  const giveBack = takeFolder(dataDir)
  try {
    return await startIn(dataDir, options, giveBack)
  } catch (error) {
    giveBack()
    throw error
  }
}

async function startIn(dataDir: string, options: EmbeddedOptions, giveBack: () => void): Promise<Embedded> {
  const account = accountForPostgres()
  const binaries = await findBinaries(account)
  const place: Place = { ...(await openFolder(dataDir, binaries, account)), binaries, account }
  const begin = (port: number | undefined) =>
    start(place, port, options.fsync ?? true, options.settings ?? {})

  const orphan = await findOrphan(place)
  const adopted = orphan !== undefined && (options.port === undefined || options.port === orphan.port)
  if (orphan && !adopted) await stop(place)
  let postmaster = adopted ? orphan : await begin(options.port)
  await makeDatabase(place, postmaster)

  const port = postmaster.port
  const watch = watchOver(
    () => isAlive(postmaster.pid),
    async () => {
      postmaster = await begin(port)
      options.onRevived?.()
    },
  )
  let stopped: Promise<void> | undefined
  return {
    url: urlOf(place, port, DATABASE),
    adopted,
    pid: () => postmaster.pid,
    stop: () => {
      stopped ??= watch
        .end()
        .then(() => stop(place))
        .finally(giveBack)
      return stopped
    },
  }
}

/** Looks regularly, mends one thing at a time, and keeps no process alive for it. */
function watchOver(lives: () => boolean, mend: () => Promise<void>): { end(): Promise<void> } {
  let mending: Promise<void> | undefined
  const timer = setInterval(() => {
    if (mending || lives()) return
    // What keeps PostgreSQL from starting is in its log; the next look tries again, and requests say that it is away.
    mending = mend()
      .catch(() => {})
      .finally(() => {
        mending = undefined
      })
  }, WATCH)
  timer.unref()
  return {
    end: async () => {
      clearInterval(timer)
      await mending
    },
  }
}

async function makeDatabase(place: Place, { port }: Postmaster): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(urlOf(place, port, DATABASE), 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}
