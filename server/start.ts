import { KeyringError, webKeys } from '../app/store/keyring'
import { DatabaseUrlError, withLogin } from '../app/store/url'
import { type Settings, SettingsError, settings } from '../app/web/env'
import { SetUpError } from './children'
import { MigrateProblem, pendingMigrations } from './migrate'
import { EmbeddedProblem } from './postgres'
import { supervise } from './run'
import { refuseToRun, WRONG_SET_UP, whenAskedToStop } from './stopping'
import { isBuilt } from './web'

/** Milliseconds for everything under way to finish: the jobs process may be closing a block. */
const PATIENCE = 75_000

/**
 * `npm start`: production. Serves against the PostgreSQL of DATABASE_URL, or, chosen knowingly with EMBEDDED=1,
 * runs everything on this machine.
 */
async function main(): Promise<void> {
  const chosen = settings()
  warnOfOldNode()
  if (!isBuilt()) refuseToRun('There is no build yet. Make one: npm run build')
  const faults = faultsOf(chosen)
  if (faults.length > 0) refuseToRun(`Clywed does not start like this:\n\n${faults.join('\n\n')}`)
  if (chosen.embedded) return startEverything(chosen)

  // As one of the web process's own logins: it need not know the owner's password.
  const pending = await pendingMigrations(
    withLogin(chosen.databaseUrl ?? '', 'clywed_staff', webKeys().logins.staff),
  )
  if (pending.length > 0) {
    refuseToRun(
      `The database is behind this version (${pending.join(', ')}). Bring it up to date: npm run migrate`,
    )
  }
  await import('./main')
}

async function startEverything(chosen: Settings): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const all = await supervise({
    settings: chosen,
    from: 'built',
    say,
    onGivenUp: () => process.kill(process.pid, 'SIGTERM'),
  })
  whenAskedToStop(all.stop, PATIENCE)
  say(`Clywed serves ${chosen.baseUrl} (port ${all.port}); data and keys are in ${chosen.dataDir}`)
}

/** Everything that is missing at once, each with what to do. */
function faultsOf(chosen: Settings): string[] {
  if (chosen.embedded) {
    return chosen.databaseUrl
      ? [
          'DATABASE_URL and EMBEDDED=1 are both set. Keep DATABASE_URL for your own PostgreSQL, or EMBEDDED=1 for the one that came with Clywed.',
        ]
      : []
  }
  const faults: string[] = []
  if (!chosen.databaseUrl) {
    faults.push(
      'DATABASE_URL is not set. Either name a PostgreSQL 16 or later, for instance\n' +
        '  DATABASE_URL=postgresql://owner:password@host:5432/clywed\n' +
        'and prepare it once with\n  npm run migrate\n' +
        'or choose the PostgreSQL that came with Clywed, on this machine, with\n  EMBEDDED=1',
    )
  }
  if (!process.env.CLYWED_KEYS) {
    faults.push(
      'CLYWED_KEYS is not set. Make the key rings once, keep them as safely as the database, and name the web ring:\n' +
        '  npm run keys -- <folder>\n  CLYWED_KEYS=<folder>/web.json',
    )
  }
  if (!chosen.baseUrlGiven) {
    faults.push(
      'BASE_URL is not set. Links in e-mails and on cards begin with it, and cookies rely on it:\n' +
        '  BASE_URL=https://clywed.example.wales',
    )
  }
  return faults
}

function warnOfOldNode(): void {
  if (Number.parseInt(process.versions.node, 10) < 22) {
    process.stderr.write(
      `Node ${process.versions.node} no longer gets security updates. Run Clywed with Node 22 or 24.\n`,
    )
  }
}

main().catch(error => {
  if (error instanceof SetUpError) process.exit(WRONG_SET_UP)
  const known = [SettingsError, KeyringError, DatabaseUrlError, EmbeddedProblem]
  // The database may be up in a moment: worth another try by whatever starts this program.
  if (error instanceof MigrateProblem) {
    process.stderr.write(`\n${error.message}\n\n`)
    process.exit(1)
  }
  if (known.some(kind => error instanceof kind)) refuseToRun(error.message)
  throw error
})
