import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { test as base, inject } from 'vitest'
import { closePools } from '~/store/pools'
import { withDatabase } from '~/store/url'
import { grantConnect } from '../../server/migrate'

export interface TestDatabase {
  /** the copy as the owner of everything, for processes a test starts and for looking behind the walls */
  url: string
  /** a connection of that owner, whom row-level security does not bind */
  owner: pg.Client
  /** paths of the key rings */
  keys: { web: string; jobs: string; setUp: string }
}

/**
 * `test` with the fixture `db`: a fresh database for each test file. While it is there, DATABASE_URL, CLYWED_KEYS
 * and CLYWED_JOBS_KEYS point to it, so the steps under test work as in either process.
 */
export const test = base.extend<{ $file: { db: TestDatabase } }>({
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const { db, drop } = await copyDatabase()
      const before = { ...process.env }
      process.env.DATABASE_URL = db.url
      process.env.CLYWED_KEYS = db.keys.web
      process.env.CLYWED_JOBS_KEYS = db.keys.jobs
      await use(db)
      await closePools()
      process.env = before
      await drop()
    },
    { scope: 'file' },
  ],
})

/**
 * A copy of the migrated template.
 *
 * drop  ends the connection and removes it; pools must be closed before
 */
export async function copyDatabase(): Promise<{ db: TestDatabase; drop: () => Promise<void> }> {
  const templateUrl = inject('templateUrl')
  const name = `clywed_test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(templateUrl, admin =>
    admin.query(`CREATE DATABASE ${name} TEMPLATE clywed STRATEGY FILE_COPY`),
  )
  const url = withDatabase(templateUrl, name)
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await grantConnect(owner)
  return {
    db: { url, owner, keys: inject('keys') },
    drop: async () => {
      await owner.end()
      await asAdmin(templateUrl, admin => admin.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: withDatabase(url, 'postgres') })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

export { aPartnership, type TestPartnership } from './partnership'
