import { randomUUID } from 'node:crypto'
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express'
import type { Logger } from 'pino'
import { MAX_FORM_BYTES } from '../app/web/forms'
import { sideOf } from '../app/web/headers'
import type { ProblemKind } from '../app/web/problem'
import { MAX_UPLOAD_BYTES, UPLOAD_PAGE } from '../app/web/upload'
import { API, apiHandler } from './api'
import type { Build, LoadBuild } from './build'
import { newNonce, securityHeaders } from './headers'
import { alive, type Health, ready } from './health'
import { describeError } from './logger'
import { comesFromHere, hostOf } from './origin'
import { remixHandler, sendProblem } from './remix'
import { findRouteIn, type Route } from './routes'

export interface AppOptions {
  loadBuild: LoadBuild
  log: Logger
  health: Health
  /** serves stylesheets, fonts and scripts */
  assets: RequestHandler
  production: boolean
  /** whether people reach the app over HTTPS */
  https: boolean
  /** how many proxies in front to trust */
  trustProxy: number
}

/** The web server: everything that is decided about a request before and after Remix. */
export function createApp(options: AppOptions): Express {
  const { loadBuild, log, health } = options
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', options.trustProxy)
  const refuse = refusing(loadBuild)
  const failed = telling(log, options.production)

  app.use((_req, res, next) => {
    res.locals.id = randomUUID()
    res.locals.nonce = newNonce()
    if (health.draining) res.setHeader('Connection', 'close')
    next()
  })
  app.use(...securityHeaders(options.https))
  app.get('/healthz', alive)
  app.get('/readyz', ready(health, loadBuild))
  // Other systems: no page, no form, no cookie, and refusals in their own shape.
  app.all(API, logging(log), apiHandler(loadBuild, failed))
  app.use(options.assets)
  app.use(routing(loadBuild))
  app.use(logging(log))
  app.use((req, res, next) =>
    isWellFormed(req.originalUrl, hostOf(req)) ? next() : refuse('bad-address', req, res, next),
  )
  app.use((req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD' || req.method === 'POST') return next()
    res.setHeader('Allow', 'GET, HEAD, POST')
    return refuse('wrong-method', req, res, next)
  })
  // What Remix would send to its own client code: more than the page shows, and nobody here asks for it.
  app.use((req, res, next) =>
    req.path.endsWith('.data') || '_data' in req.query ? refuse('not-found', req, res, next) : next(),
  )
  app.post('*', (req, res, next) => (comesFromHere(req) ? next() : refuse('other-site', req, res, next)))
  // A file comes in on a few pages alone; everywhere else a body is a form.
  app.post(UPLOAD_PAGE, express.raw({ type: 'multipart/form-data', limit: MAX_UPLOAD_BYTES, inflate: false }))
  app.post('*', express.raw({ type: () => true, limit: MAX_FORM_BYTES, inflate: false }))
  app.use(
    remixHandler(loadBuild, options.production ? 'production' : 'development', (res, { kind, error }) =>
      failed(res, kind, error),
    ),
  )
  app.use(lastResort(loadBuild, failed))
  return app
}

type Refuse = (kind: ProblemKind, ...to: Parameters<RequestHandler>) => Promise<void>

const refusing =
  (loadBuild: LoadBuild): Refuse =>
  async (kind, req, res, next) => {
    try {
      sendProblem(await loadBuild(), kind, req, res)
    } catch (error) {
      next(error)
    }
  }

/** Addresses that cannot be decoded, or hold what no address of ours holds, are not worth a look. */
function isWellFormed(address: string, host: string): boolean {
  if (!URL.canParse(`http://${host}${address}`)) return false
  try {
    return !decodeURIComponent(new URL(`http://${host}${address}`).pathname).includes('\0')
  } catch {
    return false
  }
}

/**
 * Which page answers, once for the log and for Remix, and what that page may do. In development the table changes
 * with its file.
 */
function routing(loadBuild: LoadBuild): RequestHandler {
  const finders = new WeakMap<Build, (pathname: string) => Route>()
  return async (req, res, next) => {
    try {
      const build = await loadBuild()
      const find = finders.get(build) ?? findRouteIn(build.routes)
      finders.set(build, find)
      res.locals.route = find(req.path)
      const policy = build.entry.module.policyOf(req.path, res.locals.nonce)
      res.setHeader('Content-Security-Policy', policy)
      // The older header says the same to browsers that do not know the newer one.
      if (policy.includes("frame-ancestors 'self'")) res.setHeader('X-Frame-Options', 'SAMEORIGIN')
      next()
    } catch (error) {
      next(error)
    }
  }
}

/**
 * One line for each request to a staff page or the API: method, route, status, time. Of pages for the person who answers
 * only failures are written down, so that the log tells nobody when somebody answered or asked for help.
 */
function logging(log: Logger): RequestHandler {
  return (req, res, next) => {
    const start = performance.now()
    res.on('close', () => {
      const quiet = sideOf(req.path) === 'respondent' && res.statusCode < 500
      if (quiet) return
      const { id, route } = res.locals as { id: string; route: Route }
      const ms = Math.round(performance.now() - start)
      log.info({ id, method: req.method, route: route.pattern, status: res.statusCode, ms }, 'request')
    })
    next()
  }
}

type Failed = (res: Response, kind: ProblemKind, error: unknown) => void

/** Writes down what went wrong, under the id that the page gives to quote. A developer sees all of it. */
function telling(log: Logger, production: boolean): Failed {
  return (res, kind, error) => {
    const { id, route } = res.locals as { id: string; route?: Route }
    const fields = { id, route: route?.pattern, problem: kind, error: describeError(error) }
    log[kind === 'away' ? 'warn' : 'error'](fields, 'request failed')
    if (!production) console.error(error)
  }
}

/** What middleware threw, and whatever broke while a problem's own page was made. */
function lastResort(loadBuild: LoadBuild, failed: Failed): ErrorRequestHandler {
  return async (error, req, res, _next) => {
    const kind = kindOfError(error)
    if (kind === 'broken') failed(res, kind, error)
    if (res.headersSent) return void res.destroy()
    try {
      const reference = kind === 'broken' ? (res.locals.id as string) : undefined
      sendProblem(await loadBuild(), kind, req, res, { reference })
    } catch {
      res.status(500).type('text/plain; charset=utf-8')
      res.end(
        'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth.\nSorry, there is a problem with the service.\n',
      )
    }
  }
}

/** Body parsers throw errors that carry a status. */
function kindOfError(error: unknown): ProblemKind {
  const status = (error as { status?: unknown } | null)?.status
  if (status === 413) return 'too-long'
  if (status === 415) return 'wrong-form'
  return status === 400 ? 'bad-address' : 'broken'
}
