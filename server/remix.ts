import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Request as Req, RequestHandler, Response as Res } from 'express'
import { formToSendAgain, type ProblemKind, problemAt, problemStatus } from '../app/web/problem'
import type { Build, LoadBuild } from './build'
import { hostOf } from './origin'
import type { Route } from './routes'
import { send } from './send'

/** Seconds after which a browser or a proxy may ask again while the database is away. */
const RETRY_AFTER = 30

interface Failure {
  kind: Extract<ProblemKind, 'away' | 'broken'>
  error: unknown
}

/** Why a request is aborted; made once, since an exception with its stack is dear. */
const OVER = new Error('The answer has been sent, or nobody waits for it any more.')

type Handler = ReturnType<typeof createRequestHandler>

/**
 * Hands a request to Remix and sends its answer.
 *
 * `@remix-run/express` is not used because the body has been read by then: it is what lets a form that could not be
 * stored come back with everything that was typed. A request is over for Remix once its answer is sent, else its
 * data would be kept for five seconds, for a browser that wants to hydrate the page.
 */
export function remixHandler(
  loadBuild: LoadBuild,
  mode: string,
  failed: (res: Res, failure: Failure) => void,
): RequestHandler {
  const handlers = new WeakMap<Build, Map<string, Handler>>()
  const handlerOf = (build: Build, route: string): Handler => {
    const ofBuild = handlers.get(build) ?? new Map<string, Handler>()
    handlers.set(build, ofBuild)
    const handler = ofBuild.get(route) ?? createRequestHandler(withOneRoute(build, route), mode)
    ofBuild.set(route, handler)
    return handler
  }

  return async (req, res, next) => {
    const controller = new AbortController()
    res.on('close', () => controller.abort(OVER))
    try {
      const build = await loadBuild()
      let failure: Failure | undefined
      const response = await handlerOf(build, (res.locals.route as Route).id)(
        requestOf(req, controller.signal),
        {
          nonce: res.locals.nonce as string,
          address: req.ip,
          fail: (kind, error) => {
            failure ??= { kind, error }
          },
        },
      )
      if (res.destroyed) return
      if (failure) {
        failed(res, failure)
        const again =
          failure.kind === 'away'
            ? formToSendAgain(req.originalUrl, req.get('Content-Type'), bodyOf(req))
            : null
        const reference = failure.kind === 'broken' ? (res.locals.id as string) : undefined
        sendProblem(build, failure.kind, req, res, { again, reference })
      } else {
        // A file that is refused has no page of its own to say so.
        const refused = response.body ? undefined : problemAt(response.status)
        takeHeaders(response, res)
        if (refused) sendProblem(build, refused, req, res)
        else send(req, res, Buffer.from(await response.arrayBuffer()))
      }
    } catch (error) {
      next(error)
    }
  }
}

/**
 * The build as if the root and one page were all of it. Remix looks through its whole table several times for each
 * request, for a browser that will ask for other pages by itself; that took a fifth of the time of a page.
 */
function withOneRoute(build: Build, id: string): ServerBuild {
  const both = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([key]) => key === 'root' || key === id))
  const { entry, ...rest } = build
  return {
    ...rest,
    entry: { module: entry.module as ServerBuild['entry']['module'] },
    routes: both(build.routes),
    assets: { ...build.assets, routes: both(build.assets.routes) },
  }
}

/** Answers with a whole page for a problem, in the language of the address. */
export function sendProblem(
  build: Build,
  kind: ProblemKind,
  req: Req,
  res: Res,
  more: { again?: ReturnType<typeof formToSendAgain>; reference?: string | undefined } = {},
): void {
  const html = build.entry.module.renderProblem(kind, {
    address: req.originalUrl,
    nonce: res.locals.nonce as string | undefined,
    ...more,
  })
  res.status(problemStatus[kind])
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (kind === 'away') res.setHeader('Retry-After', RETRY_AFTER)
  send(req, res, Buffer.from(html))
}

/** The body as server/app.ts read it; empty for GET. */
const bodyOf = (req: Req): Uint8Array<ArrayBuffer> =>
  Buffer.isBuffer(req.body) ? (req.body as Buffer<ArrayBuffer>) : new Uint8Array()

function requestOf(req: Req, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each)
  }
  // Remix compares Origin with X-Forwarded-Host; whoever asks may have invented that one.
  headers.delete('X-Forwarded-Host')
  headers.set('Host', hostOf(req))
  return new Request(`${req.protocol}://${hostOf(req)}${req.originalUrl}`, {
    method: req.method,
    headers,
    signal,
    ...(req.method === 'POST' ? { body: bodyOf(req) } : {}),
  })
}

function takeHeaders(response: Response, res: Res): void {
  res.status(response.status)
  for (const [name, value] of response.headers) {
    // Each cookie is a header of its own.
    if (name === 'set-cookie') res.append(name, value)
    else res.setHeader(name, value)
  }
}
