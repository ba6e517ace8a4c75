import { spawn } from 'node:child_process'
import { HEAP, MEMORY, PATIENCE } from '~/core/recording/limits'

/**
 * What the system holds a process to, whoever waits for it: kilobytes it may write to, seconds of work, and no copy of
 * its memory on the disk when it fails. A limit that stands lower already stays as it is.
 */
const UNDER = 'ulimit -d "$0"; ulimit -t "$1"; ulimit -c 0; shift; exec "$@"'

/**
 * Gives bytes to a program of ours in a process of its own, without our environment, and waits for what it sends back.
 *
 * program   what node is started with
 * patience  milliseconds it may take; then it is killed
 * returns   the first thing it sends; null when it ends, or is ended, without one
 * throws    when no process can be started
 */
export function runApart<T>(
  program: readonly string[],
  bytes: Uint8Array,
  patience = PATIENCE,
): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const limits = [MEMORY * 1024, Math.ceil(patience / 1000)].map(String)
    const node = [process.execPath, `--max-old-space-size=${HEAP}`, ...program]
    const child = spawn('/bin/sh', ['-c', UNDER, ...limits, ...node], {
      env: { NODE_ENV: process.env.NODE_ENV },
      // Bytes go as they are, and whatever the program has to say of a broken file is nobody's to read.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    child.once('message', message => resolve(message as T))
    child.once('error', error => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('close', () => {
      clearTimeout(timer)
      resolve(null)
    })
    child.send(bytes, () => {})
  })
}
