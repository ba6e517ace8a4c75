import { existsSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { closePools } from '~/store/pools'
import { readSettings } from '~/web/env'
import { temporaryFolder } from '../../server/postgres'
import { type Supervised, supervise } from '../../server/run'
import { isBuilt } from '../../server/web'
import { aPartnership, type TestPartnership } from '../support/database'
import { aFreePort } from '../support/embedded'
import { aJourney, anInvitation } from '../support/invitation'
import type { Line } from './phone'

export type Victim = 'web' | 'postgres'

/** Clywed as it is run on one machine, from the build, with a database that survives a power cut. */
export interface Place {
  line: Line
  databaseUrl: string
  /** what the supervisor told */
  said: string[]
  /** links of check-ins, each for another person */
  invite(count: number): Promise<string[]>
  /** SIGKILL, and nothing else */
  kill(victim: Victim): void
  /** stops everything in order and starts it again on the same data */
  restart(): Promise<void>
  close(): Promise<void>
}

const CONNECTIONS = 10

export async function openPlace(): Promise<Place> {
  if (!isBuilt() || !existsSync('build/app/main.js')) {
    throw new Error('There is no build to kill. Make one first: npm run build (npm test does).')
  }
  const dataDir = temporaryFolder('crash')
  const said: string[] = []
  const port = await aFreePort()
  // The web process must come back where it was, so that a page that is open still leads to it.
  const env = {
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    DEMO: '1',
    DATA_DIR: dataDir,
  } as const
  const start = () =>
    supervise({ settings: readSettings(env), from: 'built', env, say: line => said.push(line) })
  let all: Supervised = await start()
  const before = { ...process.env }
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const close = async () => {
    agent.destroy()
    process.env = before
    await all.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const partnership = await setUp(all)
    return {
      line: { url: `http://127.0.0.1:${port}`, agent },
      get databaseUrl() {
        return all.databaseUrl
      },
      said,
      invite: count => withPools(all, () => invite(partnership, count)),
      kill: victim => {
        const pid = victim === 'web' ? all.web.pid() : all.databasePid()
        if (pid === undefined) throw new Error('The web process is not there to be killed.')
        process.kill(pid, 'SIGKILL')
      },
      restart: async () => {
        await all.stop()
        all = await start()
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const setUp = (all: Supervised): Promise<TestPartnership> =>
  withPools(all, async () => {
    const owner = new pg.Client({ connectionString: all.databaseUrl })
    await owner.connect()
    const db = { url: all.databaseUrl, owner, keys: all.keys }
    const partnership = await aPartnership(db, { now: new Date() })
    await owner.end()
    return partnership
  })

/** Runs the app's own steps on the place's database, and leaves no connection that a kill could break. */
async function withPools<T>(all: Supervised, work: () => Promise<T>): Promise<T> {
  process.env.DATABASE_URL = all.databaseUrl
  process.env.CLYWED_KEYS = all.keys.web
  process.env.CLYWED_JOBS_KEYS = all.keys.jobs
  try {
    return await work()
  } finally {
    await closePools()
  }
}

async function invite(partnership: TestPartnership, count: number): Promise<string[]> {
  const now = new Date()
  const tokens: string[] = []
  const one = async () => {
    while (tokens.length < count) tokens.push(await anInvitation(await aJourney(partnership, { now }), now))
  }
  await Promise.all(Array.from({ length: 5 }, one))
  return tokens.slice(0, count)
}

/** Waits until something is true. throws when it is not after so many milliseconds, and says what was awaited */
export async function eventually(what: string, isSo: () => boolean, patience = 60_000): Promise<void> {
  for (const until = Date.now() + patience; !isSo(); await pause(20)) {
    if (Date.now() > until) throw new Error(`In vain: ${what}`)
  }
}
