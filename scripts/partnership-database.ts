import { join } from 'node:path'
import { type Settings, SettingsError } from '../app/web/env'
import { migrate } from '../server/migrate'
import { EmbeddedProblem, startEmbedded } from '../server/postgres'
import { ensureKeys } from '../server/postgres/keys'
import { postmasterIn } from '../server/postgres/server'

/**
 * Points DATABASE_URL and CLYWED_KEYS at the installation that a command is for: as they are set, or with
 * EMBEDDED=1 at the database in DATA_DIR, whether Clywed is running or not.
 *
 * ring     whose key ring the command needs
 * returns  what to do at the end
 * throws   EmbeddedProblem, SettingsError
 */
export async function reachDatabase(
  { embedded, dataDir }: Settings,
  ring: 'web' | 'jobs' = 'web',
): Promise<() => Promise<void>> {
  if (!embedded) return async () => {}
  try {
    const database = await startEmbedded({ dataDir })
    const keys = ensureKeys(dataDir)
    await migrate({ url: database.url, setUpKeys: keys.setUp })
    pointTo(database.url, keys[ring])
    return database.stop
  } catch (error) {
    if (!(error instanceof EmbeddedProblem) || error.kind !== 'already-running') throw error
    const running = postmasterIn(join(dataDir, 'postgres'))
    if (!running)
      throw new SettingsError(`Clywed is starting or stopping in ${dataDir}. Try again in a moment.`)
    pointTo(`postgresql://127.0.0.1:${running.port}/clywed`, ensureKeys(dataDir)[ring])
    return async () => {}
  }
}

function pointTo(url: string, keys: string): void {
  process.env.DATABASE_URL = url
  process.env.CLYWED_KEYS = keys
}
