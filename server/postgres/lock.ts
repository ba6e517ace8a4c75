import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { EmbeddedProblem } from './problem'
import { isAlive, startOf } from './processes'

/** Who uses a data folder. */
interface Holder {
  pid: number
  /** see startOf */
  start: string | null
  host: string
}

/**
 * Takes a data folder for this process: two applications on one folder would each stop the other's database.
 * A lock left behind by a process that was killed is recognised and taken over.
 *
 * returns  gives the folder back; may be called twice
 * throws   EmbeddedProblem already-running
 */
export function takeFolder(dataDir: string): () => void {
  const path = join(dataDir, 'clywed.lock')
  const mine = JSON.stringify({
    pid: process.pid,
    start: startOf(process.pid) ?? null,
    host: hostname(),
  } satisfies Holder)
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, mine)) {
      return () => {
        if (read(path) === mine) rmSync(path, { force: true })
      }
    }
    const found = read(path)
    if (found !== undefined) removeIfStale(path, found)
  }
  throw inUse(path, 'another process is taking it at this moment')
}

/** Appears whole or not at all: nobody may find a lock that does not say yet whose it is. */
function create(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}.new`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function removeIfStale(path: string, found: string): void {
  const holder = parse(found)
  if (holder && holder.host !== hostname()) {
    throw inUse(path, `it is used by a Clywed on the machine or container "${holder.host}"`)
  }
  if (holder && lives(holder)) throw inUse(path, `a Clywed with process id ${holder.pid} is using it`)
  // Moved aside before it is deleted: somebody else may have replaced it since it was read.
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (read(aside) !== found) linkSync(aside, path)
  } catch {
    // Taken over by somebody else: the next attempt sees by whom.
  }
  rmSync(aside, { force: true })
}

function lives(holder: Holder): boolean {
  if (!isAlive(holder.pid)) return false
  const start = startOf(holder.pid)
  return start === undefined || holder.start === null || start === holder.start
}

function inUse(path: string, why: string): EmbeddedProblem {
  return new EmbeddedProblem(
    'already-running',
    `The data folder is taken: ${why}. Stop that one first, or give this one a folder of its own with DATA_DIR. ` +
      `If you are certain that nothing uses it any more, delete ${path}.`,
  )
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parse(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Holder
    return Number.isInteger(value.pid) && value.pid > 0 ? value : undefined
  } catch {
    return undefined
  }
}
