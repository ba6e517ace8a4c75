import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { test as base } from 'vitest'
import { type Embedded, type EmbeddedOptions, startEmbedded, temporaryFolder } from '../../server/postgres'
import { type Held, holdEmbedded, stopGently } from './holder'

/** A folder in which a test starts PostgreSQL as it likes; whatever runs there is stopped at the end. */
export interface Place {
  /** the parent of DATA_DIR */
  folder: string
  dataDir: string
  /** begins with a database that was made before, which is faster than making one */
  copySeed(): void
  start(options?: Partial<EmbeddedOptions>): Promise<Embedded>
  /** starts it in another process, as another user if one is named */
  hold(uid?: number): Promise<Held>
}

export const test = base.extend<{ $file: { seed: string }; $test: { place: Place } }>({
  seed: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const folder = temporaryFolder('embedded')
      await (await startEmbedded({ dataDir: join(folder, 'data'), fsync: false })).stop()
      await use(join(folder, 'data'))
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'file' },
  ],
  place: async ({ seed }, use) => {
    const folder = temporaryFolder('embedded')
    const dataDir = join(folder, 'data')
    const running: Embedded[] = []
    const held: Held[] = []
    await use({
      folder,
      dataDir,
      copySeed: () => execFileSync('cp', ['-a', seed, dataDir]),
      start: async options => {
        const database = await startEmbedded({ dataDir, fsync: false, ...options })
        running.push(database)
        return database
      },
      hold: async uid => {
        const holder = await holdEmbedded(dataDir, uid)
        held.push(holder)
        return holder
      },
    })
    for (const each of held) await stopGently(each)
    for (const each of running) await each.stop()
    rmSync(folder, { recursive: true, force: true })
  },
})

/** Tests of what only root can arrange; everything else runs the same as an ordinary user. */
export const asRoot = test.runIf(process.getuid?.() === 0)

/** An ordinary user whom every system has. */
export const SOMEBODY = 65_534

/** One statement, or several, on a connection of their own; the rows of the only one. */
export async function ask(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** The user that PostgreSQL runs as when the tests run as root. */
export function postgresUser(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const [, , uid, gid] = lines.find(line => line.startsWith('postgres:'))?.split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

export function aFreePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
