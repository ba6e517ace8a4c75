import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import config from '../../remix.config'
import { createApp } from '../../server/app'
import type { Build } from '../../server/build'
import { makeLogger } from '../../server/logger'
import { buildFor } from './remix'

const modules = import.meta.glob<object>('../../app/routes/**/*.{ts,tsx}')

/** Every address there is, by remix.config.js, with the file that answers for it. */
export function addressesOf(): [path: string, file: string][] {
  const pages: [string, string][] = []
  const route = (path: string | undefined, file: string) => pages.push([path ?? '/', file])
  config.routes?.((define: unknown) => {
    ;(define as (add: typeof route) => void)(route)
    return {}
  })
  return pages
}

export interface Served {
  /** where it listens, on 127.0.0.1 */
  port: number
  /** lines of the log, as written */
  log: string[]
  ask(
    path: string,
    options?: {
      cookie?: string
      method?: string
      accept?: string
      form?: string
      headers?: Record<string, string>
    },
  ): Promise<Answer>
  close(): Promise<void>
}

export interface Answer {
  status: number
  /** as they were sent, one a line, in their order */
  headers: string
  /** decoded only where nothing was asked to be compressed */
  body: string
  /** as they went over the line */
  bytes: Uint8Array
  /** how many of them */
  size: number
}

/** The real web server with every page of Clywed. */
export async function serveWholeApp(): Promise<Served> {
  const pages: Record<string, object> = {}
  for (const [path, file] of addressesOf()) {
    const load = modules[`../../app/routes/${file.replace('routes/', '')}`]
    if (!load) throw new Error(`No file ${file}`)
    pages[path] = await load()
  }
  const build = buildFor(pages) as unknown as Build
  const log: string[] = []
  const app = createApp({
    loadBuild: async () => build,
    log: makeLogger('web', 'debug', { write: line => log.push(line) }),
    health: { draining: false },
    assets: (_req, _res, next) => next(),
    production: true,
    https: false,
    trustProxy: 0,
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    log,
    ask: (path, options = {}) => ask(port, path, options),
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

function ask(
  port: number,
  path: string,
  { cookie, method = 'GET', accept, form, headers: more = {} }: NonNullable<Parameters<Served['ask']>[1]>,
): Promise<Answer> {
  const host = `127.0.0.1:${port}`
  const headers = {
    ...more,
    ...(cookie ? { Cookie: cookie } : {}),
    ...(accept ? { 'Accept-Encoding': accept } : {}),
    ...(form === undefined
      ? {}
      : {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(form),
          Origin: `http://${host}`,
        }),
  }
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const lines = response.rawHeaders.flatMap((name, index, all) =>
          index % 2 === 0 ? [`${name}: ${all[index + 1]}`] : [],
        )
        // The line in the log is written when the answer has gone.
        setImmediate(() =>
          resolve({
            status: response.statusCode ?? 0,
            headers: lines.join('\n'),
            body: bytes.toString(),
            bytes: new Uint8Array(bytes),
            size: bytes.length,
          }),
        )
      })
    })
    sent.on('error', reject)
    sent.end(form)
  })
}
