import { existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { withDatabase } from '../../app/store/url'
import { generateClient } from '../../scripts/build/generate'
import { migrate } from '../../server/migrate'
import { startEmbedded, temporaryFolder } from '../../server/postgres'
import { ensureKeys } from '../../server/postgres/keys'

declare module 'vitest' {
  interface ProvidedContext {
    /** the template as the owner of everything; connect to a copy instead */
    templateUrl: string
    keys: { web: string; jobs: string; setUp: string }
  }
}

interface Started {
  url: string
  keys: ReturnType<typeof ensureKeys>
  end(): Promise<void>
}

/** Each project of vitest.config.ts reads this module for itself; what they share is the process. */
const shared = globalThis as { clywedTests?: { started: Promise<Started>; users: number } | undefined }

/** One PostgreSQL for the whole run, with a migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.clywedTests ??= { started: start(), users: 0 }
  const run = shared.clywedTests
  run.users += 1
  const { url, keys, end } = await run.started
  project.provide('templateUrl', url)
  project.provide('keys', keys)
  return async () => {
    run.users -= 1
    if (run.users > 0) return
    shared.clywedTests = undefined
    await end()
  }
}

async function start(): Promise<Started> {
  await generateClient()
  await removeLeftovers()
  const dataDir = temporaryFolder('test')
  const end: (() => Promise<void>)[] = [async () => rmSync(dataDir, { recursive: true, force: true })]
  const endAll = async () => {
    for (const each of end.splice(0).reverse()) await each()
  }
  try {
    const database = await startEmbedded({ dataDir, fsync: false, settings: { max_connections: '300' } })
    end.push(() => database.stop())
    const keys = ensureKeys(dataDir)
    await migrate({ url: database.url, setUpKeys: keys.setUp })
    await makeTemplate(database.url)
    return { url: database.url, keys, end: endAll }
  } catch (error) {
    await endAll()
    throw error
  }
}

/** Copying needs a database that nobody is connected to. */
async function makeTemplate(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: withDatabase(url, 'postgres') })
  await admin.connect()
  await admin
    .query('ALTER DATABASE clywed IS_TEMPLATE true ALLOW_CONNECTIONS false')
    .finally(() => admin.end())
}

/** A run that was killed leaves its PostgreSQL behind. One that is under way holds its folder and is left alone. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter(name => name.startsWith('clywed-test-'))) {
    const dataDir = join(tmpdir(), name)
    if (!existsSync(join(dataDir, 'postgres', 'postmaster.pid'))) continue
    try {
      await (await startEmbedded({ dataDir, fsync: false })).stop()
      rmSync(dataDir, { recursive: true, force: true })
    } catch {
      // In use, or another user's.
    }
  }
}
