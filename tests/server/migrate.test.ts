import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { appendLeadEntry } from '~/store/lead-log'
import { closePools, inPartnership } from '~/store/pools'
import { listEntries } from '~/store/safeguarding'
import { withDatabase, withLogin } from '~/store/url'
import { MigrateProblem, migrate, pendingMigrations, requireVersion } from '../../server/migrate'
import { findDrift } from '../../server/migrate/drift'
import { readSchemaFiles } from '../../server/migrate/files'
import { scramVerifier } from '../../server/migrate/scram'
import { type Embedded, startEmbedded, temporaryFolder } from '../../server/postgres'
import { ensureKeys } from '../../server/postgres/keys'
import { grantsByLogin, schemasByLogin } from '../support/catalogue'
import { copyDatabase } from '../support/database'
import { aPartnership } from '../support/partnership'

// PostgreSQL is started and stopped here again and again, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const files = readSchemaFiles()
const names = files.migrations.map(each => each.name)
const setUpKeys = inject('keys').setUp
const before = { ...process.env }

const query = async (url: string, text: string, values: unknown[] = []) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(text, values).finally(() => client.end())
}

let url: string
beforeEach(async () => {
  const name = `clywed_empty_${randomUUID().slice(0, 8)}`
  url = withDatabase(inject('templateUrl'), name)
  await query(withDatabase(url, 'postgres'), `CREATE DATABASE ${name}`)
})
afterEach(async () => {
  process.env = { ...before }
  await query(withDatabase(url, 'postgres'), `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`)
})

describe('migrate', () => {
  test('the second time nothing is left to do, and everything still works', async () => {
    expect(await pendingMigrations(url)).toEqual(names)
    expect(await migrate({ url, setUpKeys })).toEqual(names)
    expect(await pendingMigrations(url)).toEqual([])
    expect(await migrate({ url, setUpKeys })).toEqual([])
    const { rows } = await query(
      url,
      `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1`,
    )
    expect(rows.map(row => row.migration_name)).toEqual(names)
  })

  test('twice at once: one does it, the other waits and finds it done', async () => {
    const both = await Promise.all([migrate({ url, setUpKeys }), migrate({ url, setUpKeys })])
    expect(both.flat()).toEqual(names)
    expect(both.map(applied => applied.length).sort()).toEqual([0, names.length])
  })

  test('a migration that fails leaves nothing behind, and mended it goes through', async () => {
    const broken = {
      name: '20990101000000_broken',
      sql: 'CREATE TABLE staff.half (id int); CREATE TABLE staff.half (id int);',
    }
    const failing = migrate({
      url,
      setUpKeys,
      files: { ...files, migrations: [...files.migrations, broken] },
    })
    await expect(failing).rejects.toThrow(MigrateProblem)
    await expect(failing).rejects.toThrow(/left nothing behind.*already exists/s)
    const half = async () => (await query(url, `SELECT to_regclass('staff.half') AS found`)).rows[0].found
    expect(await half()).toBeNull()
    const mended = { ...broken, sql: 'CREATE TABLE staff.half (id int);' }
    expect(
      await migrate({ url, setUpKeys, files: { ...files, migrations: [...files.migrations, mended] } }),
    ).toEqual([broken.name])
    expect(await half()).toBe('staff.half')
  })

  test('gives the passwords of the key ring, and takes them from elsewhere', async () => {
    await migrate({ url, setUpKeys })
    const { logins } = JSON.parse(readFileSync(setUpKeys, 'utf8'))
    for (const [pool, password] of Object.entries<string>(logins)) {
      const { rows } = await query(withLogin(url, `clywed_${pool}`, password), 'SELECT current_user AS login')
      expect(rows).toEqual([{ login: `clywed_${pool}` }])
    }
    const { rows } = await query(
      url,
      `SELECT has_database_privilege('public', current_database(), 'CONNECT') AS anybody`,
    )
    expect(rows).toEqual([{ anybody: false }])
  })

  test('a process asks by its own login whether something is missing', async () => {
    await migrate({ url, setUpKeys })
    process.env.CLYWED_KEYS = inject('keys').web
    const bare = new URL(url)
    bare.username = bare.password = ''
    expect(await pendingMigrations(bare.href)).toEqual([])
    const next = { name: '20990101000000_next', sql: 'SELECT 1;' }
    expect(await pendingMigrations(bare.href, { ...files, migrations: [...files.migrations, next] })).toEqual(
      [next.name],
    )
  })
})

