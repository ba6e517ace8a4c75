import type { Request, RequestHandler, Response } from 'express'
import type { LoadBuild } from './build'

/** Everything that the API answers for. */
export const API = /^\/api(?:\/|$)/i

type Failed = (res: Response, kind: 'away' | 'broken', error: unknown) => void

/**
 * Hands a request below /api to the app and sends its answer as it is: never packed, so that the strong tag is true of
 * every byte, and without a cookie being looked at. Whatever goes wrong is told in the API's own shape.
 */
export function apiHandler(loadBuild: LoadBuild, failed: Failed): RequestHandler {
  return async (req, res, next) => {
    // What the log says of somebody who left before there was an answer.
    res.locals.route = { id: 'api', pattern: '/api/*' }
    try {
      const { module } = (await loadBuild()).entry
      try {
        answer(req, res, await module.answerApi(asked(req)))
      } catch (error) {
        const kind = module.isAway(error) ? 'away' : 'broken'
        failed(res, kind, error)
        answer(req, res, module.refuseApi(kind === 'away' ? 503 : 500))
      }
    } catch (error) {
      next(error)
    }
  }
}

const asked = (req: Request) => ({
  method: req.method,
  url: req.originalUrl,
  authorization: req.get('Authorization'),
  ifNoneMatch: req.get('If-None-Match'),
  address: req.ip,
  now: new Date(),
})

interface Answer {
  status: number
  pattern: string
  headers: Record<string, string>
  body: string
}

function answer(req: Request, res: Response, { status, pattern, headers, body }: Answer): void {
  res.locals.route = { id: 'api', pattern }
  if (res.destroyed || res.headersSent) return
  res.status(status)
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  if (status === 304) return void res.end()
  const bytes = Buffer.from(body)
  res.setHeader('Content-Length', bytes.length)
  res.end(req.method === 'HEAD' ? undefined : bytes)
}
