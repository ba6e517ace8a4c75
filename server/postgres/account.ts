import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { EmbeddedProblem } from './problem'
import type { Account } from './run'

const NAME = 'postgres'

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so root lends it to the user `postgres`, made if missing.
 *
 * returns  undefined for an ordinary user: PostgreSQL then runs as that user
 * throws   EmbeddedProblem no-account
 */
export function accountForPostgres(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const known = lookUp()
  if (known) return known
  const made =
    spawnSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      NAME,
    ]).status === 0 || spawnSync('adduser', ['-S', '-D', '-H', NAME]).status === 0
  const account = made ? lookUp() : undefined
  if (account) return account
  throw new EmbeddedProblem(
    'no-account',
    'PostgreSQL does not run as root, and the user "postgres" could not be made. ' +
      'Make it ("useradd --system postgres"), or start Clywed as an ordinary user.',
  )
}

function lookUp(): Account | undefined {
  const id = (flag: string) => {
    const { status, stdout } = spawnSync('id', [flag, NAME], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : Number.NaN
  }
  const account = { name: NAME, uid: id('-u'), gid: id('-g') }
  return Number.isInteger(account.uid) && Number.isInteger(account.gid) ? account : undefined
}

/** Whether an account may pass through every folder above `path` and into it; asked of the system itself. */
export function canReach(account: Account | undefined, path: string): boolean {
  if (!account) return true
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1" 2>/dev/null', 'sh', path], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
  })
  return probe.status === 0
}

/** The topmost folder above `path` that keeps an account out, for an error that can be acted on. */
export function closedFolder(account: Account, path: string): string {
  let closed = path
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && !canReach(account, folder)) closed = folder
    if (folder === dirname(folder)) return closed
  }
}

/** The user who owns a path, by name if it has one here. */
export function ownerOf(path: string): { uid: number; name: string } {
  const { uid } = statSync(path)
  const { status, stdout } = spawnSync('id', ['-un', String(uid)], { encoding: 'utf8' })
  return { uid, name: status === 0 ? stdout.trim() : `user ${uid}` }
}
