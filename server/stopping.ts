/**
 * Calls `stop` once when this process is asked to end: by SIGTERM (a service manager), SIGINT (Ctrl-C), or because
 * the supervisor that started it is gone. Asked a second time by a person, it ends at once.
 *
 * patience  milliseconds `stop` may take before the process ends regardless
 */
export function whenAskedToStop(stop: () => Promise<void>, patience: number): void {
  let stopping = false
  const end = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patience).unref()
    try {
      await stop()
      process.exit(0)
    } catch {
      process.exit(1)
    }
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.on('disconnect', end)
}

/** Ends the process with a sentence instead of a stack, so that the supervisor does not try again. */
export function refuseToRun(message: string): never {
  process.stderr.write(`\n${message}\n\n`)
  process.exit(WRONG_SET_UP)
}

/** Exit code for what trying again cannot mend: a setting, a key, a port (EX_CONFIG of sysexits.h). */
export const WRONG_SET_UP = 78