describe('an ordinary login as owner, on a server that is not ours', () => {
  let dataDir: string
  let server: Embedded
  let plain: string
  beforeAll(async () => {
    dataDir = temporaryFolder('plain')
    server = await startEmbedded({ dataDir, fsync: false })
    await query(server.url, `CREATE ROLE council LOGIN CREATEROLE CREATEDB PASSWORD 'council-password'`)
    await query(server.url, 'CREATE DATABASE council OWNER council')
    plain = withLogin(withDatabase(server.url, 'council'), 'council', 'council-password')
  })
  afterAll(async () => {
    await closePools()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('sets up the same walls, which bind it too', async () => {
    const keys = ensureKeys(dataDir)
    expect(await migrate({ url: plain, setUpKeys: keys.setUp })).toEqual(names)
    expect(await migrate({ url: plain, setUpKeys: keys.setUp })).toEqual([])

    const here = new pg.Client({ connectionString: plain })
    await here.connect()
    const { db: template, drop } = await copyDatabase()
    try {
      const ours = await grantsByLogin(template.owner)
      expect(Object.keys(ours)).toHaveLength(15)
      expect(await grantsByLogin(here)).toEqual(ours)
      expect(await schemasByLogin(here)).toEqual(await schemasByLogin(template.owner))

      process.env.DATABASE_URL = plain
      process.env.CLYWED_KEYS = keys.web
      process.env.CLYWED_JOBS_KEYS = keys.jobs
      const { id } = await aPartnership({ url: plain, owner: here, keys })
      expect(await inPartnership('lead', id, tx => tx.block.count())).toBe(1)
      const named = { at: new Date(), actor: null, action: 'lead-named' as const, lead: id }
      await inPartnership('staff', id, tx => appendLeadEntry(tx, named))
      expect(await inPartnership('safeguarding', id, listEntries)).toMatchObject([{ action: 'lead-named' }])
      expect((await here.query('SELECT FROM staff.service')).rowCount).toBe(0)
      expect(await findDrift(plain)).toBeNull()
      const { rows } = await here.query(
        `SELECT datname FROM pg_database WHERE datname LIKE 'clywed\\_shadow%'`,
      )
      expect(rows).toEqual([])
    } finally {
      await drop()
      await here.end()
    }
  })

  test('a login that may not do it is told what the administrator has to run', async () => {
    await query(server.url, `CREATE ROLE visitor LOGIN PASSWORD 'visitor-password'`)
    const visitor = withLogin(withDatabase(plain, 'clywed'), 'visitor', 'visitor-password')
    await expect(migrate({ url: visitor, setUpKeys })).rejects.toThrow(
      'ALTER ROLE "visitor" CREATEROLE; ALTER DATABASE "clywed" OWNER TO "visitor";',
    )
  })

  test('logins that another owner made are left alone', async () => {
    await query(server.url, `CREATE ROLE county LOGIN CREATEROLE PASSWORD 'county-password'`)
    await query(server.url, 'CREATE DATABASE county OWNER county')
    const county = withLogin(withDatabase(server.url, 'county'), 'county', 'county-password')
    await expect(migrate({ url: county, setUpKeys })).rejects.toThrow(
      /clywed_\w+ exists on this server already and was made by another owner/,
    )
  })
})

describe('a problem says what to do', () => {
  const port = () => new URL(url).port

  test('an old PostgreSQL', () => {
    expect(() => requireVersion(150_004)).toThrow('This is PostgreSQL 15, and Clywed needs 16 or later.')
    expect(() => requireVersion(160_000)).not.toThrow()
  })

  test('a server that is away', async () => {
    const away = url.replace(`:${port()}/`, ':1/')
    await expect(pendingMigrations(away)).rejects.toThrow(
      /was not reached \(ECONNREFUSED\).*Is PostgreSQL running/,
    )
  })

  test('a database that does not exist', async () => {
    await expect(migrate({ url: withDatabase(url, 'nowhere'), setUpKeys })).rejects.toThrow(
      /no database "nowhere".*CREATE DATABASE nowhere/,
    )
  })

  test('a wrong password, which is not repeated', async () => {
    const wrong = withLogin(url, 'clywed_staff', 'a-wrong-password')
    await expect(pendingMigrations(wrong)).rejects.toThrow(/does not let the login in.*npm run migrate/)
    await expect(pendingMigrations(wrong)).rejects.not.toThrow(/a-wrong-password/)
  })
})

describe('drift', () => {
  test('the schema and the migrations agree', async () => {
    expect(await findDrift(url)).toBeNull()
  })

  test('a column that no migration makes is found', async () => {
    const schema = files.schema.replace('model Activity {', 'model Activity {\n  weather String?\n')
    expect(await findDrift(url, { ...files, schema })).toContain('ADD COLUMN     "weather" TEXT')
  })

  test('a table that the schema does not know is found', async () => {
    const extra = { name: '20990101000000_extra', sql: 'CREATE TABLE room.extra (id uuid PRIMARY KEY);' }
    expect(await findDrift(url, { ...files, migrations: [...files.migrations, extra] })).toContain(
      'DROP TABLE "room"."extra"',
    )
  })
})

test('a password is kept as RFC 7677 says', () => {
  expect(scramVerifier('pencil', Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64'))).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  )
})
