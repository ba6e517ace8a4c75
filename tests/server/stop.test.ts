import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect } from 'vitest'
import { drain, isBuilt } from '../../server/web'
import { test } from '../support/database'

const running: ChildProcess[] = []
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

describe('draining', () => {
  test('a request under way is finished, a new one is not taken', async () => {
    let finish = () => {}
    const server = createServer((_req, res) => {
      finish = () => res.end('whole')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const underWay = fetch(url).then(response => response.text())
    await once(server, 'request')

    const drained = drain(server, 10_000)
    await expect(refused(url)).resolves.toBe('ECONNREFUSED')
    finish()
    expect(await underWay).toBe('whole')
    await drained
  })

  test('a request that never ends does not keep the process', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const cut = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).catch(() => 'cut')
    await once(server, 'request')
    await drain(server, 50)
    expect(await cut).toBe('cut')
  })
})

// `npm test` builds first; a single run of Vitest may come without a build.
describe.skipIf(!isBuilt())('the web process', () => {
  test('SIGTERM ends it with code 0, and its log says so', async ({ db }) => {
    const { child, output } = startProgram('main', {
      DATABASE_URL: db.url,
      CLYWED_KEYS: db.keys.web,
      PORT: '0',
    })
    await once(child, 'message')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(output()).toContain('"stopped"')
  })

  test('it ends with whoever started it', async ({ db }) => {
    const { child } = startProgram('main', { DATABASE_URL: db.url, CLYWED_KEYS: db.keys.web, PORT: '0' })
    await once(child, 'message')
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('a port in use is said in a sentence, and trying again is left to a person', async ({ db }) => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const PORT = String((other.address() as AddressInfo).port)
    const { child, output } = startProgram('main', {
      DATABASE_URL: db.url,
      CLYWED_KEYS: db.keys.web,
      PORT,
      HOST: '127.0.0.1',
    })
    expect(await once(child, 'exit')).toEqual([78, null])
    expect(output()).toContain(`Port ${PORT} is in use`)
    other.close()
  })

  test('npm start says everything that is missing, and what to do', async () => {
    const { child, output } = startProgram('start', {})
    expect(await once(child, 'exit')).toEqual([78, null])
    for (const word of [
      'DATABASE_URL',
      'npm run migrate',
      'EMBEDDED=1',
      'CLYWED_KEYS',
      'npm run keys',
      'BASE_URL',
    ]) {
      expect(output()).toContain(word)
    }
  })

  test('npm start does not run on a database that was never set up', async ({ db }) => {
    await db.owner.query('ALTER TABLE public._prisma_migrations RENAME TO put_aside')
    const settings = { DATABASE_URL: db.url, CLYWED_KEYS: db.keys.web, BASE_URL: 'http://localhost:3000' }
    const { child, output } = startProgram('start', settings)
    expect(await once(child, 'exit')).toEqual([78, null])
    expect(output()).toContain('npm run migrate')
    await db.owner.query('ALTER TABLE public.put_aside RENAME TO _prisma_migrations')
  })
})

function startProgram(
  name: 'main' | 'start',
  settings: Record<string, string>,
): { child: ChildProcess; output: () => string } {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['scripts/launch.js', name], {
    env: { PATH, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  running.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text += more
    })
  }
  return { child, output: () => text }
}

const refused = (url: string): Promise<string | undefined> =>
  new Promise(resolve =>
    get(url, () => resolve(undefined)).on('error', error => resolve((error as NodeJS.ErrnoException).code)),
  )
