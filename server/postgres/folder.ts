import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { canReach, closedFolder, ownerOf } from './account'
import { type Binaries, REACHABLE } from './binaries'
import { EmbeddedProblem } from './problem'
import { type Account, run } from './run'

/** The owner of everything in the embedded PostgreSQL: it migrates, and no pool uses it. */
export const OWNER = 'clywed_owner'

const record = z.object({ user: z.literal(OWNER), password: z.string() })

export interface Folder {
  /** DATA_DIR itself, absolute */
  dataDir: string
  /** PostgreSQL's own folder, by its real path */
  cluster: string
  password: string
}

/**
 * Makes DATA_DIR if it is missing.
 *
 * returns  its absolute path
 * throws   EmbeddedProblem not-writable
 */
export function makeDataDir(dataDir: string): string {
  const path = resolve(dataDir)
  try {
    // PostgreSQL may run as another user and must pass through; what is private has its own mode.
    mkdirSync(path, { recursive: true, mode: 0o711 })
    accessSync(path, constants.W_OK | constants.X_OK)
    return path
  } catch (error) {
    throw new EmbeddedProblem(
      'not-writable',
      `The data folder ${path} cannot be written to (${(error as NodeJS.ErrnoException).code}). ` +
        'Start Clywed as the user who made it, give the folder to this user with "chown -R", or name another one with DATA_DIR.',
    )
  }
}

/**
 * PostgreSQL's folder under DATA_DIR, made on first use.
 *
 * throws  EmbeddedProblem broken-folder, other-version, other-user, unreachable, not-writable
 */
export async function openFolder(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<Folder> {
  const link = join(dataDir, 'postgres')
  const recordPath = join(dataDir, 'postgres.json')
  if (lstatSync(link, { throwIfNoEntry: false }) === undefined) await create(dataDir, binaries, account)
  if (!existsSync(link)) throw broken(link, 'the folder it links to is gone')
  const cluster = realpathSync(link)
  inspect(cluster, binaries, account)
  return { dataDir, cluster, password: passwordIn(recordPath, cluster) }
}

/** Made beside its place and moved there at the end, so that a kill in between leaves nothing half made. */
async function create(dataDir: string, binaries: Binaries, account: Account | undefined): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  const home = homeFor(dataDir, account)
  const making = join(home, 'postgres.making')
  const passwordFile = join(home, 'postgres.password')
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [making, passwordFile]) chownSync(path, account.uid, account.gid)
  try {
    const made = await run(
      binaries.initdb,
      [
        `--pgdata=${making}`,
        `--username=${OWNER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      account,
    )
    if (made.code !== 0) {
      rmSync(making, { recursive: true, force: true })
      throw new EmbeddedProblem(
        'broken-folder',
        `PostgreSQL could not make its folder in ${home}: ${made.output}`,
      )
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
  writeFileSync(join(dataDir, 'postgres.json'), JSON.stringify({ user: OWNER, password }), { mode: 0o600 })
  const place = join(home, 'postgres')
  renameSync(making, place)
  if (home !== dataDir) symlinkSync(place, join(dataDir, 'postgres'))
}

/**
 * Where the folder can live: in DATA_DIR, or, when root's DATA_DIR is closed to the user `postgres` (a clone in
 * /root, say), in /var/lib/clywed with a link from DATA_DIR.
 */
function homeFor(dataDir: string, account: Account | undefined): string {
  if (!account || canReach(account, dataDir)) return dataDir
  const home = join(REACHABLE, `data-${randomBytes(6).toString('hex')}`)
  try {
    mkdirSync(home, { recursive: true, mode: 0o711 })
    chmodSync(REACHABLE, 0o755)
  } catch {
    throw unreachable(dataDir, account)
  }
  if (!canReach(account, home)) throw unreachable(home, account)
  return home
}

function passwordIn(path: string, cluster: string): string {
  try {
    return record.parse(JSON.parse(readFileSync(path, 'utf8'))).password
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw new EmbeddedProblem(
        'other-user',
        `${path} was made by ${ownerOf(path).name}. Start Clywed as that user.`,
      )
    }
    throw new EmbeddedProblem(
      'broken-folder',
      `${path}, which holds the database owner's password, is missing or damaged, so ${cluster} cannot be opened. ` +
        'Restore the data folder from a backup, or, if what is in it may be lost, delete it and start again.',
    )
  }
}

function inspect(cluster: string, binaries: Binaries, account: Account | undefined): void {
  if (account && !canReach(account, dirname(cluster))) throw unreachable(dirname(cluster), account)
  const owner = ownerOf(cluster)
  const uid = account?.uid ?? process.getuid?.()
  if (uid !== undefined && owner.uid !== uid) {
    const me = account?.name ?? `user ${uid}`
    throw new EmbeddedProblem(
      'other-user',
      `The database in ${cluster} was made by ${owner.name}, and would now run as ${me}. Start Clywed the way it was ` +
        `started at first, or hand the folder over: chown -R ${account ? account.name : uid} ${cluster}`,
    )
  }
  const version = join(cluster, 'PG_VERSION')
  if (!existsSync(version)) {
    throw broken(cluster, readdirSync(cluster).length === 0 ? 'it is empty' : 'PG_VERSION is missing')
  }
  const major = Number.parseInt(readFileSync(version, 'utf8'), 10)
  if (major !== binaries.major) {
    throw new EmbeddedProblem(
      'other-version',
      `The database in ${cluster} was made by PostgreSQL ${major}, and this is PostgreSQL ${binaries.major}. ` +
        'Go back to the version of Clywed that made it, dump its data and load them into the new one.',
    )
  }
}

/** A folder PostgreSQL cannot work with. */
export function broken(cluster: string, why: string): EmbeddedProblem {
  return new EmbeddedProblem(
    'broken-folder',
    `The database in ${cluster} is broken: ${why}. Restore it from a backup, or, if what is in it may be lost ` +
      '(a demo, a test), delete the data folder and start again.',
  )
}

function unreachable(path: string, account: Account): EmbeddedProblem {
  const closed = closedFolder(account, path)
  return new EmbeddedProblem(
    'unreachable',
    `PostgreSQL runs as the user ${account.name}, who may not pass through ${closed}. ` +
      `Name a data folder elsewhere with DATA_DIR, or open the way: chmod o+x ${closed}`,
  )
}
