import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Held {
  process: ChildProcess
  said: { url: string; adopted: boolean; pid: number; kind: string; message: string }
}

/**
 * Starts tests/support/hold-embedded.ts in a process of its own and waits until it says how it went.
 *
 * uid  whom to run it as, when the tests run as root
 */
export async function holdEmbedded(dataDir: string, uid?: number): Promise<Held> {
  const script = fileURLToPath(new URL('hold-embedded.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  for await (const line of createInterface({ input: child.stdout }))
    return { process: child, said: JSON.parse(line) }
  throw new Error('The process said nothing.')
}

/** As when the machine's memory runs out: nothing of the process's own is done any more. */
export async function killHard({ process: child }: Held): Promise<void> {
  if (hasEnded(child)) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

export async function stopGently({ process: child }: Held): Promise<void> {
  if (hasEnded(child)) return
  const gone = once(child, 'exit')
  child.stdin?.end()
  await gone
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null
