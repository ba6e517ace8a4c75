import { rmSync } from 'node:fs'
import { readSettings } from '../../app/web/env'
import { temporaryFolder } from '../../server/postgres'
import { supervise } from '../../server/run'

/**
 * Starts the built app on a free port with a database of its own, for all tests in a browser, and takes both away
 * afterwards. Tests find it by these variables:
 *
 * CLYWED_E2E_URL                 where pages are
 * DATABASE_URL                   the database as its owner
 * CLYWED_KEYS, CLYWED_JOBS_KEYS  the key rings, so that a test can call the app's own steps
 */
export default async function serve(): Promise<() => Promise<void>> {
  const dataDir = temporaryFolder('e2e')
  const settings = readSettings({
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  })
  const all = await supervise({
    settings,
    from: 'built',
    fsync: false,
    env: { DEMO: '1' },
    say: line => process.stderr.write(`${line}\n`),
  })
  process.env.CLYWED_E2E_URL = `http://127.0.0.1:${all.port}`
  process.env.DATABASE_URL = all.databaseUrl
  process.env.CLYWED_KEYS = all.keys.web
  process.env.CLYWED_JOBS_KEYS = all.keys.jobs
  // The app's own steps send check-ins only where safeguarding leads can be told by e-mail: here, in the outbox.
  process.env.DEMO = '1'
  return async () => {
    await all.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
