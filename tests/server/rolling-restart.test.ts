import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, createServer, get, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect } from 'vitest'
import { Chance } from '../../scripts/seed/chance'
import { isBuilt } from '../../server/web'
import { Person } from '../crash/person'
import { aPartnership, test } from '../support/database'
import { aFreePort } from '../support/embedded'
import { aJourney, anInvitation } from '../support/invitation'

/** Two web processes on one PostgreSQL behind a proxy that asks both whether they are ready. */
interface Backend {
  port: number
  child: ChildProcess
  ready: boolean
  served: number
}

const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

/** Milliseconds between two questions of the proxy, as a load balancer would ask every few seconds. */
const ASKS = 100

async function start(env: Record<string, string>, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/launch.js', 'main'], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  started.push(child)
  await once(child, 'message')
  return child
}

/** Hands each request to the next process that is ready. It tries nothing twice. */
function proxyTo(backends: readonly Backend[]): Server {
  let turn = 0
  const agent = new Agent({ keepAlive: false })
  return createServer((req, res) => {
    const ready = backends.filter(one => one.ready)
    const backend = ready[turn++ % Math.max(1, ready.length)]
    if (!backend) return res.writeHead(502).end()
    backend.served += 1
    const { method, url: path, headers } = req
    const passed = request(
      { host: '127.0.0.1', port: backend.port, method, path, headers, agent },
      answer => {
        res.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
        answer.pipe(res)
      },
    )
    passed.on('error', () => res.destroy())
    req.pipe(passed)
    return undefined
  })
}

const isReady = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    get({ host: '127.0.0.1', port, path: '/readyz', agent: false }, answer => {
      answer.resume()
      resolve(answer.statusCode === 200)
    }).on('error', () => resolve(false))
  })

// `npm test` builds first; a single run of Vitest may come without a build.
describe.skipIf(!isBuilt())('two web processes behind a proxy', () => {
  test('serve everybody’s every step in turn, and are restarted one after the other without one request lost', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: new Date() })
    const PEOPLE = 12
    const tokens: string[] = []
    for (let person = 0; person < PEOPLE; person++)
      tokens.push(await anInvitation(await aJourney(partnership, { now: new Date() }), new Date()))

    const proxyPort = await aFreePort()
    const env = {
      DATABASE_URL: db.url,
      CLYWED_KEYS: db.keys.web,
      BASE_URL: `http://127.0.0.1:${proxyPort}`,
      DRAIN_SECONDS: '1',
      DEMO: '1',
    }
    const backends: Backend[] = []
    for (let index = 0; index < 2; index++) {
      const port = await aFreePort()
      backends.push({ port, child: await start(env, port), ready: true, served: 0 })
    }
    const watching = setInterval(() => {
      for (const backend of backends)
        void isReady(backend.port).then(ready => Object.assign(backend, { ready }))
    }, ASKS)
    const proxy = proxyTo(backends).listen(proxyPort, '127.0.0.1')
    await once(proxy, 'listening')

    const faults: string[] = []
    let cut = 0
    let restarted = 0
    const agent = new Agent({ keepAlive: true, maxSockets: 6 })
    const line = { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, agent }
    const watch = {
      sends: () => {},
      cutOff: () => {
        cut += 1
      },
      fault: (what: string) => faults.push(what),
      over: () => false,
    }
    const people = tokens.map((token, index) => new Person(token, line, new Chance(40 + index), watch))
    const restarts = (async () => {
      for (const backend of backends) {
        await pause(300)
        const gone = once(backend.child, 'exit')
        backend.child.kill('SIGTERM')
        expect(await gone).toEqual([0, null])
        backend.child = await start(env, backend.port)
        while (!backend.ready) await pause(ASKS)
        restarted += 1
      }
    })()
    // They answer one after the other for as long as anything is restarted.
    let next = 0
    const answering = async () => {
      for (let person = people[next++]; person; person = people[next++]) {
        await person.go()
        if (restarted < backends.length) await pause(200)
      }
    }
    await Promise.all([restarts, answering(), answering(), answering()])
    clearInterval(watching)
    agent.destroy()
    proxy.close()

    expect(restarted).toBe(2)
    expect({ cut, faults }).toEqual({ cut: 0, faults: [] })
    expect(new Set(people.map(({ receipt }) => receipt)).size).toBe(PEOPLE)
    for (const { served } of backends) expect(served).toBeGreaterThan(40)
    const { rows } = await db.owner.query(
      'SELECT count(*)::int AS n FROM room.envelope WHERE partnership_id = $1',
      [partnership.id],
    )
    expect(rows[0].n).toBe(PEOPLE)
  }, 120_000)
})
