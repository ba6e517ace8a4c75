import { SettingsError } from '../app/web/env'
import { SetUpError } from '../server/children'
import { EmbeddedProblem } from '../server/postgres'
import type { Supervised } from '../server/run'
import { refuseToRun, WRONG_SET_UP, whenAskedToStop } from '../server/stopping'

/** Milliseconds for everything under way to finish: the jobs process may be closing a block. */
const PATIENCE = 75_000

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/**
 * Runs everything on this machine until Ctrl-C, and puts what can be mended by a person into a sentence.
 *
 * start  starts it; is given what to call when a process says that it is set up wrongly
 */
export function runHere(start: (onGivenUp: () => void) => Promise<Supervised>): void {
  start(() => process.kill(process.pid, 'SIGTERM')).then(
    all => whenAskedToStop(all.stop, PATIENCE),
    error => {
      if (error instanceof SetUpError) process.exit(WRONG_SET_UP)
      if (error instanceof EmbeddedProblem || error instanceof SettingsError) refuseToRun(error.message)
      process.stderr.write(`\n${error instanceof Error ? error.stack : error}\n`)
      process.exit(1)
    },
  )
}
