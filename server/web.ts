import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Settings } from '../app/web/env'
import { createApp } from './app'
import { serveAssets } from './assets'
import type { Build, LoadBuild } from './build'
import type { Health } from './health'

/** Milliseconds that requests under way get to finish. */
export const DRAIN = 10_000

export interface Web {
  /** the port it really listens on */
  port: number
  /**
   * Says at /readyz that it is going, serves on for DRAIN_SECONDS so that a proxy notices, then stops accepting, lets
   * requests finish and closes the database's pools.
   */
  stop(): Promise<void>
}

/** The folder of a production build, seen from where npm runs its scripts. */
export const BUILD = 'build'

/** Whether `npm run build` has been run. */
export const isBuilt = (folder = BUILD): boolean =>
  existsSync(join(folder, 'server/index.js')) && existsSync(join(folder, 'client'))

/**
 * Starts the web server.
 *
 * throws  the error of `listen` (EADDRINUSE, EACCES, EADDRNOTAVAIL)
 */
export async function startWeb(settings: Settings, log: Logger): Promise<Web> {
  const health: Health = { draining: false }
  const server = createServer()
  const { loadBuild, assets, close } = settings.production ? await built() : await fromSource(server)
  const app = createApp({
    loadBuild,
    assets,
    log,
    health,
    production: settings.production,
    https: settings.baseUrl.startsWith('https:'),
    trustProxy: settings.trustProxy,
  })
  server.on('request', app)
  // A phone with a weak signal may take long to send a form; a connection that only dawdles may not stay for ever.
  server.requestTimeout = 60_000
  server.headersTimeout = 20_000
  server.keepAliveTimeout = 20_000
  await listen(server, settings)
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : settings.port,
    stop: async () => {
      health.draining = true
      await pause(settings.drainSeconds * 1000)
      await drain(server, DRAIN)
      await (await loadBuild()).entry.module.closePools()
      await close()
    },
  }
}

interface Source {
  loadBuild: LoadBuild
  assets: RequestHandler
  close(): Promise<void>
}

async function built(): Promise<Source> {
  const build = (await import(pathToFileURL(resolve(BUILD, 'server/index.js')).href)) as Build
  return {
    loadBuild: async () => build,
    assets: serveAssets(resolve(BUILD, 'client')),
    close: async () => {},
  }
}

/** Development: Vite compiles what a page needs when it is asked for. */
async function fromSource(server: Server): Promise<Source> {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
    // No page loads modules in a browser, so there is nothing to prepare for one.
    optimizeDeps: { noDiscovery: true, entries: [] },
  })
  return {
    loadBuild: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as Build,
    assets: vite.middlewares,
    close: () => vite.close(),
  }
}

function listen(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolved, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      server.off('error', reject)
      resolved()
    })
  })
}

/**
 * Stops accepting and waits until the requests under way are answered.
 *
 * patience  milliseconds after which they are cut off
 */
export async function drain(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>(resolved => server.close(() => resolved()))
  // A browser keeps its connection after the answer; nothing more will be asked on it.
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  const timer = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(idle)
  clearTimeout(timer)
}
