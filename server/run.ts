import { readSettings, type Settings } from '../app/web/env'
import { type Child, keepRunning } from './children'
import { migrate } from './migrate'
import { type Embedded, startEmbedded } from './postgres'
import { ensureKeys } from './postgres/keys'

export interface SuperviseOptions {
  settings: Settings
  /** `built` runs what `npm run build` made, `source` compiles as it goes */
  from: 'built' | 'source'
  /** fixed port of PostgreSQL; without it a free one */
  databasePort?: number
  /** false for tests only */
  fsync?: boolean
  /** more of the environment for web and jobs */
  env?: Record<string, string>
  /** done once the database is migrated, before anything is served */
  prepare?: (place: Prepared) => Promise<void>
  /** told what happens, in a sentence */
  say: (line: string) => void
  /** a process that cannot run as it is set up has said why; nothing is served any more */
  onGivenUp?: () => void
}

export interface Prepared {
  /** the database as its owner */
  databaseUrl: string
  /** paths of the key rings */
  keys: { web: string; jobs: string; setUp: string }
}

export interface Supervised extends Prepared {
  /** the port the web process listens on */
  port: number
  web: Child
  jobs: Child
  /** of PostgreSQL's first process */
  databasePid(): number
  /** web and jobs first, PostgreSQL last */
  stop(): Promise<void>
}

/**
 * Runs all of Clywed on one machine: PostgreSQL, and the web and the jobs process, each with its own key ring and
 * without the password of the database's owner. A process that dies is started again.
 *
 * throws  EmbeddedProblem, and what the migrations throw; then nothing is left running
 */
export async function supervise(options: SuperviseOptions): Promise<Supervised> {
  const { settings, say } = options
  const database = await startEmbedded({
    dataDir: settings.dataDir,
    ...(options.databasePort ? { port: options.databasePort } : {}),
    ...(options.fsync === undefined ? {} : { fsync: options.fsync }),
    onRevived: () => say('PostgreSQL had stopped and runs again.'),
  })
  if (database.adopted) say('PostgreSQL was still running from before and is used on.')
  try {
    return await startProcesses(options, database)
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function startProcesses(options: SuperviseOptions, database: Embedded): Promise<Supervised> {
  const { settings, from, say } = options
  const keys = ensureKeys(settings.dataDir)
  await migrate({ url: database.url, setUpKeys: keys.setUp })
  const place: Prepared = { databaseUrl: database.url, keys }
  await options.prepare?.(place)

  const env = (ring: string): NodeJS.ProcessEnv => ({
    ...withoutSecrets(process.env),
    NODE_ENV: from === 'built' ? 'production' : 'development',
    PORT: String(settings.port),
    BASE_URL: settings.baseUrl,
    LOG_LEVEL: settings.logLevel,
    ...(settings.host ? { HOST: settings.host } : {}),
    ...options.env,
    DATABASE_URL: withoutLogin(database.url),
    CLYWED_KEYS: ring,
  })
  const start = (name: 'main' | 'jobs', ring: string) =>
    keepRunning({
      name: name === 'main' ? 'web' : 'jobs',
      entry: entryOf(name, from),
      env: env(ring),
      say,
      onGivenUp: options.onGivenUp,
    })
  const web = start('main', keys.web)
  const jobs = start('jobs', keys.jobs)
  const stop = async () => {
    await Promise.all([web.stop(), jobs.stop()])
    await database.stop()
  }
  try {
    const [{ port = settings.port }] = await Promise.all([web.ready, jobs.ready])
    return { ...place, port, web, jobs, databasePid: () => database.pid(), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Megabytes for what is young and what is old in the web process's memory. With 4 for what is young it needed 25 MB
 * less and made pages a tenth more slowly; the rest has several times what it ever keeps. `npm start` has the same
 * in package.json.
 */
const WEB_MEMORY = ['--max-semi-space-size=16', '--max-old-space-size=384']

/** What `node` is called with for a process. */
function entryOf(name: 'main' | 'jobs', from: 'built' | 'source'): string[] {
  if (from === 'source') return ['--import', 'tsx', `server/${name}.ts`]
  return [...(name === 'main' ? WEB_MEMORY : []), '--enable-source-maps', `build/app/${name}.js`]
}

/** Each process gets its own ring and no other; what the supervisor was given is not passed on. */
function withoutSecrets(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _url,
    CLYWED_KEYS: _keys,
    CLYWED_JOBS_KEYS: _jobs,
    CLYWED_SET_UP_KEYS: _setUp,
    ...rest
  } = env
  return rest
}

function withoutLogin(url: string): string {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare.href
}

/** The settings with which everything runs on this machine only, unless HOST says otherwise. */
export const localSettings = (env: NodeJS.ProcessEnv = process.env): Settings =>
  readSettings({ ...env, HOST: env.HOST || '127.0.0.1' })
