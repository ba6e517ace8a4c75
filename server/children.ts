import { type ChildProcess, spawn } from 'node:child_process'
import { WRONG_SET_UP } from './stopping'

/** Milliseconds before a process that died is started again: doubled each time, up to half a minute. */
const FIRST_WAIT = 250
const LONGEST_WAIT = 30_000
/** Milliseconds after which a process counts as running well, and the next death is a first one. */
const WELL = 60_000
/** Milliseconds a process gets to end after SIGTERM. A job may be closing a block. */
const PATIENCE = 65_000

export interface ChildOptions {
  name: string
  /** arguments of `node` */
  entry: string[]
  env: NodeJS.ProcessEnv
  say: (line: string) => void
  onGivenUp?: (() => void) | undefined
}

interface Ready {
  port?: number
}

export interface Child {
  /** fulfilled when the process serves for the first time; rejected when it cannot run as it is set up */
  ready: Promise<Ready>
  /** of the process that runs now */
  pid(): number | undefined
  /** SIGTERM, and SIGKILL for one that does not end */
  stop(): Promise<void>
}

/** Starts a process, and again whenever it dies. One that says it is set up wrongly is not started again. */
export function keepRunning({ name, entry, env, say, onGivenUp }: ChildOptions): Child {
  let child: ChildProcess | undefined
  let stopped = false
  let wait = FIRST_WAIT
  let again: NodeJS.Timeout | undefined
  let ended = () => {}
  let resolveReady: (ready: Ready) => void = () => {}
  let rejectReady: (error: Error) => void = () => {}
  const ready = new Promise<Ready>((resolve, reject) => {
    resolveReady = resolve
    rejectReady = reject
  })
  ready.catch(() => {})

  const start = () => {
    const since = Date.now()
    // The channel tells the process when its supervisor is gone, however that ended.
    child = spawn(process.execPath, entry, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child.on('message', message => {
      const { kind, port } = message as { kind?: unknown; port?: unknown }
      if (kind === 'ready') resolveReady(typeof port === 'number' ? { port } : {})
    })
    child.once('exit', (code, signal) => {
      child = undefined
      ended()
      if (stopped) return
      if (code === WRONG_SET_UP) {
        rejectReady(new SetUpError(name))
        onGivenUp?.()
        return
      }
      if (Date.now() - since > WELL) wait = FIRST_WAIT
      say(`The ${name} process ended (${signal ?? code}) and is started again.`)
      again = setTimeout(start, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    })
  }
  start()

  return {
    ready,
    pid: () => child?.pid,
    stop: async () => {
      stopped = true
      clearTimeout(again)
      const running = child
      if (!running) return
      const gone = new Promise<void>(resolve => {
        ended = resolve
      })
      running.kill('SIGTERM')
      const timer = setTimeout(() => running.kill('SIGKILL'), PATIENCE)
      await gone
      clearTimeout(timer)
    },
  }
}

/** A process cannot run as it is set up; it has said why on standard error. */
export class SetUpError extends Error {
  override name = 'SetUpError'

  constructor(process: string) {
    super(`The ${process} process cannot run as it is set up.`)
  }
}
