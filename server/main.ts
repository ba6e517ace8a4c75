import { KeyringError, webKeys } from '../app/store/keyring'
import { DatabaseUrlError, databaseUrl } from '../app/store/url'
import { SettingsError, settings } from '../app/web/env'
import { describeError, makeLogger } from './logger'
import { refuseToRun, whenAskedToStop } from './stopping'
import { DRAIN, startWeb } from './web'

/** The web process: serves pages until it is asked to stop. It holds the web key ring and no other. */
async function main(): Promise<void> {
  const chosen = settings()
  databaseUrl()
  webKeys()
  const log = makeLogger('web', chosen.logLevel)
  // What nobody caught may have left anything half done; the supervisor or the service manager starts afresh.
  process.on('uncaughtExceptionMonitor', error => log.fatal({ error: describeError(error) }, 'uncaught'))
  const web = await startWeb(chosen, log)
  log.info({ port: web.port }, 'listening')
  whenAskedToStop(
    async () => {
      await web.stop()
      log.info('stopped')
    },
    DRAIN + 5_000 + chosen.drainSeconds * 1000,
  )
  process.send?.({ kind: 'ready', port: web.port })
}

main().catch((error: NodeJS.ErrnoException) => {
  if (error instanceof SettingsError || error instanceof KeyringError || error instanceof DatabaseUrlError) {
    refuseToRun(error.message)
  }
  const port = process.env.PORT || '3000'
  if (error.code === 'EADDRINUSE') {
    refuseToRun(
      `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=3001`,
    )
  }
  if (error.code === 'EACCES')
    refuseToRun(`This user may not listen on port ${port}. Choose one above 1024: PORT=3000`)
  if (error.code === 'EADDRNOTAVAIL')
    refuseToRun(`HOST=${process.env.HOST} is not an address of this machine.`)
  throw error
})
