import { taskList } from '../app/jobs'
import { onProgress } from '../app/steps/gate/progress'
import { jobsKeys, KeyringError } from '../app/store/keyring'
import { closePools } from '../app/store/pools'
import { DatabaseUrlError, databaseUrl } from '../app/store/url'
import { SettingsError, settings } from '../app/web/env'
import { describeError, makeLogger } from './logger'
import { runJobs } from './queue'
import { refuseToRun, whenAskedToStop } from './stopping'

/** Milliseconds a job under way gets to finish: closing a block opens every envelope in it. */
const DRAIN = 60_000

/**
 * The jobs process: closes blocks and publishes, opens what two people asked to be opened, sends e-mails. It holds
 * the jobs key ring and no other, and acts only on what stands in the database.
 */
async function main(): Promise<void> {
  const { logLevel } = settings()
  databaseUrl()
  jobsKeys()
  const log = makeLogger('jobs', logLevel)
  process.on('uncaughtExceptionMonitor', error => log.fatal({ error: describeError(error) }, 'uncaught'))
  onProgress(progress => log.info(progress, 'gate'))
  const jobs = runJobs(taskList, log)
  whenAskedToStop(async () => {
    await jobs.stop()
    await closePools()
    log.info('stopped')
  }, DRAIN)
  await jobs.started
  log.info({ tasks: Object.keys(taskList) }, 'waiting for jobs')
  process.send?.({ kind: 'ready' })
}

main().catch(error => {
  if (error instanceof SettingsError || error instanceof KeyringError || error instanceof DatabaseUrlError) {
    refuseToRun(error.message)
  }
  throw error
})
