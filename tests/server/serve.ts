import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ActionFunctionArgs } from '@remix-run/node'
import { createApp } from '../../server/app'
import type { Build } from '../../server/build'
import type { Health } from '../../server/health'
import { makeLogger } from '../../server/logger'

/** The error a driver gives while PostgreSQL is not there. */
export const away = () =>
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })

/** What the pages of these tests were asked to do. */
export interface Asked {
  posted: Record<string, string>[]
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
  bytes: Buffer
}

export interface Served {
  url: string
  log: () => Record<string, unknown>[]
  /** the log as it was written */
  logText: () => string
  asked: Asked
  health: Health
  /** a request exactly as given: `fetch` would mend a broken address */
  ask(
    method: string,
    path: string,
    options?: { headers?: Record<string, string>; body?: string },
  ): Promise<Answer>
  close(): Promise<void>
}

interface ServeOptions {
  https?: boolean
  trustProxy?: number
}

/**
 * The real web server with the app's real frame, start page and entry, and with pages of its own that fail in the
 * ways pages can fail.
 */
export async function serve({ https = false, trustProxy = 0 }: ServeOptions = {}): Promise<Served> {
  const lines: string[] = []
  const asked: Asked = { posted: [] }
  const health: Health = { draining: false }
  const build = await buildOf(asked)
  const app = createApp({
    loadBuild: async () => build,
    log: makeLogger('web', 'info', { write: line => lines.push(line) }),
    health,
    assets: (_req, _res, next) => next(),
    production: true,
    https,
    trustProxy,
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => lines.map(line => JSON.parse(line) as Record<string, unknown>),
    logText: () => lines.join(''),
    asked,
    health,
    ask: (method, path, options = {}) => ask(port, method, path, options),
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

function ask(
  port: number,
  method: string,
  path: string,
  options: { headers?: Record<string, string>; body?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, method, path, headers: { ...form(options.body), ...options.headers } },
      response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          // The log line of a request is written when its answer has gone.
          setImmediate(() =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: bytes.toString(),
              bytes,
            }),
          )
        })
      },
    )
    request.on('error', reject)
    request.end(options.body)
  })
}

const form = (body: string | undefined): Record<string, string> =>
  body === undefined
    ? {}
    : {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': String(Buffer.byteLength(body)),
      }

async function buildOf(asked: Asked): Promise<Build> {
  const pages = {
    home: ['/', await import('~/routes/home')],
    welcome: ['c/:token', { default: () => 'welcome', action: postTo(asked) }],
    question: [':lang/answer/:token/q/:item', { default: () => 'question', action: postTo(asked, away) }],
    'sign-in': [':lang/sign-in', { default: () => 'sign in', action: postTo(asked, away) }],
    journey: [':lang/journeys/:journey', { default: () => 'journey' }],
    broken: [
      ':lang/outbox',
      { default: () => 'outbox', loader: failWith(() => new Error('the secret words of a child')) },
    ],
    away: [':lang/staff', { default: () => 'staff', loader: failWith(away) }],
    csv: [':lang/hand-over', { loader: failWith(() => new Error('the secret words of a child')) }],
    'not-found': ['*', await import('~/routes/not-found')],
  } as const
  const routes = Object.fromEntries(
    Object.entries(pages).map(([id, [path, module]]) => [
      id,
      { id, parentId: 'root', ...(path === '/' ? { index: true } : { path }), module },
    ]),
  )
  const root = { id: 'root', path: '', module: await import('~/root') }
  const manifest = Object.fromEntries(
    Object.entries({ root, ...routes }).map(([id, { module, ...route }]) => [
      id,
      {
        ...route,
        module: '',
        hasLoader: 'loader' in module,
        hasAction: 'action' in module,
        hasErrorBoundary: false,
      },
    ]),
  )
  return {
    mode: 'production',
    routes: { root, ...routes },
    entry: { module: await import('~/entry.server') },
    assets: { entry: { module: '', imports: [] }, routes: manifest, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: false,
      v3_singleFetch: true,
    },
    isSpaMode: false,
  } as unknown as Build
}

const failWith = (error: () => Error) => () => {
  throw error()
}

const postTo =
  (asked: Asked, error?: () => Error) =>
  async ({ request }: ActionFunctionArgs) => {
    asked.posted.push(Object.fromEntries(await request.formData()) as Record<string, string>)
    if (error) throw error()
    return new Response(null, { status: 303, headers: { Location: '/' } })
  }
