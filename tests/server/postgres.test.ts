import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, vi } from 'vitest'
import { aFreePort, ask, asRoot, postgresUser, SOMEBODY, test } from '../support/embedded'
import { killHard, stopGently } from '../support/holder'

// PostgreSQL is started and stopped here again and again, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const KEEP = "CREATE TABLE kept (what text); INSERT INTO kept VALUES ('a line')"

describe('starting and stopping', () => {
  test('what was kept is there the next time; stopped, nothing answers and nothing is left in the way', async ({
    place: { dataDir, start },
  }) => {
    const first = await start()
    expect(first.adopted).toBe(false)
    await ask(first.url, KEEP)
    await first.stop()
    await first.stop()
    await expect(ask(first.url, 'SELECT')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect(existsSync(join(dataDir, 'clywed.lock'))).toBe(false)
    expect(await ask((await start()).url, 'SELECT * FROM kept')).toEqual([{ what: 'a line' }])
  })

  test('only this machine can connect, and only with the password', async ({
    place: { copySeed, dataDir, start },
  }) => {
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

  test('by default a commit is on the disk', async ({ place: { copySeed, start } }) => {
    copySeed()
    const { url } = await start({ fsync: true })
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']) {
      expect(await ask(url, `SHOW ${name}`)).toEqual([{ [name]: 'on' }])
    }
  })

  test('its log holds no statement and no value', async ({ place: { copySeed, dataDir, start } }) => {
    copySeed()
    const { url } = await start()
    await expect(ask(url, `SELECT 'a secret answer'::int`)).rejects.toThrow()
    await expect(
      ask(
        url,
        `CREATE TABLE t (a text UNIQUE); INSERT INTO t VALUES ('a secret answer'), ('a secret answer')`,
      ),
    ).rejects.toThrow()
    const log = readFileSync(join(dataDir, 'postgres', 'server.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toContain('a secret answer')
  })

  test('PostgreSQL that dies is started again on the same port', async ({ place: { copySeed, start } }) => {
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
  test('the PostgreSQL of a killed process is adopted, and stopped like an own one', async ({
    place: { copySeed, hold, start },
  }) => {
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

  test('it is stopped and started afresh when another port is asked for', async ({
    place: { copySeed, hold, start },
  }) => {
    copySeed()
    const holder = await hold()
    await killHard(holder)
    const port = await aFreePort()
    const database = await start({ port })
    expect(database.adopted).toBe(false)
    expect(Number(new URL(database.url).port)).toBe(port)
    await expect(ask(holder.said.url, 'SELECT')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('the record of a server that is gone does not stop a new one, even when another program has its id', async ({
    place: { copySeed, dataDir, start },
  }) => {
    copySeed()
    const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? postgresUser() : {})
    try {
      const record = join(dataDir, 'postgres', 'postmaster.pid')
      writeFileSync(
        record,
        `${other.pid}\n${join(dataDir, 'postgres')}\n1\n1\n\n127.0.0.1\n  0  0\nready   \n`,
      )
      if (process.getuid?.() === 0) chownSync(record, postgresUser().uid, postgresUser().gid)
      const database = await start()
      expect(database.adopted).toBe(false)
      expect(other.exitCode).toBeNull()
    } finally {
      other.kill()
    }
  })

  test('a lock is stale when its process is gone, or when its id belongs to another process by now', async ({
    place: { copySeed, dataDir, start },
  }) => {
    copySeed()
    for (const stale of [{ pid: 4_000_000 }, { pid: process.ppid, start: 'some other time' }]) {
      writeFileSync(join(dataDir, 'clywed.lock'), JSON.stringify({ start: null, host: hostname(), ...stale }))
      await (await start()).stop()
    }
  })
})

describe('as whom', () => {
  asRoot('root lends it to the user postgres', async ({ place: { copySeed, start } }) => {
    copySeed()
    const database = await start()
    expect(statSync(`/proc/${database.pid()}`).uid).toBe(postgresUser().uid)
  })

  asRoot(
    'an ordinary user runs it alone, and root cannot take it over by mistake',
    async ({ place: { dataDir, hold, start } }) => {
      mkdirSync(dataDir)
      chownSync(dataDir, SOMEBODY, SOMEBODY)
      const holder = await hold(SOMEBODY)
      expect(await ask(holder.said.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
      expect(statSync(`/proc/${holder.said.pid}`).uid).toBe(SOMEBODY)
      await stopGently(holder)
      await expect(start()).rejects.toMatchObject({ kind: 'other-user' })
      const again = await hold(SOMEBODY)
      expect(again.said.url).toContain('clywed_owner')
    },
  )

  asRoot(
    'root in a folder of its own has the data where PostgreSQL can reach them, linked from there',
    async ({ place: { folder, start } }) => {
      chmodSync(folder, 0o700)
      const database = await start()
      await ask(database.url, KEEP)
      await database.stop()
      const again = await start()
      expect(await ask(again.url, 'SELECT * FROM kept')).toEqual([{ what: 'a line' }])
      const [{ data_directory: place }] = (await ask(again.url, 'SHOW data_directory')) as [
        { data_directory: string },
      ]
      await again.stop()
      expect(place).toMatch(/^\/var\/lib\/clywed\/data-\w+\/postgres$/)
      rmSync(join(place, '..'), { recursive: true })
    },
  )
})
