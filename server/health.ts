import type { RequestHandler } from 'express'
import type { LoadBuild } from './build'

/** Milliseconds a load balancer is kept waiting for an answer about the database. */
const PATIENCE = 2_000

export interface Health {
  /** set when the process has been told to stop */
  draining: boolean
}

/** /healthz: the process is alive, whatever else is. A supervisor restarts it when this fails. */
export const alive: RequestHandler = (_req, res) => {
  res.status(200).type('text/plain').send('ok\n')
}

/**
 * /readyz: requests can be served now. A load balancer takes the process out while this says 503.
 *
 * Migrations are looked at once, before the process listens (server/main.ts); they cannot be undone under it.
 */
export function ready(health: Health, loadBuild: LoadBuild): RequestHandler {
  return async (_req, res) => {
    const state = health.draining ? 'draining' : await databaseState(loadBuild)
    res
      .status(state === 'ok' ? 200 : 503)
      .type('text/plain')
      .send(`${state}\n`)
  }
}

async function databaseState(loadBuild: LoadBuild): Promise<'ok' | 'database away'> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE)
  })
  try {
    const { entry } = await loadBuild()
    await Promise.race([entry.module.askDatabase(), tooLong])
    return 'ok'
  } catch {
    return 'database away'
  } finally {
    clearTimeout(timer)
  }
}
