import { fork } from 'node:child_process'
import type { Cleaned } from '~/core/recording/clean'
import { MEMORY, PATIENCE } from '~/core/recording/limits'

/** The program as it was built or, in development and in tests, from its source. */
const PROGRAM =
  process.env.NODE_ENV === 'production'
    ? { file: 'build/app/clean-sound.js', node: [] }
    : { file: 'server/clean-sound.ts', node: ['--import', 'tsx'] }

let before: Promise<unknown> = Promise.resolve()

/**
 * Cleans a recording in a process of its own, with limits of time and memory and without our environment, one after
 * another: whatever a hostile file brings the reader to, pages are served. What does not come back counts as damaged.
 */
export function cleanApart(bytes: Uint8Array): Promise<Cleaned> {
  const now = before.then(() => run(bytes))
  before = now.catch(() => {})
  return now
}

function run(bytes: Uint8Array): Promise<Cleaned> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM.file, {
      env: { NODE_ENV: process.env.NODE_ENV },
      execArgv: [...PROGRAM.node, `--max-old-space-size=${MEMORY}`],
      // Bytes go as they are, and whatever the reader has to say of a broken file is nobody's to read.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    child.once('message', message => resolve(message as Cleaned))
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(timer)
      resolve({ kind: 'refused', why: 'damaged' })
    })
    child.send(bytes, () => {})
  })
}
