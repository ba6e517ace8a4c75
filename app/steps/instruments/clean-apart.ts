import type { Cleaned } from '~/core/recording/clean'
import { runApart } from './run-apart'

/** The program as it was built or, in development and in tests, from its source. */
const PROGRAM =
  process.env.NODE_ENV === 'production'
    ? ['build/app/clean-sound.js']
    : ['--import', 'tsx', 'server/clean-sound.ts']

let before: Promise<unknown> = Promise.resolve()

/**
 * Cleans a recording in a process of its own, one after another: whatever a hostile file brings the reader to, pages
 * are served. What does not come back counts as damaged.
 */
export function cleanApart(bytes: Uint8Array): Promise<Cleaned> {
  const now = before.then(() => runApart<Cleaned>(PROGRAM, bytes))
  before = now.catch(() => {})
  return now.then(cleaned => cleaned ?? { kind: 'refused', why: 'damaged' })
}
