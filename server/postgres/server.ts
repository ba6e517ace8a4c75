import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries'
import { broken, type Folder, OWNER } from './folder'
import { EmbeddedProblem } from './problem'
import { commandOf, isAlive, worksIn } from './processes'
import { type Account, run } from './run'

export interface Place extends Folder {
  binaries: Binaries
  account: Account | undefined
}

/**
 * Statements are kept out of the log: they may hold answers, and the hour of an answer is nobody's business. No
 * socket files: their folder differs by platform and their path is limited in length.
 */
const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}
/** For tests: a power cut loses the data. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Bytes; a longer log is moved aside at the next start. */
const LOG_LIMIT = 5_000_000

/** Seconds PostgreSQL may take to start: after a crash it first reads its journal. */
const PATIENCE = '600'

/** PostgreSQL's own record of the server that runs in a folder. */
export interface Postmaster {
  pid: number
  port: number
}

export function postmasterIn(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return Number.isInteger(pid) && pid > 0 ? { pid, port } : undefined
  } catch {
    return undefined
  }
}

export function urlOf(place: Folder, port: number, database: string): string {
  return `postgresql://${OWNER}:${encodeURIComponent(place.password)}@127.0.0.1:${port}/${database}`
}

/**
 * The server that an earlier process left running in this folder.
 *
 * returns  undefined when there is none
 * throws   EmbeddedProblem broken-folder when something runs there that does not answer
 */
export async function findOrphan(place: Place): Promise<Postmaster | undefined> {
  const found = postmasterIn(place.cluster)
  if (!found || !isOurs(found, place)) return undefined
  for (let attempt = 0; attempt < 50; attempt++) {
    const now = postmasterIn(place.cluster)
    if (!now || !isAlive(now.pid)) return undefined
    if (now.port > 0 && (await serves(place, now.port))) return now
    await pause(100)
  }
  throw broken(
    place.cluster,
    `process ${found.pid} runs PostgreSQL there and does not answer; end it and try again`,
  )
}

/** A machine that starts again may have given the id to another program, even to another PostgreSQL. */
function isOurs({ pid }: Postmaster, place: Place): boolean {
  if (!isAlive(pid)) return false
  const command = commandOf(pid)
  return (
    command === undefined || command.includes(realpathSync(place.cluster)) || command.includes(place.cluster)
  )
}

/**
 * PostgreSQL takes any living process for the one in its record, and refuses to start: a program that was given
 * the same id, or a killed server that nobody has buried (in a container without an init, for good). The record
 * goes only when no process works in the folder any more, for it also keeps two servers out of one folder.
 */
function removeForeignRecord(place: Place): void {
  const found = postmasterIn(place.cluster)
  if (found && !isOurs(found, place) && worksIn(realpathSync(place.cluster)) !== true) {
    rmSync(join(place.cluster, 'postmaster.pid'), { force: true })
  }
}

async function serves(place: Place, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(place, port, 'postgres'),
    connectionTimeoutMillis: 2_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SHOW data_directory')
    const inode = (path: string) => statSync(path).ino
    return inode(rows[0].data_directory) === inode(place.cluster)
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Starts PostgreSQL and waits until it takes connections.
 *
 * port     a fixed one; without it a free one is found
 * throws   EmbeddedProblem port-in-use, broken-folder
 */
export async function start(
  place: Place,
  wanted: number | undefined,
  fsync: boolean,
  settings: Record<string, string>,
): Promise<Postmaster> {
  const log = join(place.cluster, 'server.log')
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`)
  for (let attempt = 0; ; attempt++) {
    const port = wanted ?? (await freePort())
    const before = existsSync(log) ? statSync(log).size : 0
    const options = Object.entries({ ...ALWAYS, ...(fsync ? {} : FAST), ...settings }).map(
      ([name, value]) => `-c ${name}=${value}`,
    )
    const outcome = await run(
      place.binaries.pgCtl,
      [
        'start',
        '-w',
        '-t',
        PATIENCE,
        '-D',
        place.cluster,
        '-l',
        log,
        '-o',
        [`-p ${port}`, ...options].join(' '),
      ],
      place.account,
    )
    const postmaster = outcome.code === 0 ? postmasterIn(place.cluster) : undefined
    if (postmaster) return postmaster
    const said = existsSync(log) ? readFileSync(log).subarray(before).toString().trim() : outcome.output
    const portTaken = /could not bind|could not create any TCP/i.test(said)
    // The processes of a server that was killed need a moment to notice.
    const stillEnding = /shared memory block .* still in use|lock file .* already exists/i.test(said)
    if (attempt < 50 && (stillEnding || (portTaken && wanted === undefined))) {
      await pause(100)
      removeForeignRecord(place)
      continue
    }
    if (portTaken) throw portInUse(port)
    throw broken(place.cluster, `PostgreSQL says "${lastFatal(said || outcome.output)}" (more in ${log})`)
  }
}

/** Stops the server of a folder; running transactions are rolled back. Nothing to stop is no error. */
export async function stop(place: Place): Promise<void> {
  const found = postmasterIn(place.cluster)
  if (!found) return
  const outcome = await run(
    place.binaries.pgCtl,
    ['stop', '-w', '-m', 'fast', '-D', place.cluster],
    place.account,
  )
  if (outcome.code !== 0 && isAlive(found.pid))
    throw broken(place.cluster, `it does not stop: ${outcome.output}`)
}

function lastFatal(log: string): string {
  const lines = log.split('\n').filter(line => /FATAL|PANIC|ERROR|HINT|could not/.test(line))
  return (lines.at(-1) ?? log.split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC|ERROR|HINT): */, '')
}

function portInUse(port: number): EmbeddedProblem {
  return new EmbeddedProblem(
    'port-in-use',
    `Port ${port} is in use by another program. Stop it, choose another port, or leave the port out to have a free one found.`,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
